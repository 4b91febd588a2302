import type { EpochMs } from "@/lib/domain/units";
import { minBarWidthPx } from "@/lib/presentation/timeline/hit-test";
import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import { drawnEnd } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";

/** Heights in CSS pixels. They match the classes of the lane labels (`h-6.5`, `h-8.5`). */
export const axisHeight = 26;
export const laneHeight = 34;
/** Within the height of a lane: the band in the background, and the bar in its middle. */
export const band = { top: 4, height: 26 } as const;
export const bar = { top: 6, height: 22 } as const;

/** A box in CSS pixels, relative to the top left corner of the first lane. */
export type Box = Readonly<{ left: number; width: number; top: number; height: number }>;

/** The box of a session's bar, clipped to the width; `null` if the bar is outside the viewport. */
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
    from + minBarWidthPx,
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
