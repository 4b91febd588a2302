import type { TimeRange } from "@/lib/domain/time/time-range";
import { epochMs, minuteMs } from "@/lib/domain/units";

/** The part of the range that is drawn over the whole width. Its ends may be fractions of a millisecond. */
export type Viewport = TimeRange;

const shortestSpanMs = minuteMs;

/** How long a stretch of time is, in milliseconds. */
export function spanOf({ start, end }: TimeRange): number {
  return end - start;
}

/** Moves a viewport into its bounds, as little as possible; keeps its span between one minute and all. */
export function clampViewport(viewport: Viewport, bounds: TimeRange): Viewport {
  const whole = spanOf(bounds);
  const span = Math.min(Math.max(spanOf(viewport), Math.min(shortestSpanMs, whole)), whole);
  const start = Math.min(Math.max(viewport.start, bounds.start), bounds.end - span);
  return { start: epochMs(start), end: epochMs(Math.min(start + span, bounds.end)) };
}

/**
 * Zooms so that the instant under the pointer stays there, unless a bound is in the way.
 *
 * @param factor - Above 1 shows less time, below 1 more.
 * @param fraction - Where the pointer is, from 0 at the left edge to 1 at the right.
 */
export function zoomAt(viewport: Viewport, bounds: TimeRange, factor: number, fraction: number): Viewport {
  const instant = viewport.start + spanOf(viewport) * fraction;
  const span = Math.min(
    Math.max(spanOf(viewport) / factor, Math.min(shortestSpanMs, spanOf(bounds))),
    spanOf(bounds),
  );
  const start = instant - span * fraction;
  return clampViewport({ start: epochMs(start), end: epochMs(start + span) }, bounds);
}

/** Moves by a fraction of what is shown; later is positive. */
export function panBy(viewport: Viewport, bounds: TimeRange, fraction: number): Viewport {
  const shift = spanOf(viewport) * fraction;
  return clampViewport({ start: epochMs(viewport.start + shift), end: epochMs(viewport.end + shift) }, bounds);
}

/** Two fingers hold two instants: where the viewport is once they stand at two other fractions of the width. */
export function pinchTo(held: readonly [number, number], at: readonly [number, number], bounds: TimeRange): Viewport {
  const apart = Math.abs(at[1] - at[0]);
  const span = Math.abs(held[1] - held[0]) / Math.max(apart, 0.02);
  const start = (held[0] + held[1]) / 2 - ((at[0] + at[1]) / 2) * span;
  return clampViewport({ start: epochMs(start), end: epochMs(start + span) }, bounds);
}

/** Pans, without zooming, to a stretch of time of which too little to see is inside. */
export function reveal(viewport: Viewport, bounds: TimeRange, shown: TimeRange): Viewport {
  const span = spanOf(viewport);
  const inside = Math.min(shown.end, viewport.end) - Math.max(shown.start, viewport.start);
  if (inside >= Math.min(spanOf(shown), span / 20)) return viewport;
  const middle = (shown.start + Math.min(shown.end, shown.start + span * 0.8)) / 2;
  return clampViewport({ start: epochMs(middle - span / 2), end: epochMs(middle + span / 2) }, bounds);
}

/**
 * Carries a viewport over to new bounds: a window that only slid with the clock keeps what the agent
 * is looking at; another window, or one that was shown whole, is shown whole.
 */
export function rebound(viewport: Viewport, before: TimeRange, after: TimeRange): Viewport {
  const wasWhole = spanOf(viewport) >= spanOf(before);
  const slid = Math.abs(spanOf(after) - spanOf(before)) < spanOf(before) / 50 && after.start < before.end;
  return wasWhole || !slid ? after : clampViewport(viewport, after);
}
