import { isFailure, outcomes } from "@/lib/domain/sessions/outcome";
import { type Fill, outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { axisHeight, bar, laneHeight } from "@/lib/presentation/timeline/geometry";
import { narrowestInPixels } from "@/lib/presentation/timeline/hit-test";
import { drawnEnd, type Lane } from "@/lib/presentation/timeline/prepare-timeline";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import { visibleSpan } from "@/lib/presentation/timeline/visible-span";
import type { Frame } from "./scene";
import { badgeSize, markSize, type Sprites } from "./sprites";

const radius = 4;
const roundedFrom = 6;
/** A bar under a mark begins lower, so that the mark reads as its head. */
const stemDrop = 4;
const badgeFrom = 18;
/** An on-going bar fades out over this length, and runs on past the end of the data a little. */
const openEnd = { fade: 14, beyond: 6 } as const;
const failures = outcomes.findIndex(({ id }) => isFailure(id));
/** Marks of one outcome nearer than this would eat each other: the first stands for all. */
const markEvery = 8;
/** With more in sight than this, only failures keep their marks. */
const allMarksUpTo = 400;

type Brush = Readonly<{ context: CanvasRenderingContext2D; frame: Frame; sprites: Sprites; hasAllMarks: boolean }>;

/** A bar for each session in sight, the worse ones on top, with marks where a bar alone says too little. */
export function paintBars(context: CanvasRenderingContext2D, frame: Frame, sprites: Sprites, inSight: number): void {
  const brush = { context, frame, sprites, hasAllMarks: inSight <= allMarksUpTo };
  const lanes = frame.model.lanes.slice(frame.firstLane, frame.lastLane).map((lane, offset) => ({
    lane,
    top: axisHeight + (frame.firstLane + offset) * laneHeight - frame.scrollTop,
    span: visibleSpan(lane, frame.viewport),
  }));
  for (let outcome = 0; outcome < outcomes.length; outcome++) {
    for (const { lane, top, span } of lanes) paintOutcome(brush, outcome, lane, top, span.from, span.to);
  }
}

function paintOutcome(brush: Brush, outcome: number, lane: Lane, top: number, from: number, to: number): void {
  const { context, frame } = brush;
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
    // A pixel of the lane between two that follow each other, where there is one to spare.
    const width = Math.max(right - left - (right - left > roundedFrom ? 1 : 0), narrowestInPixels);
    const hasMark = style.isMarked && width < badgeFrom && (brush.hasAllMarks || outcome >= failures);
    fillBar(brush, outcome, style.fill, colour, left, top + bar.top, width, hasMark);
    if (hasMark && left - lastMark >= markEvery) {
      paintMark(brush, outcome, left + width / 2, top);
      lastMark = left;
    } else if (style.isMarked && !hasMark && width >= badgeFrom) paintBadge(brush, outcome, left, top, width);
  }
}

const styles = outcomes.map(({ id }) => ({
  ...outcomeStyles[id],
  isMarked: id !== "played-well" && id !== "on-going",
}));

function fillBar(
  { context, frame, sprites }: Brush,
  outcome: number,
  fill: Fill,
  colour: string,
  left: number,
  top: number,
  width: number,
  isStem: boolean,
): void {
  const open = fill === "open-ended" ? openEnd.beyond : 0;
  const drop = isStem ? stemDrop : 0;
  const height = bar.height - drop;
  if (width + open < roundedFrom) {
    context.fillRect(left, top + drop, width, height);
    return;
  }
  const stripes = fill === "stripes" ? sprites.stripes[outcome] : null;
  if (open > 0) context.fillStyle = fading(context, colour, left, width + open);
  if (fill === "outline") context.fillStyle = frame.palette.surface;
  context.beginPath();
  context.roundRect(left, top + drop, width + open, height, radius);
  context.fill();
  if (stripes) {
    context.save();
    // Stripes belong to the bar, not to the canvas: they travel with it.
    context.translate(left, top + drop);
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
    context.roundRect(left + 0.5, top + drop + 0.5, width - 1, height - 1, radius - 0.5);
    context.stroke();
  }
  context.fillStyle = colour;
}

function fading(context: CanvasRenderingContext2D, colour: string, left: number, width: number): CanvasGradient {
  const gradient = context.createLinearGradient(left, 0, left + width, 0);
  const solid = Math.max(0, 1 - openEnd.fade / width);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(solid, colour);
  gradient.addColorStop(1, `color-mix(in oklab, ${colour} 12%, transparent)`);
  return gradient;
}

function paintMark({ context, sprites }: Brush, outcome: number, centre: number, top: number): void {
  const mark = sprites.marks[outcome];
  if (mark) context.drawImage(mark, Math.round(centre - markSize / 2), top - 1, markSize, markSize);
}

function paintBadge({ context, sprites }: Brush, outcome: number, left: number, top: number, width: number): void {
  const badge = sprites.badges[outcome];
  const x = Math.max(left, 0) + Math.min(4, (width - badgeSize) / 2);
  if (badge) context.drawImage(badge, x, top + bar.top + (bar.height - badgeSize) / 2, badgeSize, badgeSize);
}
