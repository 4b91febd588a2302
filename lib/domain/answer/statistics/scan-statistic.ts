import type { EpochMs } from "@/lib/domain/units";

/** A period in which much went wrong, by the starts of its first and last attempt. */
export type Segment = Readonly<{ from: EpochMs; to: EpochMs }>;

/**
 * The run of items with the largest sum of gains, by their indexes: Kadane's algorithm.
 *
 * @returns `null` if no item gains.
 */
export function likeliestSegment<Item>(
  items: readonly Item[],
  gainOf: (item: Item) => number,
): Readonly<{ first: number; last: number }> | null {
  let best: Readonly<{ first: number; last: number; sum: number }> | null = null;
  let [sum, first] = [0, 0];
  for (const [index, item] of items.entries()) {
    if (sum <= 0) [sum, first] = [0, index];
    sum += gainOf(item);
    if (sum > (best?.sum ?? 0)) best = { first, last: index, sum };
  }
  return best;
}
