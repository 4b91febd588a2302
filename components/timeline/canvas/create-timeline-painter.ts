import { layOutAxis } from "@/lib/presentation/timeline/axis";
import { axisHeight, laneHeight } from "@/lib/presentation/timeline/geometry";
import type { Viewport } from "@/lib/presentation/timeline/viewport";
import { visibleSlots } from "@/lib/presentation/timeline/visible-slots";
import { paintAxis, paintBands, paintLines } from "./paint-axis";
import { paintBars } from "./paint-bars";
import { paintBrackets } from "./paint-brackets";
import { createDensePainter, type DensePainter } from "./paint-dense";
import { paintMarkedDay, paintMarkedLabel } from "./paint-marked-day";
import { paintNotLoaded } from "./paint-not-loaded";
import type { Frame, Scene } from "./scene";
import { createSprites, type Sprites } from "./sprites";

/** With more visible sessions than this, lanes are painted pixel by pixel. */
const barsMax = 1500;

export type TimelinePainter = Readonly<{
  /** Sizes in CSS pixels; `ratio` is the device pixels per CSS pixel. */
  resize: (width: number, height: number, ratio: number) => void;
  update: (scene: Scene) => void;
  paint: (viewport: Viewport, scrollTop: number) => void;
}>;

/** Paints axis, lanes and bars on a canvas. It is independent of React, and paints only when `paint` is called. */
export function createTimelinePainter(canvas: HTMLCanvasElement, initial: Scene): TimelinePainter {
  const context = canvas.getContext("2d", { alpha: false });
  let scene = initial;
  let size = { width: 0, height: 0, ratio: 1 };
  let sprites: Sprites | null = null;
  let dense: DensePainter | null = null;
  return {
    resize(width, height, ratio) {
      if (width === size.width && height === size.height && ratio === size.ratio) return;
      if (ratio !== size.ratio) sprites = null;
      size = { width, height, ratio };
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    },
    update(next) {
      if (next.palette !== scene.palette) {
        sprites = null;
        dense = null;
      }
      scene = next;
    },
    paint(viewport, scrollTop) {
      if (context === null || size.width < 1 || size.height < 1) return;
      const frame = frameOf(scene, { viewport, scrollTop, ...size });
      const axis = layOutAxis(viewport, { offsets: scene.offsets, width: size.width, now: scene.nowMark });
      context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
      context.fillStyle = scene.palette.surface;
      context.fillRect(0, 0, size.width, size.height);
      paintBands(context, frame);
      paintMarkedDay(context, frame);
      paintLines(context, frame, axis);
      paintNotLoaded(context, frame);
      sprites ??= createSprites(scene.palette, size.ratio);
      const visibleCount = countVisible(frame);
      if (visibleCount > barsMax) {
        dense ??= createDensePainter(scene.palette);
        dense.paint(context, frame);
      } else paintBars(context, frame, sprites, visibleCount);
      paintBrackets(context, frame, sprites);
      paintAxis(context, frame, axis);
      paintMarkedLabel(context, frame);
    },
  };
}

function frameOf(scene: Scene, view: Omit<Frame, keyof Scene | "firstLane" | "lastLane">): Frame {
  const firstLane = Math.floor(view.scrollTop / laneHeight);
  const lastLane = Math.ceil((view.scrollTop + view.height - axisHeight) / laneHeight);
  return { ...scene, ...view, firstLane, lastLane: Math.min(lastLane, scene.model.lanes.length) };
}

function countVisible({ model, viewport, firstLane, lastLane }: Frame): number {
  return model.lanes.slice(firstLane, lastLane).reduce((count, lane) => {
    const { from, to } = visibleSlots(lane, viewport);
    return count + to - from;
  }, 0);
}
