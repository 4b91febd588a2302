import { logBeta } from "@/lib/domain/answer/statistics/exact-tests";
import { likeliestSegment } from "@/lib/domain/answer/statistics/scan-statistic";
import { factors, unitFactor } from "@/lib/domain/answer/verdict/factors";
import type { CauseId, FactorId, Symptom } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** A session that counts for quality. */
export type Judged = Readonly<{ session: Session; isBad: boolean }>;

/** Good and bad plays of one value of a factor, and of the rest where the value is known. */
export type Candidate = Readonly<{
  factor: FactorId;
  cause: Exclude<CauseId, "service">;
  value: string;
  /** Whether a session has the value. */
  has: (session: Session) => boolean;
  /** Whether a session is known not to have it. */
  hasNot: (session: Session) => boolean;
  on: readonly Judged[];
  badOn: number;
  badElsewhere: number;
  goodElsewhere: number;
  /** Plays of which Conviva did not say this. */
  unknownCount: number;
  /** How many values the factor has: the more there are, the sooner one of them looks bad by chance. */
  valueCount: number;
}>;

/** The same plays are asked twice: whether anything is wrong, and where. */
const remembered = new WeakMap<readonly Judged[], readonly Candidate[]>();

/** Every value of every factor on which something went wrong, in the order of the factors. */
export function candidatesIn(judged: readonly Judged[]): readonly Candidate[] {
  const known = remembered.get(judged) ?? findCandidates(judged);
  remembered.set(judged, known);
  return known;
}

function findCandidates(judged: readonly Judged[]): readonly Candidate[] {
  const badCount = countBad(judged);
  const units = unitFactor(judged.map(({ session }) => session));
  return [...factors, units].flatMap(({ id, cause, valuesOf }) => {
    const byValue = new Map<string, { on: Judged[]; badOn: number }>();
    let unknownCount = 0;
    let unknownBad = 0;
    for (const play of judged) {
      const bad = play.isBad ? 1 : 0;
      const values = valuesOf(play.session);
      for (const value of values) {
        const known = byValue.get(value);
        if (known === undefined) byValue.set(value, { on: [play], badOn: bad });
        else {
          known.on.push(play);
          known.badOn += bad;
        }
      }
      if (values.length > 0) continue;
      unknownCount += 1;
      unknownBad += bad;
    }
    return [...byValue].flatMap(([value, { on, badOn }]): Candidate[] => {
      if (badOn === 0) return [];
      const badElsewhere = badCount - unknownBad - badOn;
      const elsewhere = judged.length - unknownCount - on.length;
      return [
        {
          ...{ factor: id, cause, value, on, badOn, badElsewhere, unknownCount },
          has: (session) => valuesOf(session).includes(value),
          hasNot: (session) => {
            const values = valuesOf(session);
            return values.length > 0 && !values.includes(value);
          },
          goodElsewhere: elsewhere - badElsewhere,
          valueCount: byValue.size,
        },
      ];
    });
  });
}

function countBad(judged: readonly Judged[]): number {
  return judged.reduce((sum, { isBad }) => sum + (isBad ? 1 : 0), 0);
}

/** How likely a cause is, against the other causes. */
export type Attribution = Readonly<{
  /** `everything` went wrong, but was not seen widely enough to say that it is the service. */
  cause: CauseId | "everything";
  /** 0 to 1, over all causes. */
  probability: number;
  /** The value that fits best; `null` for the service and everything. */
  candidate: Candidate | null;
}>;

type Prior = Readonly<Record<Exclude<CauseId, "service">, number>>;

/** How much likelier each cause is, before the plays are counted, when things went wrong in this way. */
const priors: Readonly<Record<Symptom, Prior>> = {
  start: { title: 1.5, cdn: 0.7, network: 0.7, device: 1.5 },
  break: { title: 1, cdn: 1, network: 0.7, device: 1.5 },
  wait: { title: 0.7, cdn: 1.5, network: 1.5, device: 0.7 },
  picture: { title: 0.7, cdn: 1, network: 2, device: 0.7 },
  slow: { title: 0.7, cdn: 1.3, network: 1.3, device: 1 },
  mixed: { title: 1, cdn: 1, network: 1, device: 1 },
};

/** That everything fails for days is rarer than that it does for a while. */
const everythingPrior = { whole: 0.3, segment: 1.5, passing: 0.2 } as const;

/** Where a cause lies, plays go wrong at any rate, high ones being likelier: Beta(2, 1). */
const caused = { bad: 2, good: 1 };

/**
 * Weighs the causes by how well each explains which plays went wrong: exact beta-binomial likelihoods of "bad on this
 * value at some rate, and elsewhere as rarely as in the background", the values of a factor sharing its weight; and of
 * "everything went wrong at some rate", which is the service where bad plays lie on two devices, networks and titles.
 *
 * @param frame - Whether these are all plays, or those of a bad stretch.
 * @param backgroundPercent - The share of plays that goes wrong anyway.
 * @returns The likeliest first; none when nothing is bad.
 * @see docs/insights.md, "Whose side".
 */
