import { epochMs } from "@/lib/domain/units";
import { spanOf } from "@/lib/presentation/timeline/viewport";
import type { ViewportStore } from "./create-viewport-store";

/** What a press on the overview takes hold of. */
type Grip = "start" | "end" | "window";

/** Dragging on the overview: a handle moves one end, the window moves whole, a press beside it fetches it. */
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
    const named = handle?.getAttribute("data-grip");
    grip = named === "start" || named === "end" ? named : "window";
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

  const listening = new AbortController();
  const { signal } = listening;
  const release = () => {
    grip = null;
  };
  strip.addEventListener("pointerdown", onPointerDown, { signal });
  strip.addEventListener("pointermove", (event) => grip !== null && drag(instantAt(event)), { signal });
  strip.addEventListener("pointerup", release, { signal });
  strip.addEventListener("pointercancel", release, { signal });
  return () => listening.abort();
}

const shortestMs = 60_000;

/** Moves the left end alone; it stops a minute before the right one. */
export function moveStart(view: ViewportStore, instant: number): void {
  const { end } = view.get();
  const start = Math.max(view.bounds().start, Math.min(instant, end - shortestMs));
  view.set({ start: epochMs(start), end });
}

/** Moves the right end alone; it stops a minute after the left one. */
export function moveEnd(view: ViewportStore, instant: number): void {
  const { start } = view.get();
  const end = Math.min(view.bounds().end, Math.max(instant, start + shortestMs));
  view.set({ start, end: epochMs(end) });
}
