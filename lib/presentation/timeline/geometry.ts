import type { EpochMs } from "@/lib/domain/units";
import { minBarWidthPx } from "@/lib/presentation/timeline/hit-test";
import type { TimelineModel } from "@/lib/presentation/timeline/prepare-timeline";
import { drawnEnd } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";

/** Heights in CSS pixels. They match the classes of the lane labels (`h-6`, `h-9`). */
export const axisHeight = 24;
export const laneHeight = 36;
/** Within the height of a lane, from its top: brackets and marks, the band in the background, and the bar on it. */
export const bracket = { top: 6, height: 5 } as const;
export const band = { top: 13, height: 21 } as const;
export const bar = { top: 15, height: 17 } as const;

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
