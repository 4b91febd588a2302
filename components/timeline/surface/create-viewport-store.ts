import { createStore, type Store } from "@/lib/client/browser/store";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { adaptToBounds, clampViewport, type Viewport } from "@/lib/presentation/timeline/viewport";

/** Longer than the pause between two frames of a gesture. */
const settleMs = 150;

/**
 * The visible part of the range. It changes with every frame of a gesture, so the canvas follows it outside React;
 * components read `settled` instead.
 */
export type ViewportStore = Store<Viewport> &
  Readonly<{
    /** The viewport once it has stopped moving. */
    settled: Omit<Store<Viewport>, "set">;
    bounds: () => TimeRange;
    /** For a new range, or the same one moved on with the clock. */
    setBounds: (bounds: TimeRange) => void;
  }>;

/** Creates a store that shows the whole range. Whatever viewport is set, it stays within the bounds. */
export function createViewportStore(range: TimeRange): ViewportStore {
  const viewport = createStore<Viewport>(range);
  const settled = createStore<Viewport>(range);
  let bounds = range;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: Viewport) {
    const clamped = clampViewport(next, bounds);
    const { start, end } = viewport.get();
    if (clamped.start === start && clamped.end === end) return;
    viewport.set(clamped);
    clearTimeout(timer);
    timer = setTimeout(() => settled.set(viewport.get()), settleMs);
  }

  return {
    ...viewport,
    set,
    settled,
    bounds: () => bounds,
    setBounds(next) {
      const kept = adaptToBounds(viewport.get(), bounds, next);
      bounds = next;
      set(kept);
    },
  };
}
