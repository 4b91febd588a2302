import { outcomes } from "@/lib/domain/sessions/outcome";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { type PlacedBracket, placeBrackets } from "@/lib/presentation/timeline/brackets";
import { axisHeight, band, bracket, laneHeight } from "@/lib/presentation/timeline/geometry";
import type { Frame } from "./scene";
import type { Sprites } from "./sprites";

const markWidth = 12;
const thickness = 1.5;
const textBaseline = bracket.top + 6;

/** Paints a bracket over the attempts of each incident, with a mark and their number. */
export function paintBrackets(context: CanvasRenderingContext2D, frame: Frame, sprites: Sprites): void {
  const { brackets, viewport, width, scrollTop, firstLane, lastLane, palette } = frame;
  context.font = `600 12px ${palette.font}`;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  for (let lane = firstLane; lane < lastLane; lane++) {
    const top = axisHeight + lane * laneHeight - scrollTop;
    for (const placed of placeBrackets(brackets[lane] ?? [], viewport, width)) {
      paintBracket(context, frame, sprites, placed, top);
    }
  }
}

function paintBracket(
  context: CanvasRenderingContext2D,
  { palette }: Frame,
  sprites: Sprites,
  { left, right, outcome, label }: PlacedBracket,
  top: number,
): void {
  const id = outcomes[outcome]?.id ?? "unclear";
  const colour = palette[`${outcomeStyles[id].tone}-ink`];
  // The bracket's own mark replaces those of its bars.
  context.fillStyle = palette.surface;
  context.fillRect(left - 1, top, right - left + 2, band.top);
  if (label !== null) context.fillRect(label.left - 1, top, label.width + 2, band.top);

  // Rectangles, because stroking a path takes several times as long.
  const line = top + bracket.top;
  context.fillStyle = colour;
  context.fillRect(left, line, right - left, thickness);
  context.fillRect(left, line, thickness, bracket.height);
  context.fillRect(right - thickness, line, thickness, bracket.height);
  if (label === null) return;
  const mark = sprites.marks[outcome];
  if (mark) context.drawImage(mark, label.left - 1, top + bracket.top - markWidth / 2 + 2, markWidth, markWidth);
  context.fillText(label.text, label.left + markWidth, top + textBaseline);
}
