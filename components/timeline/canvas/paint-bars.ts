import { isFailure, outcomes } from "@/lib/domain/sessions/outcome";
import { type Fill, outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { axisHeight, bar, laneHeight } from "@/lib/presentation/timeline/geometry";
import { minBarWidthPx } from "@/lib/presentation/timeline/hit-test";
import { drawnEnd, type Lane } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import { visibleSlots } from "@/lib/presentation/timeline/visible-slots";
import type { Frame } from "./scene";
import { badgeSize, markSize, type Sprites } from "./sprites";

const radius = 4;
const roundedFrom = 6;
const badgeFrom = 18;
/** An ongoing bar fades out over `fade` pixels and extends `beyond` pixels past the end of the data. */
const openEnd = { fade: 14, beyond: 6 } as const;
const firstFailure = outcomes.findIndex(({ id }) => isFailure(id));
/** Marks of one outcome closer than this would overlap; only the first is drawn. */
const markGap = 8;
/** With more visible sessions than this, only failures have marks. */
const allMarksMax = 400;

type Drawing = Readonly<{ context: CanvasRenderingContext2D; frame: Frame; sprites: Sprites; hasAllMarks: boolean }>;

/** Paints a bar for each visible session, worse outcomes on top, with a mark where a bar is too narrow to read. */
export function paintBars(
  context: CanvasRenderingContext2D,
  frame: Frame,
  sprites: Sprites,
  visibleCount: number,
): void {
  const drawing = { context, frame, sprites, hasAllMarks: visibleCount <= allMarksMax };
  const lanes = frame.model.lanes.slice(frame.firstLane, frame.lastLane).map((lane, offset) => ({
    lane,
    top: axisHeight + (frame.firstLane + offset) * laneHeight - frame.scrollTop,
    span: visibleSlots(lane, frame.viewport),
  }));
  for (let outcome = 0; outcome < outcomes.length; outcome++) {
    for (const { lane, top, span } of lanes) paintOutcome(drawing, outcome, lane, top, span.from, span.to);
  }
}

function paintOutcome(drawing: Drawing, outcome: number, lane: Lane, top: number, from: number, to: number): void {
  const { context, frame } = drawing;
  const style = styles[outcome];
  if (style === undefined) return;
  const colour = frame.palette[style.tone];
  const pixelsPerMs = frame.width / spanOf(frame.viewport);
  let lastMark = Number.NEGATIVE_INFINITY;
  context.fillStyle = colour;
  for (let slot = from; slot < to; slot++) {
    if (lane.outcomes[slot] !== outcome) continue;
    const start = lane.starts[slot] ?? 0;
    const end = drawnEnd(start, lane.ends[slot] ?? start, frame.now);
    if (end < frame.viewport.start) continue;
    const left = Math.max(Math.round((start - frame.viewport.start) * pixelsPerMs), -badgeFrom);
    const right = Math.min(Math.round((end - frame.viewport.start) * pixelsPerMs), frame.width + badgeFrom);
    // Leaves a gap of one pixel between consecutive bars, if the bar is wide enough.
    const width = Math.max(right - left - (right - left > roundedFrom ? 1 : 0), minBarWidthPx);
    const hasMark = style.isMarked && width < badgeFrom && (drawing.hasAllMarks || outcome >= firstFailure);
    fillBar(drawing, outcome, style.fill, colour, left, top + bar.top, width);
    if (hasMark && left - lastMark >= markGap) {
      paintMark(drawing, outcome, left + width / 2, top);
      lastMark = left;
    } else if (style.isMarked && !hasMark && width >= badgeFrom) paintBadge(drawing, outcome, left, top, width);
  }
}

const styles = outcomes.map(({ id }) => ({
  ...outcomeStyles[id],
  isMarked: id !== "played-well" && id !== "on-going",
}));

function fillBar(
  { context, frame, sprites }: Drawing,
  outcome: number,
  fill: Fill,
  colour: string,
  left: number,
  top: number,
  width: number,
): void {
  const open = fill === "open-ended" ? openEnd.beyond : 0;
  const { height } = bar;
  if (width + open < roundedFrom) {
    context.fillRect(left, top, width, height);
    return;
  }
  const stripes = fill === "stripes" ? sprites.stripes[outcome] : null;
  if (open > 0) context.fillStyle = fadingFill(context, colour, left, width + open);
  if (fill === "outline") context.fillStyle = frame.palette.surface;
  context.beginPath();
  context.roundRect(left, top, width + open, height, radius);
  context.fill();
  if (stripes) {
    context.save();
    // The pattern starts at the bar rather than the canvas, so that stripes move with the bar.
    context.translate(left, top);
    context.fillStyle = stripes;
    context.beginPath();
    context.roundRect(0, 0, width, height, radius);
    context.fill();
    context.restore();
  }
  if (stripes || fill === "outline") {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left + 0.5, top + 0.5, width - 1, height - 1, radius - 0.5);
    context.stroke();
  }
  context.fillStyle = colour;
}

function fadingFill(context: CanvasRenderingContext2D, colour: string, left: number, width: number): CanvasGradient {
  const gradient = context.createLinearGradient(left, 0, left + width, 0);
  const solid = Math.max(0, 1 - openEnd.fade / width);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(solid, colour);
  gradient.addColorStop(1, `color-mix(in oklab, ${colour} 12%, transparent)`);
  return gradient;
}

function paintMark({ context, sprites }: Drawing, outcome: number, centre: number, top: number): void {
  const mark = sprites.marks[outcome];
  if (mark) context.drawImage(mark, Math.round(centre - markSize / 2), top, markSize, markSize);
}

function paintBadge({ context, sprites }: Drawing, outcome: number, left: number, top: number, width: number): void {
  const badge = sprites.badges[outcome];
  const x = Math.max(left, 0) + Math.min(4, (width - badgeSize) / 2);
  if (badge) context.drawImage(badge, x, top + bar.top + (bar.height - badgeSize) / 2, badgeSize, badgeSize);
}
