import { outcomes } from "@/lib/domain/sessions/outcome";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { drawnEnd, type Lane } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";
import { visibleSlots } from "@/lib/presentation/timeline/visible-slots";

/** How far the pointer may be from a bar and still hit it, in CSS pixels. */
const hitTolerancePx = 8;
/** The smallest width of a bar, in CSS pixels. */
export const minBarWidthPx = 3;

const firstFailure = outcomes.findIndex(({ id }) => id === "playback-failure-business");

type Pointer = Readonly<{ x: number; width: number; viewport: Viewport; now: EpochMs }>;

/**
 * Finds the session at the pointer: the nearest within 8 pixels. Between equally near ones, failures come first, then
 * the worse outcome, then the later start.
 *
 * @param pointer - `x` and the `width` of the chart, in CSS pixels.
 * @returns A position in the lane; `null` if nothing is near enough.
 */
export function hitTest(lane: Lane, { x, width, viewport, now }: Pointer): number | null {
  const msPerPixel = spanOf(viewport) / width;
  const instant = viewport.start + x * msPerPixel;
  const { from, to } = visibleSlots(lane, around(instant, (hitTolerancePx + minBarWidthPx) * msPerPixel));
  let best: number | null = null;
  let bestDistance = hitTolerancePx;
  for (let slot = from; slot < to; slot++) {
    const start = lane.starts[slot] ?? 0;
    const end = Math.max(drawnEnd(start, lane.ends[slot] ?? start, now), start + minBarWidthPx * msPerPixel);
    const distance = Math.max(start - instant, instant - end, 0) / msPerPixel;
    if (distance > bestDistance) continue;
    const isNearer = best === null || distance < bestDistance;
    if (isNearer || rankOf(lane, slot) >= rankOf(lane, best ?? slot)) {
      best = slot;
      bestDistance = distance;
    }
  }
  return best;
}

function around(instant: number, tolerance: number): TimeRange {
  return { start: epochMs(instant - tolerance), end: epochMs(instant + tolerance) };
}

/** Failures rank above everything else; the rest follows the order of the catalogue. */
function rankOf(lane: Lane, slot: number): number {
  const outcome = lane.outcomes[slot] ?? 0;
  return outcome >= firstFailure ? outcome + outcomes.length : outcome;
}
