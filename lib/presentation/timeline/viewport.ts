import type { TimeRange } from "@/lib/domain/time/time-range";
import { epochMs, minuteMs } from "@/lib/domain/units";

/** The visible part of the range. Its ends may be fractions of a millisecond. */
export type Viewport = TimeRange;

const spanMinMs = minuteMs;

/** The length of a range, in milliseconds. */
export function spanOf({ start, end }: TimeRange): number {
  return end - start;
}

/** Moves a viewport into its bounds by the smallest distance. Its span is one minute at least, the bounds at most. */
export function clampViewport(viewport: Viewport, bounds: TimeRange): Viewport {
  const whole = spanOf(bounds);
  const span = Math.min(Math.max(spanOf(viewport), Math.min(spanMinMs, whole)), whole);
  const start = Math.min(Math.max(viewport.start, bounds.start), bounds.end - span);
  return { start: epochMs(start), end: epochMs(Math.min(start + span, bounds.end)) };
}

/**
 * Zooms around the instant under the pointer, which stays in place unless the bounds prevent it.
 *
 * @param factor - Above 1 zooms in, below 1 zooms out.
 * @param fraction - The pointer's position, from 0 at the left edge to 1 at the right.
 */
export function zoomAt(viewport: Viewport, bounds: TimeRange, factor: number, fraction: number): Viewport {
  const instant = viewport.start + spanOf(viewport) * fraction;
  const span = Math.min(Math.max(spanOf(viewport) / factor, Math.min(spanMinMs, spanOf(bounds))), spanOf(bounds));
  const start = instant - span * fraction;
  return clampViewport({ start: epochMs(start), end: epochMs(start + span) }, bounds);
}

/** Pans by a fraction of the visible span; positive is later. */
export function panBy(viewport: Viewport, bounds: TimeRange, fraction: number): Viewport {
  const shift = spanOf(viewport) * fraction;
  return clampViewport({ start: epochMs(viewport.start + shift), end: epochMs(viewport.end + shift) }, bounds);
}

/** Zooms and pans so that the two instants held by two fingers are at the fractions of the width given in `at`. */
export function pinchTo(held: readonly [number, number], at: readonly [number, number], bounds: TimeRange): Viewport {
  const distance = Math.abs(at[1] - at[0]);
  const span = Math.abs(held[1] - held[0]) / Math.max(distance, 0.02);
  const start = (held[0] + held[1]) / 2 - ((at[0] + at[1]) / 2) * span;
  return clampViewport({ start: epochMs(start), end: epochMs(start + span) }, bounds);
}

/** Pans to a session, without zooming, unless enough of it is visible already. */
export function reveal(viewport: Viewport, bounds: TimeRange, session: TimeRange): Viewport {
  const span = spanOf(viewport);
  const inside = Math.min(session.end, viewport.end) - Math.max(session.start, viewport.start);
  if (inside >= Math.min(spanOf(session), span / 20)) return viewport;
  const middle = (session.start + Math.min(session.end, session.start + span * 0.8)) / 2;
  return clampViewport({ start: epochMs(middle - span / 2), end: epochMs(middle + span / 2) }, bounds);
}

/**
 * Adapts a viewport to new bounds. Bounds that only moved on with the clock keep the viewport. It shows the whole of a
 * different range, or of one that it showed the whole of before.
 */
export function adaptToBounds(viewport: Viewport, before: TimeRange, after: TimeRange): Viewport {
  const wasWhole = spanOf(viewport) >= spanOf(before);
  const slid = Math.abs(spanOf(after) - spanOf(before)) < spanOf(before) / 50 && after.start < before.end;
  return wasWhole || !slid ? after : clampViewport(viewport, after);
}
