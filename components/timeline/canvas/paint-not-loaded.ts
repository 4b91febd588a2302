import type { TimeRange } from "@/lib/domain/time/time-range";
import { axisHeight, laneHeight } from "@/lib/presentation/timeline/geometry";
import { timelineTexts } from "@/lib/presentation/timeline/timeline-texts";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import type { Frame } from "./scene";

const pitch = 8;
const label = { width: 84, height: 22 } as const;

/** Hatches the time whose sessions aren't loaded, across the lanes. */
export function paintNotLoaded(context: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, notLoaded, viewport, width, scrollTop, lastLane } = frame;
  const bottom = axisHeight + lastLane * laneHeight - scrollTop;
  for (const range of notLoaded) {
    const hatched = hatch(context, range, viewport, {
      width,
      top: axisHeight,
      bottom,
      colour: palette["line-strong"],
    });
    if (hatched === null || hatched.right - hatched.left < label.width + 2 * pitch) continue;
    const centre = (hatched.left + hatched.right) / 2;
    const middle = (axisHeight + Math.min(bottom, frame.height)) / 2;
    context.fillStyle = palette.surface;
    context.strokeStyle = palette["line-strong"];
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(centre - label.width / 2, middle - label.height / 2, label.width, label.height, 6);
    context.fill();
    context.stroke();
    context.font = `600 12px ${palette.font}`;
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    context.fillStyle = palette.ink;
    context.fillText(timelineTexts.notLoaded, centre, middle + 4);
    context.textAlign = "left";
  }
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
