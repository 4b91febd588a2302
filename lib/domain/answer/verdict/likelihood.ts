import { logBeta } from "@/lib/domain/answer/statistics/exact-tests";
import { type Candidate, countBad } from "@/lib/domain/answer/verdict/candidates";
import type { Trial } from "@/lib/domain/answer/verdict/trials";
import type { CauseId } from "@/lib/domain/answer/verdict/verdict";

/** How a trial went wrong: its symptom, or the viewer gave up waiting for the start. */
type Shown = NonNullable<Trial["shown"]>;
type Shares = Readonly<Record<Shown, number>>;

/** A cause, or the connection of one device. */
export type Showing = CauseId | "everything" | "connection";

/** How each cause shows, as shares of the bad attempts. Guesses of ours: see docs/insights.md. */
const shows: Readonly<Record<Showing, Shares>> = {
  device: { start: 0.42, "gave-up": 0.08, break: 0.3, wait: 0.1, slow: 0.05, picture: 0.05 },
  title: { start: 0.4, "gave-up": 0.06, break: 0.36, wait: 0.08, slow: 0.05, picture: 0.05 },
  cdn: { start: 0.17, "gave-up": 0.06, break: 0.24, wait: 0.34, slow: 0.12, picture: 0.07 },
  network: { start: 0.11, "gave-up": 0.06, break: 0.08, wait: 0.49, slow: 0.11, picture: 0.15 },
  connection: { start: 0.08, "gave-up": 0.05, break: 0.07, wait: 0.55, slow: 0.08, picture: 0.17 },
  service: { start: 0.45, "gave-up": 0.14, break: 0.1, wait: 0.13, slow: 0.14, picture: 0.04 },
  everything: { start: 0.28, "gave-up": 0.08, break: 0.19, wait: 0.22, slow: 0.13, picture: 0.1 },
};

/** What goes wrong for everybody now and then, as shares of it. */
const usually: Shares = { start: 0.24, "gave-up": 0.09, break: 0.08, wait: 0.24, slow: 0.3, picture: 0.05 };

/** How often viewers have each cause, compared with none. */
export const priors: Readonly<Record<Showing, number>> = {
  device: 0.3,
  network: 0.3,
  connection: 0.1,
  cdn: 0.2,
  title: 0.2,
  service: 0.15,
  everything: 0.1,
};

/** With the cause, trials go wrong at any rate, high rates being likelier: Beta(2, 1.5). */
const ratePrior = { bad: 2, good: 1.5 };

/** The share of trials that go wrong while something is wrong, to find out when that was. */
const rateWhileWrong = 0.8;

/** What a trial adds to the odds that something was wrong while it ran. */
export function gainOf({ shown }: Trial, showing: Showing, p: number): number {
  if (shown === null) return Math.log((1 - rateWhileWrong) / (1 - p));
  return Math.log((rateWhileWrong * shows[showing][shown]) / (p * usually[shown]));
}

/** How much better "they go wrong at some rate, in the way of this cause" explains these trials than chance does. */
export function logLikelihoodRatio(trials: readonly Trial[], showing: Showing, p: number): number {
  const bad = countBad(trials);
  const good = trials.length - bad;
  const ofSymptoms = trials.reduce(
    (sum, { shown }) => (shown === null ? sum : sum + Math.log(shows[showing][shown] / (p * usually[shown]))),
    0,
  );
  const rate = logBeta(bad + ratePrior.bad, good + ratePrior.good) - logBeta(ratePrior.bad, ratePrior.good);
  return rate + ofSymptoms - good * Math.log(1 - p);
}

/**
 * The same for trials without the field. They are a mixture: as large a share of them as of the known ones has the value.
 */
export function unknownLogRatio({ on, elsewhere, unknown }: Candidate, showing: Showing, p: number): number {
  const share = on.length / (on.length + elsewhere.all);
  const rate = (countBad(on) + ratePrior.bad) / (on.length + ratePrior.bad + ratePrior.good);
  return unknown.reduce((sum, { shown }) => {
    const ratio = shown === null ? (1 - rate) / (1 - p) : (rate * shows[showing][shown]) / (p * usually[shown]);
    return sum + Math.log(share * ratio + 1 - share);
  }, 0);
}
