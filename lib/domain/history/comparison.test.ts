import { expect, test } from "vitest";
import { defaultComparison } from "@/lib/domain/history/comparison";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { rangeDays, rangeFault } from "@/lib/domain/time/time-range";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";

const ago = (ms: number) => epochMs(mondayNoon - ms);

test.each([
  { days: 1, earlier: [2 * dayMs, dayMs], later: [dayMs, 0] },
  { days: 14, earlier: [28 * dayMs, 14 * dayMs], later: [14 * dayMs, 0] },
] as const)("a range of $days days is compared with the one before it", ({ days, earlier, later }) => {
  expect(defaultComparison({ days }, mondayNoon)).toEqual({
    earlier: { start: ago(earlier[0]), end: ago(earlier[1]) },
    later: { start: ago(later[0]), end: ago(later[1]) },
  });
});

test("a range without one of equal length before it is compared in halves", () => {
  expect(defaultComparison({ days: 20 }, mondayNoon)).toEqual({
    earlier: { start: ago(20 * dayMs), end: ago(10 * dayMs) },
    later: { start: ago(10 * dayMs), end: mondayNoon },
  });
  const { earlier, later } = defaultComparison({ days: 30 }, mondayNoon);
  expect([earlier.start, later.end]).toEqual([ago(30 * dayMs - 2 * minuteMs), mondayNoon]);
  expect(earlier.end).toBe(later.start);
});

test("a fixed range keeps its own end", () => {
  const range = { from: ago(30 * hourMs), to: ago(26 * hourMs) };

  expect(defaultComparison(range, mondayNoon)).toEqual({
    earlier: { start: ago(34 * hourMs), end: ago(30 * hourMs) },
    later: { start: ago(30 * hourMs), end: ago(26 * hourMs) },
  });
});

test.each(rangeDays)("both ranges of %i days can be asked for", (days) => {
  for (const { start, end } of Object.values(defaultComparison({ days }, mondayNoon))) {
    expect(rangeFault({ from: start, to: end }, mondayNoon)).toBeNull();
  }
});
