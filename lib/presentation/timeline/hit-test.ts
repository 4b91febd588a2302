import { outcomes } from "@/lib/domain/sessions/outcome";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { drawnEnd, type Lane } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";
import { visibleSpan } from "@/lib/presentation/timeline/visible-span";

/** How far from a bar a pointer may be and still mean it, in CSS pixels. */
const toleranceInPixels = 8;
/** No bar is drawn narrower than this, in CSS pixels. */
export const narrowestInPixels = 3;

const firstFailure = outcomes.findIndex(({ id }) => id === "playback-failure-business");

type Pointer = Readonly<{ x: number; width: number; viewport: Viewport; now: EpochMs }>;

/**
 * Finds the session a pointer means: the nearest within 8 pixels. Where several are as near, a
 * failure before anything else, then the worse, then the later.
 *
 * @param pointer - `x` and the `width` of what is drawn, in CSS pixels.
 * @returns A position in the lane; `null` when nothing is near enough.
 */
export function hitTest(lane: Lane, { x, width, viewport, now }: Pointer): number | null {
  const msPerPixel = spanOf(viewport) / width;
  const instant = viewport.start + x * msPerPixel;
  const { from, to } = visibleSpan(lane, around(instant, (toleranceInPixels + narrowestInPixels) * msPerPixel));
  let best: number | null = null;
  let bestDistance = toleranceInPixels;
  for (let slot = from; slot < to; slot++) {
    const start = lane.starts[slot] ?? 0;
    const end = Math.max(drawnEnd(start, lane.ends[slot] ?? start, now), start + narrowestInPixels * msPerPixel);
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

/** A failure is worth more than any that is none; the catalogue's order settles the rest. */
function rankOf(lane: Lane, slot: number): number {
  const outcome = lane.outcomes[slot] ?? 0;
  return outcome >= firstFailure ? outcome + outcomes.length : outcome;
}
