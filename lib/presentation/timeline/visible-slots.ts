import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Lane } from "@/lib/presentation/timeline/prepare-timeline";

/** Positions in a lane, from `from` up to but not including `to`. */
type SlotRange = Readonly<{ from: number; to: number }>;

/**
 * The slots of a lane that hold every session within a time range, and possibly some outside it. Ends aren't sorted;
 * `latestEnds` finds a long session that started early.
 */
export function visibleSlots(lane: Pick<Lane, "starts" | "latestEnds">, { start, end }: TimeRange): SlotRange {
  const from = firstAtLeast(lane.latestEnds, start);
  return { from, to: Math.max(from, firstAbove(lane.starts, end)) };
}

/** The position of the first number that isn't below a value; the length if there is none. */
export function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The position of the first number above a value; the length if there is none. */
export function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
