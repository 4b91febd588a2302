import type { EpochMs } from "@/lib/domain/units";
import { drawnEnd, type Lane } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";
import { visibleSlots } from "@/lib/presentation/timeline/visible-slots";

/**
 * Writes the worst outcome at each pixel of a lane into `row`, one byte per pixel: 0 where nothing ran, otherwise the
 * outcome's position in `outcomes` plus 1. Each session takes at least one pixel. A worse value already in `row` stays,
 * so that lanes can share a row.
 */
export function paintDensity(lane: Lane, viewport: Viewport, now: EpochMs, row: Uint8Array): void {
  const width = row.length;
  const pixelsPerMs = width / spanOf(viewport);
  const { from, to } = visibleSlots(lane, viewport);
  for (let slot = from; slot < to; slot++) {
    const start = lane.starts[slot] ?? 0;
    const end = drawnEnd(start, lane.ends[slot] ?? start, now);
    if (end < viewport.start) continue;
    const left = Math.max(0, Math.round((start - viewport.start) * pixelsPerMs));
    const right = Math.min(width, Math.max(left + 1, Math.round((end - viewport.start) * pixelsPerMs)));
    const value = (lane.outcomes[slot] ?? 0) + 1;
    for (let x = left; x < right; x++) if ((row[x] ?? 0) < value) row[x] = value;
  }
}
