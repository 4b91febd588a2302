import { epochMs } from "@/lib/domain/units";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import type { ViewportStore } from "./create-viewport-store";

/** The part of the overview being dragged. */
type Grip = "start" | "end" | "window";

/**
 * Drags on the overview: a handle moves one end, the window moves as a whole, and a press outside the window centres it
 * there. Returns a function that detaches the listeners.
 */
export function attachBrush(strip: HTMLElement, view: ViewportStore): () => void {
  let grip: Grip | null = null;
  let offset = 0;

  const instantAt = ({ clientX }: PointerEvent) => {
    const box = strip.getBoundingClientRect();
    const bounds = view.bounds();
    return bounds.start + ((clientX - box.left) / Math.max(box.width, 1)) * spanOf(bounds);
  };

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    const instant = instantAt(event);
    const { start, end } = view.get();
    const handle = event.target instanceof Element ? event.target.closest("[data-grip]") : null;
    const part = handle?.getAttribute("data-grip");
    grip = part === "start" || part === "end" ? part : "window";
    const isInside = instant >= start && instant <= end;
    offset = grip === "end" ? instant - end : isInside || grip === "start" ? instant - start : (end - start) / 2;
    strip.setPointerCapture(event.pointerId);
    drag(instant);
  }

  function drag(instant: number) {
    const { start, end } = view.get();
    const moved = instant - offset;
    if (grip === "start") moveStart(view, moved);
    else if (grip === "end") moveEnd(view, moved);
    else view.set({ start: epochMs(moved), end: epochMs(moved + end - start) });
  }

  const listeners = new AbortController();
  const { signal } = listeners;
  const release = () => {
    grip = null;
  };
  strip.addEventListener("pointerdown", onPointerDown, { signal });
  strip.addEventListener("pointermove", (event) => grip !== null && drag(instantAt(event)), { signal });
  strip.addEventListener("pointerup", release, { signal });
  strip.addEventListener("pointercancel", release, { signal });
  return () => listeners.abort();
}

const shortestMs = 60_000;

/** Moves the start, up to a minute before the end. */
export function moveStart(view: ViewportStore, instant: number): void {
  const { end } = view.get();
  const start = Math.max(view.bounds().start, Math.min(instant, end - shortestMs));
  view.set({ start: epochMs(start), end });
}

/** Moves the end, down to a minute after the start. */
export function moveEnd(view: ViewportStore, instant: number): void {
  const { start } = view.get();
  const end = Math.min(view.bounds().end, Math.max(instant, start + shortestMs));
  view.set({ start, end: epochMs(end) });
}
