import type { TimeRange } from "@/lib/domain/time/time-range";
import { axisHeight, laneHeight } from "@/lib/presentation/timeline/geometry";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import type { Frame } from "./scene";

const padding = 7;
const label = { top: 1, height: 18, baseline: 14 } as const;
const tint = 0.14;

type Edges = Readonly<{ left: number; right: number }>;

/** Paints a band across the lanes for the marked day, under the bars. */
export function paintMarkedDay(context: CanvasRenderingContext2D, frame: Frame): void {
  const { markedDay, palette, scrollTop, lastLane } = frame;
  const edges = markedDay && edgesOf(markedDay, frame.viewport, frame.width);
  if (edges === null) return;
  const height = lastLane * laneHeight - scrollTop;
  context.fillStyle = palette.accent;
  context.globalAlpha = tint;
  context.fillRect(edges.left, axisHeight, edges.right - edges.left, height);
  context.globalAlpha = 1;
  for (const x of [edges.left, edges.right - 1]) context.fillRect(Math.round(x), axisHeight, 1, height);
}

/** Paints the marked day's name over the axis, where the axis itself has the names of days: at the beginning of its band. */
export function paintMarkedLabel(context: CanvasRenderingContext2D, frame: Frame): void {
  const { markedDay, palette, width } = frame;
  const edges = markedDay && edgesOf(markedDay, frame.viewport, width);
  if (markedDay === null || edges === null) return;
  context.font = `600 12px ${palette.font}`;
  const size = context.measureText(markedDay.label).width + 2 * padding;
  const left = Math.max(0, Math.min(edges.left, width - size));
  context.fillStyle = palette.accent;
  context.beginPath();
  context.roundRect(left, label.top, size, label.height, 4);
  context.fill();
  context.fillRect(edges.left, axisHeight - 2, edges.right - edges.left, 2);
  context.fillStyle = palette.surface;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fillText(markedDay.label, left + padding, label.baseline);
}

/** Tints the marked day in the overview. */
export function tintMarkedDay(
  context: CanvasRenderingContext2D,
  { markedDay, palette }: Pick<Frame, "markedDay" | "palette">,
  bounds: TimeRange,
): void {
  const { width, height } = context.canvas;
  const edges = markedDay && edgesOf(markedDay, bounds, width);
  if (edges === null) return;
  context.fillStyle = palette.accent;
  context.globalAlpha = 2 * tint;
  context.fillRect(edges.left, 0, edges.right - edges.left, height);
  context.globalAlpha = 1;
}

/** The visible part of a range, in pixels; `null` if none is visible. */
function edgesOf({ start, end }: TimeRange, viewport: TimeRange, width: number): Edges | null {
  const pixelsPerMs = width / spanOf(viewport);
  const left = Math.max(0, (start - viewport.start) * pixelsPerMs);
  const right = Math.min(width, (end - viewport.start) * pixelsPerMs);
  return right > left ? { left, right } : null;
}
