import { axisHeight, band, laneHeight } from "@/lib/presentation/timeline/geometry";
import { clockLabel, clockStep, dayLabel, labelWidths, localAt, type Tick } from "@/lib/presentation/timeline/ticks";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import type { Frame } from "./scene";

const baseline = 16;
const labelGap = 5;

/** Paints the bands of the lanes and a line at each tick. */
export function paintBackground(context: CanvasRenderingContext2D, frame: Frame, ticks: readonly Tick[]): void {
  const { palette, viewport, width, scrollTop, firstLane, lastLane } = frame;
  context.fillStyle = palette.page;
  for (let lane = firstLane; lane < lastLane; lane++) {
    context.beginPath();
    context.roundRect(0, axisHeight + lane * laneHeight - scrollTop + band.top, width, band.height, 6);
    context.fill();
  }
  const pixelsPerMs = width / spanOf(viewport);
  const bottom = axisHeight + lastLane * laneHeight - scrollTop;
  for (const { at, isDay } of ticks) {
    context.fillStyle = isDay ? palette["line-strong"] : palette.line;
    context.fillRect(Math.round((at - viewport.start) * pixelsPerMs), axisHeight - 4, 1, bottom - axisHeight + 4);
  }
}

/** Paints the labels above the lanes. The day at the left edge is always labelled, at any zoom. */
export function paintAxis(context: CanvasRenderingContext2D, frame: Frame, ticks: readonly Tick[]): void {
  const { palette, viewport, offsets, width } = frame;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, axisHeight - 4);
  const pixelsPerMs = width / spanOf(viewport);
  const step = clockStep(viewport, width);
  const labels = ticks
    .filter(({ isLabelled }) => isLabelled)
    .map((tick) => ({ ...tick, x: (tick.at - viewport.start) * pixelsPerMs }));
  const firstDay = labels.find(({ isDay }) => isDay)?.x ?? width;
  const isPinned = firstDay >= labelWidths.day && step !== null;
  const clocksFrom = isPinned ? labelWidths.day : 0;

  context.textBaseline = "alphabetic";
  context.font = `12px ${palette.font}`;
  context.fillStyle = palette["ink-muted"];
  for (const { x, local, isDay } of labels) {
    if (isDay || x < clocksFrom || x + labelGap + 34 > width) continue;
    context.fillText(clockLabel(local, step), Math.round(x) + labelGap, baseline);
  }
  context.font = `600 12px ${palette.font}`;
  context.fillStyle = palette.ink;
  for (const { x, local, isDay } of labels) {
    if (!isDay || x + labelGap + 72 > width) continue;
    context.fillText(dayLabel(local), Math.round(x) + labelGap, baseline);
  }
  if (isPinned) context.fillText(dayLabel(localAt(viewport.start, offsets)), labelGap, baseline);
}

/** Paints a dashed line where the data ends. */
export function paintNow(context: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, viewport, width, now, scrollTop, lastLane } = frame;
  const x = Math.round(((now - viewport.start) / spanOf(viewport)) * width);
  if (x < 0 || x > width) return;
  context.strokeStyle = palette.now;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(Math.min(x, width - 1) + 0.5, axisHeight - 4);
  context.lineTo(Math.min(x, width - 1) + 0.5, axisHeight + lastLane * laneHeight - scrollTop);
  context.stroke();
  context.setLineDash([]);
}
