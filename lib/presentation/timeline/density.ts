import type { EpochMs } from "@/lib/domain/units";
import { drawnEnd, type Lane } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";
import { visibleSpan } from "@/lib/presentation/timeline/visible-span";

/**
 * Writes the worst outcome of each pixel of a lane into `row`, which is as long as the lane is wide:
 * 0 where nothing ran, else one more than the outcome's position in `outcomes`. A session never
 * takes less than one pixel. What `row` held and is not worse stays, so that lanes can share a row.
 */
export function paintDensity(lane: Lane, viewport: Viewport, now: EpochMs, row: Uint8Array): void {
  const width = row.length;
  const pixelsPerMs = width / spanOf(viewport);
  const { from, to } = visibleSpan(lane, viewport);
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
