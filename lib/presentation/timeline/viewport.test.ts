import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import {
  adaptToBounds,
  clampViewport,
  panBy,
  pinchTo,
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
  test("stays within its bounds and shows at least a minute", () => {
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

  test("keeps the instant under the pointer when it zooms in", () => {
    fc.assert(
      fc.property(inBounds, fc.double({ min: 1, max: 50, noNaN: true }), fraction, (before, by, at) => {
        const after = zoomAt(before, bounds, by, at);
        const instant = before.start + at * spanOf(before);
        expect(after.start + at * spanOf(after)).toBeCloseTo(instant, -1);
      }),
    );
  });

  test("keeps its span when it pans", () => {
    fc.assert(
      fc.property(inBounds, fc.double({ min: -2, max: 2, noNaN: true }), (before, shift) => {
        expect(spanOf(panBy(before, bounds, shift))).toBeCloseTo(spanOf(before), -1);
      }),
    );
  });

  test("follows two fingers of a pinch", () => {
    const held = [bounds.start + 10 * dayMs, bounds.start + 12 * dayMs] as const;
    const after = pinchTo(held, [0.25, 0.75], bounds);
    expect(spanOf(after)).toBe(4 * dayMs);
    expect(after.start).toBe(bounds.start + 9 * dayMs);
  });

  test("shows the whole of bounds shorter than a minute", () => {
    const short = range(0, 1000);
    expect(zoomAt(short, short, 5, 0.5)).toEqual(short);
  });
});

describe("revealing a session", () => {
  const viewport = range(bounds.start + 10 * dayMs, bounds.start + 11 * dayMs);

  test("moves nothing if it is visible, or if a good part of a long one is", () => {
    const inside = range(viewport.start + 1000, viewport.start + 2000);
    expect(reveal(viewport, bounds, inside)).toBe(viewport);
    expect(reveal(viewport, bounds, range(viewport.start - dayMs, viewport.end + dayMs))).toBe(viewport);
  });

  test("centres one outside the viewport, at the same zoom", () => {
    const elsewhere = range(bounds.start + 20 * dayMs, bounds.start + 20 * dayMs + minuteMs);
    const after = reveal(viewport, bounds, elsewhere);
    expect(spanOf(after)).toBe(dayMs);
    expect((after.start + after.end) / 2).toBeCloseTo(elsewhere.start + minuteMs / 2);
  });
});

describe("new bounds", () => {
  const zoomed = range(bounds.start + 10 * dayMs, bounds.start + 11 * dayMs);
  const moved = range(bounds.start + minuteMs, bounds.end + minuteMs);

  test("that only moved on keep the viewport", () => {
    expect(adaptToBounds(zoomed, bounds, moved)).toEqual(zoomed);
  });

  test("show the whole if the viewport did", () => {
    expect(adaptToBounds(bounds, bounds, moved)).toEqual(moved);
  });

  test("of another length are shown as a whole", () => {
    const week = range(bounds.end - 7 * dayMs, bounds.end);
    expect(adaptToBounds(zoomed, bounds, week)).toEqual(week);
  });
});
