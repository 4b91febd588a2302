import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";

/** Where a key goes from a session: to the next one in time, or to the nearest in time one lane away. */
export type Step = "previous" | "next" | "up" | "down";

/**
 * The session a key leads to.
 *
 * @param from - A position in the model's sessions; `null` when none has the focus yet, and then the
 *   latest takes it.
 * @returns A position in the model's sessions; `from` at an end; `null` when there are no sessions.
 */
export function stepFrom(model: TimelineModel, from: number | null, step: Step): number | null {
  if (from === null || from >= model.order.length) return model.order.at(-1) ?? null;
  if (step === "previous" || step === "next") {
    const rank = (model.ranks[from] ?? 0) + (step === "next" ? 1 : -1);
    return model.order[rank] ?? from;
  }
  const lane = model.lanes[(model.laneOf[from] ?? 0) + (step === "down" ? 1 : -1)];
  if (lane === undefined) return from;
  return lane.indexes[nearest(lane.starts, model.sessions[from]?.startedAt ?? 0)] ?? from;
}

function nearest(sorted: Float64Array, value: number): number {
  const after = sorted.findIndex((start) => start >= value);
  if (after === -1) return sorted.length - 1;
  if (after === 0) return 0;
  return value - (sorted[after - 1] ?? 0) <= (sorted[after] ?? 0) - value ? after - 1 : after;
}
