import type { EpochMs } from "@/lib/domain/units";

/** A period in which much went wrong, by the starts of its first and last attempt. */
export type Segment = Readonly<{ from: EpochMs; to: EpochMs }>;

/**
 * The run of items with the largest sum of gains, by their indexes: Kadane's algorithm.
 *
 * @returns `null` if no item gains.
 */
export function likeliestSegment(gains: readonly number[]): Readonly<{ first: number; last: number }> | null {
  let best: Readonly<{ first: number; last: number; sum: number }> | null = null;
  let [sum, first] = [0, 0];
  for (const [index, gain] of gains.entries()) {
    if (sum <= 0) [sum, first] = [0, index];
    sum += gain;
    if (sum > (best?.sum ?? 0)) best = { first, last: index, sum };
  }
  return best;
}

/** Where the run that lasts until the last item and has the largest sum of gains begins; `undefined` if no such run gains. */
export function likeliestStart(gains: readonly number[]): number | undefined {
  let best: Readonly<{ first: number; sum: number }> | undefined;
  let sum = 0;
  for (let index = gains.length - 1; index >= 0; index--) {
    sum += gains[index] ?? 0;
    if (sum > (best?.sum ?? 0)) best = { first: index, sum };
  }
  return best?.first;
}
