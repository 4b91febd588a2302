import fc from "fast-check";
import { expect, test } from "vitest";
import { windowAround } from "@/lib/domain/diagnose/window-around";
import { longestWindowMs, oldestSampleMs } from "@/lib/domain/explore/sample-query";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";

const now = epochMs(Date.parse("2026-11-27T10:05:30Z"));

test("the window has the instant in its middle", () => {
  const at = Date.parse("2026-11-26T20:00:00Z");
  expect(windowAround(epochMs(at), now)).toEqual({ start: at - 1.5 * hourMs, end: at + 1.5 * hourMs });
});

test("it ends now at the latest, and is still as long", () => {
  const end = Date.parse("2026-11-27T10:05:00Z");
  expect(windowAround(epochMs(now - minuteMs), now)).toEqual({ start: end - 3 * hourMs, end });
});

test("whatever the instant, the window is one that Conviva samples", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 31 * dayMs - 2 * minuteMs }), fc.nat(dayMs), (ago, later) => {
      const asked = epochMs(now + later);
      const window = windowAround(epochMs(asked - ago), asked);
      expect(window).not.toBeNull();
      if (window === null) return;
      expect(window.end - window.start).toBeLessThanOrEqual(longestWindowMs);
      expect(window.end).toBeGreaterThan(window.start);
      expect(window.end).toBeLessThanOrEqual(asked);
      expect(window.start).toBeGreaterThanOrEqual(asked - oldestSampleMs);
      expect(window.start % minuteMs).toBe(0);
    }),
  );
});

test("there is none for an instant that can't be sampled", () => {
  expect(windowAround(epochMs(now - 32 * dayMs), now)).toBeNull();
  expect(windowAround(epochMs(now + 1), now)).toBeNull();
});
