import { binomialTail } from "@/lib/domain/answer/statistics/exact-tests";
import { likeliestSegment, type Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { candidatesIn } from "@/lib/domain/answer/verdict/attribution";
import type { JudgedAttempt } from "@/lib/domain/answer/verdict/judged-attempt";

/** Whether more went wrong than the background explains, and where. */
export type Pattern =
  /** Over all attempts, or with one value of a factor. */
  | Readonly<{ kind: "throughout" }>
  /** Only for a while. */
  | Readonly<{ kind: "segment"; segment: Segment }>
  | Readonly<{ kind: "none" }>;

/** A probability below this, corrected for all values of a factor, rules out the background. */
const rareEnough = 0.002;

/**
 * Tests whether anything is wrong at all: by exact binomial tests against the background, and by the worst segment of
 * time, over all attempts and over those with each value.
 *
 * One more good attempt can only make each test less sure: it enlarges a count or is ignored. So it never turns
 * "nothing wrong" into blame.
 *
 * @param judged - In time order.
 */
export function findPattern(judged: readonly JudgedAttempt[], backgroundPercent: number): Pattern {
  const p = backgroundPercent / 100;
  const bad = judged.filter(({ isBad }) => isBad).length;
  if (bad < 2) return { kind: "none" };
  const groups = [
    { badOn: bad, on: judged, valueCount: 1 },
    ...candidatesIn(judged).filter(({ badOn }) => badOn > 1),
  ];
  const isRare = groups.some(
    ({ badOn, on, valueCount }) => binomialTail(badOn, on.length, p) * valueCount < rareEnough,
  );
  if (isRare) return { kind: "throughout" };
  for (const { on, valueCount } of groups) {
    const segment = worstSegment(on, p, valueCount);
    if (segment !== null) return { kind: "segment", segment };
  }
  return { kind: "none" };
}

/** The worst segment of time; `null` when chance explains it, given how many attempts and values there are. */
export function worstSegment(attempts: readonly JudgedAttempt[], p: number, valueCount = 1): Segment | null {
  const segment = likeliestSegment(attempts, p);
  const isClear = segment !== null && segment.logOdds >= Math.log((attempts.length * valueCount) / rareEnough);
  return isClear ? segment : null;
}
