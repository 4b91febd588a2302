import { expect, test } from "vitest";
import { lowerMedian, median } from "@/lib/domain/answer/statistics/median";

test.each([
  { values: [], middle: null, lower: null },
  { values: [7], middle: 7, lower: 7 },
  { values: [9, 1, 4], middle: 4, lower: 4 },
  { values: [10, 2, 100, 4], middle: 7, lower: 4 },
])("the medians of $values", ({ values, middle, lower }) => {
  expect(median(values)).toBe(middle);
  expect(lowerMedian(values)).toBe(lower);
});
