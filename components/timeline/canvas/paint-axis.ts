import type { Axis, AxisLine, DayLine } from "@/lib/presentation/timeline/axis";
import { axisHeight, band, laneHeight } from "@/lib/presentation/timeline/geometry";
import type { Frame } from "./scene";

const baseline = 15;
/** How far a line reaches up beside its label. */
const reach = { clock: 4, day: 20 } as const;

/** Paints the bands of the lanes. */
export function paintBands(context: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, width, scrollTop, firstLane, lastLane } = frame;
  context.fillStyle = palette.page;
  for (let lane = firstLane; lane < lastLane; lane++) {
    context.beginPath();
    context.roundRect(0, axisHeight + lane * laneHeight - scrollTop + band.top, width, band.height, 5);
    context.fill();
  }
}

/** Paints the lines across the lanes. */
export function paintLines(context: CanvasRenderingContext2D, frame: Frame, { clocks, days }: Axis): void {
  const bottom = bottomOf(frame);
  const draw = (colour: string, lines: readonly DayLine[]) => {
    context.fillStyle = colour;
    for (const { x } of lines) context.fillRect(Math.round(x), axisHeight, 1, bottom - axisHeight);
  };
  draw(frame.palette.line, clocks);
  draw(frame.palette["line-strong"], days);
}

/** Paints the labels above the lanes, over anything that was scrolled up, and a dashed line where the data ends. */
export function paintAxis(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { clocks, days, edgeDay, now }: Axis,
): void {
  const { palette, width } = frame;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, axisHeight);
  if (now !== null) paintNow(context, frame, now);

  context.textBaseline = "alphabetic";
  context.textAlign = "center";
  context.font = `12px ${palette.font}`;
  for (const { x, label } of clocks) {
    context.fillStyle = palette.line;
    context.fillRect(Math.round(x), axisHeight - reach.clock, 1, reach.clock);
    context.fillStyle = palette["ink-muted"];
    context.fillText(label.text, Math.round(x), baseline);
  }
  context.textAlign = "left";
  context.font = `600 12px ${palette.font}`;
  for (const { x, label } of days) {
    // Without a label, a long line would cross the label that took its place.
    const height = label === null ? reach.clock : reach.day;
    context.fillStyle = palette["line-strong"];
    context.fillRect(Math.round(x), axisHeight - height, 1, height);
    if (label === null) continue;
    context.fillStyle = palette.ink;
    context.fillText(label.text, Math.round(label.left), baseline);
  }
  context.fillStyle = palette.ink;
  if (edgeDay !== null) context.fillText(edgeDay.text, edgeDay.left, baseline);
}

function paintNow(context: CanvasRenderingContext2D, frame: Frame, { x, label }: AxisLine): void {
  const { palette, width } = frame;
  const at = Math.min(Math.round(x), width - 1) + 0.5;
  context.strokeStyle = palette.now;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(at, axisHeight - reach.clock);
  context.lineTo(at, bottomOf(frame));
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = palette["now-ink"];
  context.font = `600 12px ${palette.font}`;
  context.textAlign = "right";
  context.fillText(label.text, label.right, baseline);
}

function bottomOf({ lastLane, scrollTop }: Frame): number {
  return axisHeight + lastLane * laneHeight - scrollTop;
}
