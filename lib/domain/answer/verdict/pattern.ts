import { binomialTail } from "@/lib/domain/answer/statistics/exact-tests";
import { likeliestSegment, type Segment } from "@/lib/domain/answer/statistics/scan-statistic";
import { candidatesIn, type Judged } from "@/lib/domain/answer/verdict/attribution";

/** Whether more went wrong than goes wrong anyway, and where that shows. */
export type Pattern =
  /** Over all plays, or on one value of a factor. */
  | Readonly<{ kind: "throughout" }>
  /** Only while it lasted. */
  | Readonly<{ kind: "segment"; segment: Segment }>
  | Readonly<{ kind: "none" }>;

/** A chance below this, over all values of a factor, is not taken for the background. */
const rareEnough = 0.002;
/**
 * Asks whether anything is wrong at all, by exact binomial tests against the background and by the worst segment of
 * time, over all plays and over those of each value.
 *
 * A good play more can only make each test less sure: it enlarges a count, or is not looked at. So it never turns
 * "nothing wrong" into blame.
 *
 * @param judged - In time order.
 */
export function findPattern(judged: readonly Judged[], backgroundPercent: number): Pattern {
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

/** The worst segment of time; `null` when chance among so many plays and values explains it. */
export function worstSegment(plays: readonly Judged[], p: number, valueCount = 1): Segment | null {
  const run = likeliestSegment(plays, p);
  return run !== null && run.logOdds >= Math.log((plays.length * valueCount) / rareEnough) ? run : null;
}
