import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import {
  clampViewport,
  panBy,
  pinchTo,
  rebound,
  reveal,
  spanOf,
  type Viewport,
  zoomAt,
} from "@/lib/presentation/timeline/viewport";

const range = (start: number, end: number): Viewport => ({ start: epochMs(start), end: epochMs(end) });
const bounds = range(1_000 * dayMs, 1_030 * dayMs);
const inBounds = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([place, size]) => {
    const span = minuteMs + size * (spanOf(bounds) - minuteMs);
    const start = bounds.start + place * (spanOf(bounds) - span);
    return range(start, start + span);
  });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 0.01, max: 100, noNaN: true });

function expectInside(viewport: Viewport) {
  expect(viewport.start).toBeGreaterThanOrEqual(bounds.start);
  expect(viewport.end).toBeLessThanOrEqual(bounds.end);
  expect(spanOf(viewport)).toBeGreaterThanOrEqual(minuteMs - 0.01);
}

describe("a viewport", () => {
  test("never leaves its bounds nor shows less than a minute", () => {
    fc.assert(
      fc.property(
        inBounds,
        factor,
        fraction,
        fc.double({ min: -5, max: 5, noNaN: true }),
        (before, by, at, shift) => {
          expectInside(zoomAt(before, bounds, by, at));
          expectInside(panBy(before, bounds, shift));
          expectInside(clampViewport(range(before.start + shift * dayMs * 9, before.end + shift * dayMs), bounds));
        },
      ),
    );
  });

  test("keeps the instant under the pointer while it zooms closer", () => {
    fc.assert(
      fc.property(inBounds, fc.double({ min: 1, max: 50, noNaN: true }), fraction, (before, by, at) => {
        const after = zoomAt(before, bounds, by, at);
        const instant = before.start + at * spanOf(before);
        expect(after.start + at * spanOf(after)).toBeCloseTo(instant, -1);
      }),
    );
  });

  test("keeps its span while it pans", () => {
    fc.assert(
      fc.property(inBounds, fc.double({ min: -2, max: 2, noNaN: true }), (before, shift) => {
        expect(spanOf(panBy(before, bounds, shift))).toBeCloseTo(spanOf(before), -1);
      }),
    );
  });

  test("follows two fingers", () => {
    const held = [bounds.start + 10 * dayMs, bounds.start + 12 * dayMs] as const;
    const after = pinchTo(held, [0.25, 0.75], bounds);
    expect(spanOf(after)).toBe(4 * dayMs);
    expect(after.start).toBe(bounds.start + 9 * dayMs);
  });

  test("of bounds shorter than a minute is the whole", () => {
    const short = range(0, 1000);
    expect(zoomAt(short, short, 5, 0.5)).toEqual(short);
  });
});

describe("revealing a session", () => {
  const viewport = range(bounds.start + 10 * dayMs, bounds.start + 11 * dayMs);

  test("moves nothing while it is in sight, or while a good part of a long one is", () => {
    const inside = range(viewport.start + 1000, viewport.start + 2000);
    expect(reveal(viewport, bounds, inside)).toBe(viewport);
    expect(reveal(viewport, bounds, range(viewport.start - dayMs, viewport.end + dayMs))).toBe(viewport);
  });

  test("brings one from elsewhere to the middle, at the same zoom", () => {
    const elsewhere = range(bounds.start + 20 * dayMs, bounds.start + 20 * dayMs + minuteMs);
    const after = reveal(viewport, bounds, elsewhere);
    expect(spanOf(after)).toBe(dayMs);
    expect((after.start + after.end) / 2).toBeCloseTo(elsewhere.start + minuteMs / 2);
  });
});

describe("new bounds", () => {
  const zoomed = range(bounds.start + 10 * dayMs, bounds.start + 11 * dayMs);
  const slid = range(bounds.start + minuteMs, bounds.end + minuteMs);

  test("that only slid keep what is in sight", () => {
    expect(rebound(zoomed, bounds, slid)).toEqual(zoomed);
  });

  test("keep the whole in sight if it was", () => {
    expect(rebound(bounds, bounds, slid)).toEqual(slid);
  });

  test("of another length are shown whole", () => {
    const week = range(bounds.end - 7 * dayMs, bounds.end);
    expect(rebound(zoomed, bounds, week)).toEqual(week);
  });
});
