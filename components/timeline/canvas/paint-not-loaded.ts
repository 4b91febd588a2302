import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Gap } from "@/lib/presentation/sessions/completeness";
import { gapLabel } from "@/lib/presentation/sessions/gap-words";
import { axisHeight, laneHeight } from "@/lib/presentation/timeline/geometry";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import type { Palette } from "./palette";
import type { Frame } from "./scene";

const pitch = 8;
const label = { padding: 8, height: 22 } as const;

/** Hatches the time whose sessions aren't loaded, across the lanes. */
export function paintNotLoaded(context: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, gaps, limit, viewport, width, scrollTop, lastLane } = frame;
  const bottom = axisHeight + lastLane * laneHeight - scrollTop;
  for (const gap of gaps) {
    const colour = hatchColour(gap, palette);
    const hatched = hatch(context, gap, viewport, { width, top: axisHeight, bottom, colour });
    // A period that failed has a button in this place.
    if (hatched === null || gap.why === "failed" || gap.why === "retrying") continue;
    paintLabel(context, frame, gapLabel(gap, limit), hatched, Math.min(bottom, frame.height));
  }
}

/** The colour of a gap's hatching: what failed stands out from what hasn't arrived. */
export function hatchColour({ why }: Gap, palette: Palette): string {
  return why === "failed" || why === "retrying" ? palette.fail : palette["line-strong"];
}

/** Names a gap in its middle, if there is room. */
function paintLabel(
  context: CanvasRenderingContext2D,
  { palette }: Frame,
  text: string,
  { left, right }: Readonly<{ left: number; right: number }>,
  bottom: number,
): void {
  context.font = `600 12px ${palette.font}`;
  const labelWidth = context.measureText(text).width + 2 * label.padding;
  if (right - left < labelWidth + 2 * pitch) return;
  const centre = (left + right) / 2;
  const middle = (axisHeight + bottom) / 2;
  context.fillStyle = palette.surface;
  context.strokeStyle = palette["line-strong"];
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(centre - labelWidth / 2, middle - label.height / 2, labelWidth, label.height, 6);
  context.fill();
  context.stroke();
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillStyle = palette.ink;
  context.fillText(text, centre, middle + 4);
  context.textAlign = "left";
}

type Box = Readonly<{ width: number; top: number; bottom: number; colour: string }>;

/**
 * Draws diagonal lines over a time range. They move with it. Returns its visible part, in pixels of the context; `null`
 * if none is visible.
 */
export function hatch(
  context: CanvasRenderingContext2D,
  { start, end }: TimeRange,
  viewport: TimeRange,
  { width, top, bottom, colour }: Box,
): Readonly<{ left: number; right: number }> | null {
  const pixelsPerMs = width / spanOf(viewport);
  const from = (start - viewport.start) * pixelsPerMs;
  const left = Math.max(0, from);
  const right = Math.min(width, (end - viewport.start) * pixelsPerMs);
  if (right <= left || bottom <= top) return null;
  const height = bottom - top;
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, height);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = pitch / 6;
  context.beginPath();
  const first = from + Math.floor((left - height - from) / pitch) * pitch;
  for (let x = first; x < right; x += pitch) {
    context.moveTo(x, bottom);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.restore();
  return { left, right };
}
