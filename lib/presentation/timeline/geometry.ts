import type { EpochMs } from "@/lib/domain/units";
import { narrowestInPixels } from "@/lib/presentation/timeline/hit-test";
import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import { drawnEnd } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";

/** Heights in CSS pixels. The lane labels' classes say the same (`h-6.5`, `h-8.5`). */
export const axisHeight = 26;
export const laneHeight = 34;
/** Of a lane's 34 pixels: the band behind, and the bar in the middle of it. */
export const band = { top: 4, height: 26 } as const;
export const bar = { top: 6, height: 22 } as const;

/** A box in CSS pixels; `top` counts from the first lane. */
export type Box = Readonly<{ left: number; width: number; top: number; height: number }>;

/** Where a session's bar is drawn, cut to the width; `null` when the viewport does not touch it. */
export function barBox(
  model: TimelineModel,
  index: number,
  { viewport, width, now }: Readonly<{ viewport: Viewport; width: number; now: EpochMs }>,
): Box | null {
  const laneIndex = model.laneOf[index];
  const lane = laneIndex === undefined ? undefined : model.lanes[laneIndex];
  if (lane === undefined || laneIndex === undefined) return null;
  const slot = model.slotOf[index] ?? 0;
  const start = lane.starts[slot] ?? 0;
  const pixelsPerMs = width / spanOf(viewport);
  const from = (start - viewport.start) * pixelsPerMs;
  const to = Math.max(
    (drawnEnd(start, lane.ends[slot] ?? start, now) - viewport.start) * pixelsPerMs,
    from + narrowestInPixels,
  );
  if (to < 0 || from > width) return null;
  const left = Math.max(from, 0);
  return {
    left,
    width: Math.min(to, width) - left,
    top: laneIndex * laneHeight + bar.top,
    height: bar.height,
  };
}
