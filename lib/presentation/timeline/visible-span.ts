import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Lane } from "@/lib/presentation/timeline/prepare-timeline";

/** Positions in a lane, `[from, to)`. */
export type Span = Readonly<{ from: number; to: number }>;

/**
 * The stretch of a lane that holds every session touching a window; some inside it may not touch.
 * Ends need not be sorted: a long session early in the lane is found through the running latest end.
 */
export function visibleSpan(lane: Pick<Lane, "starts" | "reaches">, { start, end }: TimeRange): Span {
  const from = firstAtLeast(lane.reaches, start);
  return { from, to: Math.max(from, firstAbove(lane.starts, end)) };
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
