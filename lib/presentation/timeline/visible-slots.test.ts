import fc from "fast-check";
import { expect, test } from "vitest";
import { outcomes } from "@/lib/domain/sessions/outcome";
import { epochMs, minuteMs } from "@/lib/domain/units";
import { paintDensity } from "@/lib/presentation/timeline/density";
import { laneOf, monday, phoneSession } from "@/lib/presentation/timeline/lane.fixture";
import type { Lane } from "@/lib/presentation/timeline/prepare-timeline";
import { visibleSlots } from "@/lib/presentation/timeline/visible-slots";

const now = epochMs(monday + 1000);
const anyLane = fc
  .array(fc.record({ start: fc.nat(1000), length: fc.nat(400), outcome: fc.nat(outcomes.length - 1) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((bars): Lane => {
    const sessions = bars.map(({ start, length, outcome }, id) =>
      phoneSession({
        id: String(id),
        startedAt: monday + start,
        endedAt: monday + start + length,
        outcome: outcomes[outcome]?.id ?? "unclear",
      }),
    );
    return laneOf(...sessions);
  });
const anyWindow = fc.tuple(fc.nat(1200), fc.integer({ min: 1, max: 300 })).map(([start, length]) => ({
  start: epochMs(monday + start),
  end: epochMs(monday + start + length),
}));

function touching(lane: Lane, { start, end }: { start: number; end: number }): number[] {
  return [...lane.starts.keys()].filter((slot) => (lane.starts[slot] ?? 0) <= end && (lane.ends[slot] ?? 0) >= start);
}

test("every session within the window is among the slots, long and overlapping ones too", () => {
  fc.assert(
    fc.property(anyLane, anyWindow, (lane, window) => {
      const { from, to } = visibleSlots(lane, window);
      const outside = touching(lane, window).filter((slot) => slot < from || slot >= to);
      expect(outside).toEqual([]);
    }),
  );
});

test("a window beside all sessions has an empty span", () => {
  const lane = laneOf(phoneSession());
  const before = { start: epochMs(monday - 2000), end: epochMs(monday - 1000) };
  const after = { start: epochMs(monday + 2 * minuteMs), end: epochMs(monday + 3 * minuteMs) };
  for (const window of [before, after]) {
    const { from, to } = visibleSlots(lane, window);
    expect(to - from).toBe(0);
  }
});

test("each pixel holds its worst outcome, compared with a search through all sessions", () => {
  fc.assert(
    fc.property(anyLane, anyWindow, (lane, window) => {
      const width = window.end - window.start;
      const row = new Uint8Array(width);
      paintDensity(lane, window, now, row);
      const expected = Array.from({ length: width }, (_, x) => {
        const instant = window.start + x;
        const values = touching(lane, window)
          .filter((slot) => {
            const start = lane.starts[slot] ?? 0;
            const end = Math.max(lane.ends[slot] ?? 0, Math.max(start, window.start) + 1);
            return start <= instant && end > instant;
          })
          .map((slot) => (lane.outcomes[slot] ?? 0) + 1);
        return Math.max(0, ...values);
      });
      expect([...row]).toEqual(expected);
    }),
  );
});
