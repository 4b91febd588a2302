import { expect, test } from "vitest";
import { wilson } from "@/lib/domain/answer/statistics/wilson";

// Computed without the formula, by searching for the shares that the score test just accepts.
test.each([
  { hits: 0, total: 20, low: 0, high: 16.1 },
  { hits: 1, total: 20, low: 0.9, high: 23.6 },
  { hits: 10, total: 20, low: 29.9, high: 70.1 },
  { hits: 20, total: 20, low: 83.9, high: 100 },
  { hits: 31, total: 84, low: 27.4, high: 47.6 },
  { hits: 0, total: 1, low: 0, high: 79.3 },
  { hits: 1, total: 1, low: 20.7, high: 100 },
  { hits: 25, total: 500, low: 3.4, high: 7.3 },
])("the interval of $hits of $total is $low to $high %", ({ hits, total, low, high }) => {
  const interval = wilson(hits, total);

  expect(interval?.low).toBeCloseTo(low, 1);
  expect(interval?.high).toBeCloseTo(high, 1);
});

test("the ends are exactly 0 and 100 %", () => {
  expect(wilson(0, 33)?.low).toBe(0);
  expect(wilson(33, 33)?.high).toBe(100);
});

test("no trials have no interval", () => {
  expect(wilson(0, 0)).toBeNull();
});
