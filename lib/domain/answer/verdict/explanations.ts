import { likeliestSegment, likeliestStart, type Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { type Candidate, candidatesIn, countBad } from "@/lib/domain/answer/verdict/candidates";
import { valueCounts } from "@/lib/domain/answer/verdict/factors";
import {
  gainOf,
  logLikelihoodRatio,
  priors,
  type Showing,
  unknownLogRatio,
} from "@/lib/domain/answer/verdict/likelihood";
import type { Trial } from "@/lib/domain/answer/verdict/trials";
import type { CauseId } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";

/** A thing that would explain what went wrong: trials with it go wrong at some rate, all others as rarely as ever. */
export type Explanation = Readonly<{
  /** `everything` went wrong, but on too few devices or titles to blame the service. */
  cause: CauseId | "everything";
  /** The value to blame; `null` for `service` and `everything`. */
  candidate: Candidate | null;
  /** When trials with it went wrong: `null` is throughout. */
  when: Segment | "evenings" | null;
  /** The trials it is about. */
  trials: readonly Trial[];
  /** The natural log of how much better it explains its trials than chance does, with how common such causes are. */
  logOdds: number;
}>;

/** An explanation, weighed against all others. */
export type Attribution = Explanation &
  Readonly<{
    /** 0 to 1. All causes and chance add up to 1. */
    probability: number;
  }>;

/**
 * In hundreds of trials a slightly higher share than usual is certain, and a lower one, too, goes wrong "at some rate". From
 * this share on it's something that anybody would call about.
 */
const shareFrom = 0.12;

/** The hour of an instant on the viewer's clock, 0 to 23; `null` if their zone isn't known. */
export type HourOf = ((instant: EpochMs) => number) | null;

/** When most people watch, and networks are busiest: from this hour on. */
export const eveningFrom = 18;

/**
 * Weighs what could explain which trials went wrong, by exact beta-binomial likelihoods. Each explanation is compared
 * with chance over the trials it is about, so others neither help nor harm it; those that lack the field count for as
 * much as they probably have the value.
 *
 * @param trials - In time order.
 * @param options - `p`: the share of trials that goes wrong without a cause. `badMin`: the fewest bad trials with a value.
 * @returns The likeliest of each cause, the likeliest cause first; empty without a bad trial.
 * @see docs/insights.md, "Whose side".
 */
export function attribute(
  trials: readonly Trial[],
  { p, hourOf, badMin }: Readonly<{ p: number; hourOf: HourOf; badMin: number }>,
): readonly Attribution[] {
  const ofValues = candidatesIn(trials, p, badMin).flatMap((candidate) => explanationsOf(candidate, p, hourOf));
  const best = new Map<Explanation["cause"], Explanation>();
  for (const explanation of [...ofValues, ...everything(trials, p)]) {
    if (countBad(explanation.trials) < explanation.trials.length * shareFrom) continue;
    const known = best.get(explanation.cause);
    // Of two that explain the same trials equally well the plainer one, which comes first, is named.
    if (known === undefined || explanation.logOdds > known.logOdds + 1e-9) best.set(explanation.cause, explanation);
  }
  const found = [...best.values()].sort((a, b) => b.logOdds - a.logOdds);
  const most = Math.max(0, found[0]?.logOdds ?? 0);
  const total = found.reduce((sum, { logOdds }) => sum + Math.exp(logOdds - most), Math.exp(-most));
  return found.map((one) => ({ ...one, probability: Math.exp(one.logOdds - most) / total }));
}

function explanationsOf(candidate: Candidate, p: number, hourOf: HourOf): readonly Explanation[] {
  const { cause, elsewhere, unknown } = candidate;
  // What all trials share explains no more than "everything" does, unless the evenings are the contrast.
  if (elsewhere.all + unknown.length === 0) {
    if (isVersion(candidate)) return [];
    return [...explainAs("everything", candidate, p), ...inEvenings(candidate, p, hourOf)];
  }
  const own = explainAs(cause, candidate, p);
  if (cause !== "device") return [...own, ...inEvenings(candidate, p, hourOf)];
  return [...own, ...explainAs("connection", candidate, p), ...inEvenings(candidate, p, hourOf)];
}

/** A version that everything has says nothing. */
function isVersion({ factor }: Candidate): boolean {
  return factor === "app" || factor === "system";
}

/** Throughout and for a while, in the way in which `showing` shows. */
function explainAs(showing: Showing, candidate: Candidate, p: number): readonly Explanation[] {
  const { cause, on } = candidate;
  const prior = Math.log(priors[showing] * candidate.prior);
  const throughout = logLikelihoodRatio(on, showing, p) + unknownLogRatio(candidate, showing, p);
  return [
    { cause, candidate, when: null, trials: on, logOdds: prior + throughout },
    ...inSegment(on, showing, p).map(({ segment, within, logRatio }) => ({
      ...{ cause, candidate, when: segment, trials: within, logOdds: prior + logRatio },
    })),
  ];
}

/** Networks are busiest in the evening: the provider's on all devices, or the Wi-Fi of one. */
function inEvenings(candidate: Candidate, p: number, hourOf: HourOf): readonly Explanation[] {
  const { cause, on } = candidate;
  if (hourOf === null || (cause !== "network" && cause !== "device") || isVersion(candidate)) return [];
  const evenings = on.filter(({ sessions: [{ startedAt }] }) => hourOf(startedAt) >= eveningFrom);
  const bad = evenings.filter(({ shown }) => shown !== null);
  if (evenings.length === on.length || bad.length < 2) return [];
  const showing = cause === "network" ? "network" : "connection";
  const prior = Math.log(priors[showing] * candidate.prior * eveningShare);
  const logRatios = [
    logLikelihoodRatio(evenings, showing, p),
    ...inSegment(evenings, showing, p).map(({ logRatio }) => logRatio),
  ];
  const logOdds = prior + Math.max(...logRatios);
  return [{ cause, candidate, when: "evenings", trials: evenings, logOdds }];
}

/** How often a network is bad in the evenings only. */
const eveningShare = 1 / 3;

/** How often everything goes wrong for days, compared with a while: somebody would have noticed. */
const throughoutShare = 0.2;

/** Everything went wrong, throughout or for a while. */
function everything(trials: readonly Trial[], p: number): readonly Explanation[] {
  if (countBad(trials) < 1) return [];
  const of = (within: readonly Trial[]) => (isSpread(within) ? "service" : "everything");
  const cause = of(trials);
  const throughout: Explanation = {
    ...{ cause, candidate: null, when: null, trials },
    logOdds: Math.log(priors[cause] * throughoutShare) + logLikelihoodRatio(trials, cause, p),
  };
  const inSegments = (["service", "everything"] as const).flatMap<Explanation>((one) =>
    inSegment(trials, one, p).flatMap(({ segment, within, logRatio }) =>
      of(within) === one
        ? [
            {
              cause: one,
              candidate: null,
              when: segment,
              trials: within,
              logOdds: Math.log(priors[one]) + logRatio,
            },
          ]
        : [],
    ),
  );
  return [throughout, ...inSegments];
}

/**
 * The segment that the cause explains best, and the best of those that last until now, if they aren't all of the trials.
 * Callers call about what is wrong now, so only its beginning is open; any of the others might look bad by chance.
 */
function inSegment(trials: readonly Trial[], showing: Showing, p: number) {
  const gains = trials.map((trial) => gainOf(trial, showing, p));
  const count = trials.length;
  const segments = [
    { ...likeliestSegment(gains), places: (count * (count + 1)) / 2 },
    { first: likeliestStart(gains), last: count - 1, places: count },
  ];
  return segments.flatMap(({ first, last, places }) => {
    if (first === undefined || last === undefined) return [];
    const within = trials.slice(first, last + 1);
    if (within.length === count || countBad(within) < 2) return [];
    const logRatio = logLikelihoodRatio(within, showing, p) - Math.log(places);
    const [from, to] = [within[0]?.sessions[0].startedAt, within.at(-1)?.sessions.at(-1)?.startedAt];
    return from === undefined || to === undefined ? [] : [{ segment: { from, to }, within, logRatio }];
  });
}

/** The share of bad attempts that must be off the commonest device and title: one wrong field is no spread. */
const spreadShare = 1 / 6;

/**
 * Whether bad attempts are on at least two devices and two titles. They may share a network: one that is down sends
 * nothing to Conviva, and one that is poor shows otherwise.
 */
function isSpread(trials: readonly Trial[]): boolean {
  const bad: readonly Session[] = trials.flatMap(({ sessions, shown }) => (shown === null ? [] : sessions));
  return (["device", "title"] as const).every((factor) => {
    const counts = [...valueCounts(bad, factor).values()];
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.length > 1 && total - Math.max(...counts) >= total * spreadShare;
  });
}
