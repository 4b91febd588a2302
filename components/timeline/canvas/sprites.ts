import { outcomes } from "@/lib/domain/sessions/outcome";
import { outcomeStyles, type Shape } from "@/lib/presentation/style/outcome-style";
import type { Palette } from "./palette";

/** Images drawn once per theme and pixel ratio, indexed by the outcome's position in `outcomes`. */
export type Sprites = Readonly<{
  /** The mark with a rim in the surface colour, 14 × 14 CSS pixels. */
  marks: readonly HTMLCanvasElement[];
  /** The mark on a disc in the surface colour, 14 × 14 CSS pixels, for wide bars. */
  badges: readonly HTMLCanvasElement[];
  /** Diagonal stripes in the outcome's colour. */
  stripes: readonly (CanvasPattern | null)[];
}>;

export const markSize = 14;
export const badgeSize = 14;
const stripeSize = 8;

/** The same shapes as in components/ui/mark.tsx, 10 × 10. */
const drawings = {
  disc: "M9.5 5A4.5 4.5 0 1 1 .5 5A4.5 4.5 0 1 1 9.5 5z",
  triangle: "M5 .5 9.8 9.5H.2z",
  cross: "M2 0 5 3l3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3-3-3z",
  diamond: "M5 0l5 5-5 5-5-5z",
  square: "M.5 .5h9v9h-9z",
  ring: "M9.5 5A4.5 4.5 0 1 1 .5 5A4.5 4.5 0 1 1 9.5 5zM7.5 5A2.5 2.5 0 1 0 2.5 5A2.5 2.5 0 1 0 7.5 5z",
  bar: "M0 3.5h10v3H0z",
} as const satisfies Record<Shape, string>;

/** Draws the sprites of a theme. `ratio` is the device pixels per CSS pixel. */
export function createSprites(palette: Palette, ratio: number): Sprites {
  const styles = outcomes.map(({ id }) => outcomeStyles[id]);
  return {
    marks: styles.map(({ tone, shape }) => drawMark(drawings[shape], palette[tone], palette.surface, ratio)),
    badges: styles.map(({ tone, shape }) => drawBadge(drawings[shape], palette[tone], palette.surface, ratio)),
    stripes: styles.map(({ tone }) => drawStripes(palette[tone], palette.surface, ratio)),
  };
}

function drawMark(drawing: string, colour: string, rim: string, ratio: number): HTMLCanvasElement {
  return draw(markSize, ratio, (context) => {
    const path = new Path2D(drawing);
    context.translate(2, 2);
    context.strokeStyle = rim;
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.stroke(path);
    context.fillStyle = colour;
    context.fill(path);
  });
}

function drawBadge(drawing: string, colour: string, background: string, ratio: number): HTMLCanvasElement {
  return draw(badgeSize, ratio, (context) => {
    context.fillStyle = background;
    context.beginPath();
    context.arc(badgeSize / 2, badgeSize / 2, badgeSize / 2, 0, 2 * Math.PI);
    context.fill();
    context.translate(3.5, 3.5);
    context.scale(0.7, 0.7);
    context.fillStyle = colour;
    context.fill(new Path2D(drawing));
  });
}

function drawStripes(colour: string, background: string, ratio: number): CanvasPattern | null {
  const tile = draw(stripeSize, ratio, (context) => {
    context.fillStyle = background;
    context.fillRect(0, 0, stripeSize, stripeSize);
    context.strokeStyle = colour;
    context.lineWidth = 3.6;
    for (const shift of [-stripeSize, 0, stripeSize]) {
      context.beginPath();
      context.moveTo(shift - 2, -2);
      context.lineTo(shift + stripeSize + 2, stripeSize + 2);
      context.stroke();
    }
  });
  const pattern = tile.getContext("2d")?.createPattern(tile, "repeat") ?? null;
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

function draw(size: number, ratio: number, paint: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(size * ratio);
  canvas.height = Math.ceil(size * ratio);
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  context.scale(ratio, ratio);
  paint(context);
  return canvas;
}
