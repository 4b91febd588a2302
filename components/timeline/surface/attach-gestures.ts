import { epochMs } from "@/lib/domain/units";
import { panBy, pinchTo, spanOf, zoomAt } from "@/lib/presentation/timeline/viewport";
import type { ViewportStore } from "./create-viewport-store";

/** A point on the chart, in CSS pixels from its top left corner. */
export type Point = Readonly<{ x: number; y: number }>;

export type GestureHandlers = Readonly<{
  onHover: (point: Point) => void;
  onTap: (point: Point) => void;
  onLeave: (to: EventTarget | null) => void;
  onMove: () => void;
}>;

const dragThresholdPx = 4;
const pixelsPerLine = 16;
const zoomPerPixel = 1.0022;

/**
 * Mouse, pen and touch on the chart: drag pans, pinch and Ctrl + wheel zoom, a tap selects. Returns a function that
 * detaches the listeners.
 */
export function attachGestures(chart: HTMLElement, view: ViewportStore, handlers: GestureHandlers): () => void {
  const fingers = new Map<number, number>();
  let pressed: Point | null = null;
  let held: readonly number[] = [];
  let isDragging = false;

  const fractionOf = (x: number) => x / Math.max(chart.clientWidth, 1);
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const box = chart.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const instantAt = (x: number) => view.get().start + spanOf(view.get()) * fractionOf(x);
  const hold = () => {
    held = [...fingers.values()].map(instantAt);
  };

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    const point = pointOf(event);
    fingers.set(event.pointerId, point.x);
    pressed = fingers.size === 1 ? point : null;
    isDragging = fingers.size > 1;
    hold();
  }

  function onPointerMove(event: PointerEvent) {
    const point = pointOf(event);
    if (!fingers.has(event.pointerId)) {
      if (event.pointerType !== "touch") handlers.onHover(point);
      return;
    }
    fingers.set(event.pointerId, point.x);
    if (!isDragging && pressed !== null && Math.abs(point.x - pressed.x) < dragThresholdPx) return;
    if (!isDragging) chart.setPointerCapture(event.pointerId);
    isDragging = true;
    handlers.onMove();
    move();
  }

  function move() {
    const [one, two] = [...fingers.values()];
    const [heldOne, heldTwo] = held;
    if (one === undefined || heldOne === undefined) return;
    if (two !== undefined && heldTwo !== undefined) {
      view.set(pinchTo([heldOne, heldTwo], [fractionOf(one), fractionOf(two)], view.bounds()));
      return;
    }
    const span = spanOf(view.get());
    const start = heldOne - span * fractionOf(one);
    view.set({ start: epochMs(start), end: epochMs(start + span) });
  }

  function onPointerUp(event: PointerEvent) {
    if (!fingers.delete(event.pointerId)) return;
    if (event.type === "pointerup" && !isDragging && pressed !== null) handlers.onTap(pointOf(event));
    if (fingers.size === 0) isDragging = false;
    pressed = null;
    hold();
  }

  function onPointerLeave(event: PointerEvent) {
    // A drag captures the pointer and never leaves. A press that leaves before it became a drag gets no pointerup.
    if (!isDragging) fingers.delete(event.pointerId);
    handlers.onLeave(event.relatedTarget);
  }

  function onWheel(event: WheelEvent) {
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerLine : 1;
    const isZoom = event.ctrlKey || event.metaKey;
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!isZoom && !isSideways) return;
    event.preventDefault();
    handlers.onMove();
    if (isZoom) {
      // Touchpads report a pinch as small wheel steps; a mouse wheel reports steps of about 100.
      const delta = event.deltaY * scale * (Math.abs(event.deltaY * scale) < 50 ? 4 : 1);
      view.set(zoomAt(view.get(), view.bounds(), zoomPerPixel ** -delta, fractionOf(pointOf(event).x)));
      return;
    }
    const delta = event.deltaX === 0 ? event.deltaY : event.deltaX;
    view.set(panBy(view.get(), view.bounds(), fractionOf(delta * scale)));
  }

  function onDoubleClick(event: MouseEvent) {
    view.set(zoomAt(view.get(), view.bounds(), 2, fractionOf(pointOf(event).x)));
  }

  const listeners = new AbortController();
  const { signal } = listeners;
  chart.addEventListener("pointerdown", onPointerDown, { signal });
  chart.addEventListener("pointermove", onPointerMove, { signal });
  chart.addEventListener("pointerup", onPointerUp, { signal });
  chart.addEventListener("pointercancel", onPointerUp, { signal });
  chart.addEventListener("pointerleave", onPointerLeave, { signal });
  chart.addEventListener("wheel", onWheel, { signal, passive: false });
  chart.addEventListener("dblclick", onDoubleClick, { signal });
  return () => listeners.abort();
}
