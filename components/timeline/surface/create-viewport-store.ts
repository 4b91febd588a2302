import type { TimeRange } from "@/lib/domain/time/time-range";
import { clampViewport, rebound, type Viewport } from "@/lib/presentation/timeline/viewport";

/** Long enough to outlast the frames of one gesture. */
const settleMs = 150;

/**
 * The part of the range in sight. It changes with every frame of a gesture, so it lives outside of
 * React; what React draws from it reads the settled one.
 */
export type ViewportStore = Readonly<{
  get: () => Viewport;
  bounds: () => TimeRange;
  set: (viewport: Viewport) => void;
  /** Another window was asked for, or the same one slid with the clock. */
  rebind: (bounds: TimeRange) => void;
  subscribe: (onChange: () => void) => () => void;
  /** The viewport as it was when it last stood still. */
  getSettled: () => Viewport;
  subscribeSettled: (onChange: () => void) => () => void;
}>;

export function createViewportStore(range: TimeRange): ViewportStore {
  let bounds = range;
  let viewport: Viewport = range;
  let settled: Viewport = range;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const settledListeners = new Set<() => void>();

  function set(next: Viewport) {
    const clamped = clampViewport(next, bounds);
    if (clamped.start === viewport.start && clamped.end === viewport.end) return;
    viewport = clamped;
    for (const listener of listeners) listener();
    clearTimeout(timer);
    timer = setTimeout(() => {
      settled = viewport;
      for (const listener of settledListeners) listener();
    }, settleMs);
  }

  return {
    get: () => viewport,
    bounds: () => bounds,
    set,
    rebind(next) {
      const kept = rebound(viewport, bounds, next);
      bounds = next;
      set(kept);
    },
    subscribe: (onChange) => subscribeTo(listeners, onChange),
    getSettled: () => settled,
    subscribeSettled: (onChange) => subscribeTo(settledListeners, onChange),
  };
}

function subscribeTo(listeners: Set<() => void>, onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