export function attribute(
  judged: readonly Judged[],
  symptom: Symptom,
  frame: "whole" | "segment",
  backgroundPercent: number,
): readonly Attribution[] {
  const background = { bad: 1, good: 100 / backgroundPercent - 1 };
  const bad = countBad(judged);
  const isService = isSpread(judged);
  // What all plays share explains nothing that "everything" does not, and a version that all have even less.
  const isTelling = ({ on, factor }: Candidate) =>
    on.length < judged.length || (frame === "whole" && !isService && factor !== "app" && factor !== "system");
  const weighed: { cause: Attribution["cause"]; candidate: Candidate | null; logWeight: number }[] = candidatesIn(
    judged,
  )
    .filter((candidate) => candidate.badOn > 1 && isTelling(candidate))
    .map((candidate) => {
      const { cause, on, badOn, badElsewhere, goodElsewhere, valueCount } = candidate;
      const logWeight =
        logChance(badOn, on.length - badOn, caused) +
        logChance(badElsewhere, goodElsewhere, background) +
        logChanceUnknown(judged.length, bad, candidate) +
        Math.log(priors[symptom][cause] / valueCount);
      return { cause, candidate, logWeight };
    });
  if (bad > 0) {
    weighed.push({
      cause: isService ? "service" : "everything",
      candidate: null,
      logWeight: logChance(bad, judged.length - bad, caused) + Math.log(everythingPrior[frame]),
    });
  }

  const passing = frame === "whole" ? passingTrouble(judged, background) : null;
  if (passing !== null) weighed.push(passing);

  const best = weighed.reduce((most, { logWeight }) => Math.max(most, logWeight), Number.NEGATIVE_INFINITY);
  const byCause = new Map<Attribution["cause"], { weight: number; logBest: number; candidate: Candidate | null }>();
  for (const { cause, candidate, logWeight } of weighed) {
    const known = byCause.get(cause) ?? { weight: 0, logBest: Number.NEGATIVE_INFINITY, candidate: null };
    // Factors of one cause overlap (a device and its app), so their weights are not added up; of two that pick out the
    // same plays the plainer is named.
    const isSame = candidate !== null && known.candidate?.on.length === candidate.on.length;
    const isBetter = logWeight > known.logBest + (isSame ? Number.POSITIVE_INFINITY : 1e-9);
    byCause.set(cause, {
      weight: Math.max(known.weight, Math.exp(logWeight - best)),
      logBest: isBetter ? logWeight : known.logBest,
      candidate: isBetter ? candidate : known.candidate,
    });
  }
  const total = [...byCause.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...byCause]
    .map(([cause, { weight, candidate }]) => ({ cause, candidate, probability: weight / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** "Everything went wrong for a while": the worst run of plays against all others. */
function passingTrouble(judged: readonly Judged[], background: Readonly<{ bad: number; good: number }>) {
  const run = likeliestSegment(judged, background.bad / (background.bad + background.good));
  if (run === null) return null;
  const during = judged.filter(({ session: { startedAt } }) => startedAt >= run.from && startedAt <= run.to);
  const badDuring = during.filter(({ isBad }) => isBad).length;
  const badOutside = judged.filter(({ isBad }) => isBad).length - badDuring;
  const outside = judged.length - during.length;
  const logWeight =
    logChance(badDuring, during.length - badDuring, caused) +
    logChance(badOutside, outside - badOutside, background) +
    // The run may begin at any play.
    Math.log(everythingPrior.passing / judged.length);
  return { cause: "everything" as const, candidate: null, logWeight };
}

/** The log of the chance of exactly these plays, at a rate drawn from a beta distribution. */
function logChance(bad: number, good: number, prior: Readonly<{ bad: number; good: number }>): number {
  return logBeta(bad + prior.bad, good + prior.good) - logBeta(prior.bad, prior.good);
}

/** Plays without the field may or may not have been on the value: any rate is as likely. */
function logChanceUnknown(plays: number, bad: number, { on, badElsewhere, badOn, unknownCount }: Candidate): number {
  if (unknownCount === 0) return 0;
  const unknownBad = bad - badOn - badElsewhere;
  const share = on.length / Math.max(1, plays - unknownCount);
  // The likelier the value among the known, the likelier that the unknown ones were on it too.
  return logChance(unknownBad, unknownCount - unknownBad, { bad: 0.5 + share, good: 1 });
}

/** The share of bad plays that must lie off the commonest device, network and title: one wrong field is no spread. */
const spreadShare = 1 / 6;

/** Whether bad plays lie on two devices, two networks and two titles at least. */
function isSpread(judged: readonly Judged[]): boolean {
  const bad = judged.flatMap(({ session, isBad }) => (isBad ? [session.texts] : []));
  return (["deviceName", "isp", "asset"] as const).every((name) => {
    const counts = new Map<string, number>();
    for (const texts of bad) {
      const value = texts[name];
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const known = [...counts.values()];
    const total = known.reduce((sum, count) => sum + count, 0);
    return known.length > 1 && total - Math.max(...known) >= total * spreadShare;
  });
}
