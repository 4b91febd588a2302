import { logBeta } from "@/lib/domain/answer/statistics/exact-tests";
import { likeliestSegment } from "@/lib/domain/answer/statistics/scan-statistic";
import { basicFactors, deviceFactor, factors, valueCounts } from "@/lib/domain/answer/verdict/factors";
import { badIn, type JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";
import type { CauseId, FactorId, Symptom } from "@/lib/domain/answer/verdict/verdict";
import type { Session } from "@/lib/domain/sessions/session";

/** Good and bad attempts with one value of a factor, and without it where the factor is known. */
export type Candidate = Readonly<{
  factor: FactorId;
  cause: Exclude<CauseId, "service">;
  value: string;
  /** Whether a session has the value. */
  has: (session: Session) => boolean;
  /** Whether a session is known not to have the value. */
  hasNot: (session: Session) => boolean;
  on: readonly JudgedAttempt[];
  badOn: number;
  badElsewhere: number;
  goodElsewhere: number;
  /** Attempts for which Conviva didn't send the factor. */
  unknownCount: number;
  /** How many values the factor has. The more there are, the likelier one looks bad by chance. */
  valueCount: number;
}>;

/** The same list is searched twice: for whether anything is wrong, and for the cause. */
const remembered = new WeakMap<readonly JudgedAttempt[], readonly Candidate[]>();

/** Every value of every factor with at least one bad attempt, in the order of the factors. */
export function candidatesIn(judged: readonly JudgedAttempt[]): readonly Candidate[] {
  const known = remembered.get(judged) ?? findCandidates(judged);
  remembered.set(judged, known);
  return known;
}

function findCandidates(judged: readonly JudgedAttempt[]): readonly Candidate[] {
  const badCount = countBad(judged);
  return [...factors, deviceFactor(judged)].flatMap(({ id, cause, valuesOf }) => {
    const byValue = new Map<string, { on: JudgedAttempt[]; badOn: number }>();
    let unknownCount = 0;
    let unknownBad = 0;
    for (const attempt of judged) {
      const bad = attempt.isBad ? 1 : 0;
      const values = valuesOf(attempt.session);
      for (const value of values) {
        const known = byValue.get(value);
        if (known === undefined) byValue.set(value, { on: [attempt], badOn: bad });
        else {
          known.on.push(attempt);
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

function countBad(judged: readonly JudgedAttempt[]): number {
  return judged.reduce((sum, { isBad }) => sum + (isBad ? 1 : 0), 0);
}

/** How likely a cause is, compared with the other causes. */
export type Attribution = Readonly<{
  /** `everything` went wrong, but on too few devices, networks or titles to blame the service. */
  cause: CauseId | "everything";
  /** 0 to 1; the probabilities of all causes add up to 1. */
  probability: number;
  /** The value that fits best; `null` for `service` and `everything`. */
  candidate: Candidate | null;
}>;

type Prior = Readonly<Record<Exclude<CauseId, "service">, number>>;

/** How much likelier each cause is for a symptom, before the attempts are counted. */
const priors: Readonly<Record<Symptom, Prior>> = {
  start: { title: 1.5, cdn: 0.7, network: 0.7, device: 1.5 },
  break: { title: 1, cdn: 1, network: 0.7, device: 1.5 },
  wait: { title: 0.7, cdn: 1.5, network: 1.5, device: 0.7 },
  picture: { title: 0.7, cdn: 1, network: 2, device: 0.7 },
  slow: { title: 0.7, cdn: 1.3, network: 1.3, device: 1 },
  mixed: { title: 1, cdn: 1, network: 1, device: 1 },
};

/** Everything failing for days is rarer than everything failing for a while. */
const everythingPrior = { whole: 0.3, segment: 1.5, temporary: 0.2 } as const;

/** With the cause, attempts go wrong at any rate, high rates being likelier: Beta(2, 1). */
const ratePrior = { bad: 2, good: 1 };

/**
 * Weighs the causes by how well each explains which attempts went wrong, with exact beta-binomial likelihoods. The
 * hypotheses are "bad with this value at some rate, elsewhere at the background rate", where the values of a factor
 * share its weight, and "everything goes wrong at some rate". The latter is the service when bad attempts are on at
 * least two devices, networks and titles.
 *
 * @param scope - Whether these are all attempts of the range or those of a bad segment.
 * @param backgroundPercent - The share of attempts that goes wrong without a cause.
 * @returns The likeliest cause first; empty when nothing is bad.
 * @see docs/insights.md, "Whose side".
 */
export function attribute(
  judged: readonly JudgedAttempt[],
  symptom: Symptom,
  scope: "whole" | "segment",
  backgroundPercent: number,
): readonly Attribution[] {
  const background = { bad: 1, good: 100 / backgroundPercent - 1 };
  const bad = countBad(judged);
  const isService = isSpread(judged);
  // A value that all attempts share explains no more than "everything" does, and a version that all have even less.
  const isInformative = ({ on, factor }: Candidate) =>
    on.length < judged.length || (scope === "whole" && !isService && factor !== "app" && factor !== "system");
  const weighed: { cause: Attribution["cause"]; candidate: Candidate | null; logWeight: number }[] = candidatesIn(
    judged,
  )
    .filter((candidate) => candidate.badOn > 1 && isInformative(candidate))
    .map((candidate) => {
      const { cause, on, badOn, badElsewhere, goodElsewhere, valueCount } = candidate;
      const logWeight =
        logLikelihood(badOn, on.length - badOn, ratePrior) +
        logLikelihood(badElsewhere, goodElsewhere, background) +
        logLikelihoodUnknown(judged.length, bad, candidate) +
        Math.log(priors[symptom][cause] / valueCount);
      return { cause, candidate, logWeight };
    });
  if (bad > 0) {
    weighed.push({
      cause: isService ? "service" : "everything",
      candidate: null,
      logWeight: logLikelihood(bad, judged.length - bad, ratePrior) + Math.log(everythingPrior[scope]),
    });
  }

  const temporary = scope === "whole" ? temporaryOutage(judged, background) : null;
  if (temporary !== null) weighed.push(temporary);

  const best = weighed.reduce((most, { logWeight }) => Math.max(most, logWeight), Number.NEGATIVE_INFINITY);
  const byCause = new Map<Attribution["cause"], { weight: number; logBest: number; candidate: Candidate | null }>();
  for (const { cause, candidate, logWeight } of weighed) {
    const known = byCause.get(cause) ?? { weight: 0, logBest: Number.NEGATIVE_INFINITY, candidate: null };
    // Factors of one cause overlap (a device and its app), so their weights aren't added. Of two that match the same
    // attempts the plainer one is named.
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

/** "Everything went wrong for a while": the worst segment against all other attempts. */
function temporaryOutage(judged: readonly JudgedAttempt[], background: Readonly<{ bad: number; good: number }>) {
  const segment = likeliestSegment(judged, background.bad / (background.bad + background.good));
  if (segment === null) return null;
  const during = judged.filter(({ session: { startedAt } }) => startedAt >= segment.from && startedAt <= segment.to);
  const badDuring = during.filter(({ isBad }) => isBad).length;
  const badOutside = judged.filter(({ isBad }) => isBad).length - badDuring;
  const outside = judged.length - during.length;
  const logWeight =
    logLikelihood(badDuring, during.length - badDuring, ratePrior) +
    logLikelihood(badOutside, outside - badOutside, background) +
    // The segment may begin at any attempt.
    Math.log(everythingPrior.temporary / judged.length);
  return { cause: "everything" as const, candidate: null, logWeight };
}

/** The log likelihood of exactly these attempts, at a rate drawn from a beta distribution. */
function logLikelihood(bad: number, good: number, prior: Readonly<{ bad: number; good: number }>): number {
  return logBeta(bad + prior.bad, good + prior.good) - logBeta(prior.bad, prior.good);
}

/** Attempts without the field may or may not have the value, so every rate is equally likely. */
function logLikelihoodUnknown(
  attempts: number,
  bad: number,
  { on, badElsewhere, badOn, unknownCount }: Candidate,
): number {
  if (unknownCount === 0) return 0;
  const unknownBad = bad - badOn - badElsewhere;
  const share = on.length / Math.max(1, attempts - unknownCount);
  // The more of the known attempts have the value, the more of the unknown ones probably do.
  return logLikelihood(unknownBad, unknownCount - unknownBad, { bad: 0.5 + share, good: 1 });
}

/** The share of bad attempts that must be off the commonest device, network and title: one wrong field is no spread. */
const spreadShare = 1 / 6;

/** Whether bad attempts are on at least two devices, two networks and two titles. */
function isSpread(judged: readonly JudgedAttempt[]): boolean {
  const bad = badIn(judged);
  return basicFactors.every((factor) => {
    const counts = [...valueCounts(bad, factor).values()];
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.length > 1 && total - Math.max(...counts) >= total * spreadShare;
  });
}
