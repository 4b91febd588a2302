import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";

/** Where an arrow key moves: to the previous or next session in time, or to the lane above or below. */
export type Direction = "previous" | "next" | "up" | "down";

/**
 * The session that an arrow key moves to. In another lane that is the one nearest in time.
 *
 * @param from - A position in `model.sessions`; `null` if no session is active yet, which selects the latest.
 * @returns A position in `model.sessions`: `from` at either end; `null` if there are no sessions.
 */
export function neighbourOf(model: TimelineModel, from: number | null, direction: Direction): number | null {
  if (from === null || from >= model.order.length) return model.order.at(-1) ?? null;
  if (direction === "previous" || direction === "next") {
    const rank = (model.ranks[from] ?? 0) + (direction === "next" ? 1 : -1);
    return model.order[rank] ?? from;
  }
  const lane = model.lanes[(model.laneOf[from] ?? 0) + (direction === "down" ? 1 : -1)];
  if (lane === undefined) return from;
  return lane.indexes[nearest(lane.starts, model.sessions[from]?.startedAt ?? 0)] ?? from;
}

function nearest(sorted: Float64Array, value: number): number {
  const after = sorted.findIndex((start) => start >= value);
  if (after === -1) return sorted.length - 1;
  if (after === 0) return 0;
  return value - (sorted[after - 1] ?? 0) <= (sorted[after] ?? 0) - value ? after - 1 : after;
}
