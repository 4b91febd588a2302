import type { TimeRange } from "@/lib/domain/time/time-range";
import { axisHeight, barBox, laneHeight } from "@/lib/presentation/timeline/geometry";
import { hitTest } from "@/lib/presentation/timeline/hit-test";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import { createTimelinePainter, type TimelinePainter } from "../canvas/create-timeline-painter";
import { paintOverview } from "../canvas/paint-overview";
import { readPalette, watchTheme } from "../canvas/palette";
import type { Scene } from "../canvas/scene";
import type { Point } from "./attach-gestures";
import type { ViewportStore } from "./create-viewport-store";
import { placeBox, placeBrush, placeRetries, placeTooltip } from "./place-overlays";
import type { SurfaceElements } from "./surface-elements";

/** What React passes in. `selected` and `active` are positions in `model.sessions`; `null` for none. */
export type SurfaceInput = Omit<Scene, "palette"> & Readonly<{ selected: number | null; active: number | null }>;

export type TimelineSurface = Readonly<{
  update: (input: SurfaceInput) => void;
  hit: (point: Point) => number | null;
  dispose: () => void;
}>;

/** Everything that a frame depends on, apart from the selection, the theme and the viewport. */
const sceneParts = ["model", "offsets", "now", "nowMark", "brackets", "gaps", "markedDay"] as const;

/** Paints the timeline and positions its overlays, at most once per frame and only after a change. */
export function createTimelineSurface(elements: SurfaceElements, view: ViewportStore): TimelineSurface {
  const { scroller, chart, canvas, strip, overview } = elements;
  let palette = readPalette(canvas);
  let input: SurfaceInput | null = null;
  let painter: TimelinePainter | null = null;
  let isOverviewStale = true;
  let boundsPainted: TimeRange | null = null;
  let frame = 0;

  const request = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const onResize = () => {
    isOverviewStale = true;
    // Painted now, because resizing clears the canvas and waiting for the next frame would show it blank.
    cancelAnimationFrame(frame);
    draw();
  };
  const onTheme = () => {
    palette = readPalette(canvas);
    isOverviewStale = true;
    if (input !== null) painter?.update({ ...input, palette });
    request();
  };

  function draw() {
    frame = 0;
    const { clientWidth: width, clientHeight: height } = chart;
    if (input === null || width === 0) return;
    const ratio = devicePixelRatio;
    const viewport = view.get();
    painter ??= createTimelinePainter(canvas, { ...input, palette });
    painter.resize(width, height, ratio);
    painter.paint(viewport, scroller.scrollTop);
    if (isOverviewStale || boundsPainted !== view.bounds()) {
      boundsPainted = view.bounds();
      isOverviewStale = false;
      const size = { width: strip.clientWidth, height: strip.clientHeight, ratio };
      paintOverview(overview, { ...input, palette }, boundsPainted, size);
    }
    const drawn = { viewport, width, now: input.now };
    const shift = axisHeight - scroller.scrollTop;
    const boxOf = (index: number | null) => (input && index !== null ? barBox(input.model, index, drawn) : null);
    placeBox(elements.selectedMark, boxOf(input.selected), shift, height);
    const active = boxOf(input.active);
    placeBox(elements.activeMark, active, shift, height);
    placeTooltip(elements.tooltip, chart, active, shift);
    placeRetries(elements.retries, viewport, { width, height });
    placeBrush(elements, viewport, view.bounds(), strip.clientWidth);
  }

  const sizes = new ResizeObserver(onResize);
  sizes.observe(chart);
  sizes.observe(strip);
  // The buttons are there a moment after their periods: their code loads on first use.
  const buttons = new MutationObserver(request);
  buttons.observe(elements.retries, { childList: true });
  const stopWatching = watchTheme(onTheme);
  const stopFollowing = view.subscribe(request);
  scroller.addEventListener("scroll", request, { passive: true });

  return {
    update(next) {
      const isNewScene = sceneParts.some((part) => next[part] !== input?.[part]);
      input = next;
      if (isNewScene) {
        isOverviewStale = true;
        painter?.update({ ...next, palette });
      }
      request();
    },
    hit({ x, y }) {
      if (input === null) return null;
      const laneIndex = Math.floor((y - axisHeight + scroller.scrollTop) / laneHeight);
      const lane = y < axisHeight ? undefined : input.model.lanes[laneIndex];
      if (lane === undefined) return null;
      const pointer = { x, width: chart.clientWidth, viewport: view.get(), now: input.now };
      const slot = hitTest(lane, pointer);
      return slot === null ? null : (lane.indexes[slot] ?? null);
    },
    dispose() {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      buttons.disconnect();
      stopWatching();
      stopFollowing();
      scroller.removeEventListener("scroll", request);
    },
  };
}

/** Scrolls a lane into view, between the axis and the sticky overview. */
export function scrollToLane(scroller: HTMLElement, chart: HTMLElement, lane: number): void {
  const top = lane * laneHeight;
  const room = chart.clientHeight - axisHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + laneHeight > scroller.scrollTop + room) scroller.scrollTop = top + laneHeight - room;
}

/** How far one key press pans, as a fraction of the visible time. */
export const panStep = 0.2;
/** The factor that one key press or button press zooms by. */
export const zoomStep = 1.5;

/** Where an instant is, as a fraction of the width; the middle if it is `undefined` or not visible. */
export function fractionOf(view: ViewportStore, instant: number | undefined): number {
  if (instant === undefined) return 0.5;
  const fraction = (instant - view.get().start) / spanOf(view.get());
  return fraction >= 0 && fraction <= 1 ? fraction : 0.5;
}
