import { outcomes } from "@/lib/domain/sessions/outcome";
import { outcomeStyles } from "@/lib/presentation/style/outcome-style";
import { paintDensity } from "@/lib/presentation/timeline/density";
import { axisHeight, bar, laneHeight } from "@/lib/presentation/timeline/geometry";
import type { Palette } from "./palette";
import type { Frame } from "./scene";

/** A technical failure stands out above its lane's bar and one of the account below: shape, beside colour. */
const capHeight = 4;
const rowsInLane = 3;

/** Paints lanes by pixels instead of by sessions: what a frame costs is bounded by the width. */
export type DensePainter = Readonly<{ paint: (context: CanvasRenderingContext2D, frame: Frame) => void }>;

export function createDensePainter(palette: Palette): DensePainter {
  const canvas = document.createElement("canvas");
  const target = canvas.getContext("2d", { willReadFrequently: true });
  const inks = inkTables(palette);
  let image: ImageData | null = null;
  let row = new Uint8Array(0);
  return {
    paint(context, frame) {
      if (target === null) return;
      const width = Math.round(frame.width * frame.ratio);
      const height = (frame.lastLane - frame.firstLane) * rowsInLane;
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
        inks.forEach((ink, line) => {
          const at = (offset * rowsInLane + line) * width;
          for (let x = 0; x < width; x++) pixels[at + x] = ink[row[x] ?? 0] ?? 0;
        });
      });
      target.putImageData(image, 0, 0);
      stretch(context, canvas, frame);
    },
  };
}

function stretch(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement, frame: Frame): void {
  context.imageSmoothingEnabled = false;
  const heights = [capHeight, bar.height, capHeight];
  for (let lane = frame.firstLane; lane < frame.lastLane; lane++) {
    let top = axisHeight + lane * laneHeight - frame.scrollTop + bar.top - capHeight;
    heights.forEach((height, line) => {
      const source = (lane - frame.firstLane) * rowsInLane + line;
      context.drawImage(canvas, 0, source, canvas.width, 1, 0, top, frame.width, height);
      top += height;
    });
  }
  context.imageSmoothingEnabled = true;
}

/** For the cap above, the bar and the cap below: the pixel of each value a density row may hold. */
function inkTables(palette: Palette): readonly Uint32Array[] {
  const all = outcomes.map(({ id }) => pixelOf(palette[outcomeStyles[id].tone]));
  const only = (family: string) => all.map((ink, position) => (outcomes[position]?.id.endsWith(family) ? ink : 0));
  return [only("technical"), all, only("business")].map((inks) => Uint32Array.from([0, ...inks]));
}

/** A CSS colour as the bytes of a pixel; the canvas itself knows best what it means. */
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
