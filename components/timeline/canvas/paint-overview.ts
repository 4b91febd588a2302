import { outcomes } from "@/lib/domain/sessions/outcome";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { paintDensity } from "@/lib/presentation/timeline/density";
import { tintMarkedDay } from "./paint-marked-day";
import { hatch, hatchColour } from "./paint-not-loaded";
import type { Scene } from "./scene";

const rowsMax = 6;
const padding = 4;

/** Paints the whole range, with lanes merged into a few rows. Each pixel shows its worst outcome. */
export function paintOverview(
  canvas: HTMLCanvasElement,
  { model, palette, now, gaps, markedDay }: Scene,
  bounds: TimeRange,
  { width, height, ratio }: Readonly<{ width: number; height: number; ratio: number }>,
): void {
  const context = canvas.getContext("2d");
  if (context === null || width < 1) return;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  tintMarkedDay(context, { markedDay, palette }, bounds);
  for (const gap of gaps) {
    const box = { width: canvas.width, top: 0, bottom: canvas.height };
    hatch(context, gap, bounds, { ...box, colour: hatchColour(gap, palette) });
  }
  const rowCount = Math.min(model.lanes.length, rowsMax);
  const rows = Array.from({ length: rowCount }, () => new Uint8Array(canvas.width));
  model.lanes.forEach((lane, index) => {
    const row = rows[Math.floor((index * rowCount) / model.lanes.length)];
    if (row) paintDensity(lane, bounds, now, row);
  });
  const pitch = Math.min(7, (height - 2 * padding) / Math.max(rowCount, 1));
  const thickness = Math.max(2, pitch - 2) * ratio;
  const top = (height - pitch * rowCount) / 2;
  rows.forEach((row, index) => {
    paintRow(context, row, Math.round((top + index * pitch + 1) * ratio), thickness, ratio, (outcome) => {
      const id = outcomes[outcome]?.id ?? "unclear";
      return palette[outcomeStyles[id].tone];
    });
  });
}

function paintRow(
  context: CanvasRenderingContext2D,
  row: Uint8Array,
  top: number,
  thickness: number,
  ratio: number,
  colourOf: (outcome: number) => string,
): void {
  for (let x = 0; x < row.length; ) {
    const value = row[x] ?? 0;
    let end = x + 1;
    while (end < row.length && row[end] === value) end++;
    if (value > 0) {
      context.fillStyle = colourOf(value - 1);
      context.fillRect(x, top, Math.max(end - x, 2 * ratio), thickness);
    }
    x = end;
  }
}
