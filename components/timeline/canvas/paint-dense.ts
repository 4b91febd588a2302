import { outcomes } from "@/lib/domain/sessions/outcome";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { paintDensity } from "@/lib/presentation/timeline/density";
import { axisHeight, bar, laneHeight } from "@/lib/presentation/timeline/geometry";
import type { Palette } from "./palette";
import type { Frame } from "./scene";

/** Technical failures extend above the bar and business failures below it, so that shape tells them apart too. */
const capHeight = 3;
const rowsPerLane = 3;

/** Paints lanes pixel by pixel rather than session by session, so the cost of a frame is bounded by the width. */
export type DensePainter = Readonly<{ paint: (context: CanvasRenderingContext2D, frame: Frame) => void }>;

export function createDensePainter(palette: Palette): DensePainter {
  const canvas = document.createElement("canvas");
  const target = canvas.getContext("2d", { willReadFrequently: true });
  const colours = colourTables(palette);
  let image: ImageData | null = null;
  let row = new Uint8Array(0);
  return {
    paint(context, frame) {
      if (target === null) return;
      const width = Math.round(frame.width * frame.ratio);
      const height = (frame.lastLane - frame.firstLane) * rowsPerLane;
      if (width < 1 || height < 1) return;
      if (image === null || image.width !== width || image.height !== height) {
        canvas.width = width;
        canvas.height = height;
        image = target.createImageData(width, height);
        row = new Uint8Array(width);
      }
      const pixels = new Uint32Array(image.data.buffer);
      frame.model.lanes.slice(frame.firstLane, frame.lastLane).forEach((lane, offset) => {
        row.fill(0);
        paintDensity(lane, frame.viewport, frame.now, row);
        colours.forEach((colour, line) => {
          const at = (offset * rowsPerLane + line) * width;
          for (let x = 0; x < width; x++) pixels[at + x] = colour[row[x] ?? 0] ?? 0;
        });
      });
      target.putImageData(image, 0, 0);
      drawScaled(context, canvas, frame);
    },
  };
}

function drawScaled(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement, frame: Frame): void {
  context.imageSmoothingEnabled = false;
  const heights = [capHeight, bar.height, capHeight];
  for (let lane = frame.firstLane; lane < frame.lastLane; lane++) {
    let top = axisHeight + lane * laneHeight - frame.scrollTop + bar.top - capHeight;
    heights.forEach((height, line) => {
      const source = (lane - frame.firstLane) * rowsPerLane + line;
      context.drawImage(canvas, 0, source, canvas.width, 1, 0, top, frame.width, height);
      top += height;
    });
  }
  context.imageSmoothingEnabled = true;
}

/** For the cap above, the bar and the cap below: the pixel for each value of a density row. */
function colourTables(palette: Palette): readonly Uint32Array[] {
  const all = outcomes.map(({ id }) => pixelOf(palette[outcomeStyles[id].tone]));
  const only = (family: string) =>
    all.map((pixel, position) => (outcomes[position]?.id.endsWith(family) ? pixel : 0));
  return [only("technical"), all, only("business")].map((pixels) => Uint32Array.from([0, ...pixels]));
}

/** A CSS colour as the four bytes of a pixel, converted by the canvas itself. */
function pixelOf(colour: string): number {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return 0;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
}
