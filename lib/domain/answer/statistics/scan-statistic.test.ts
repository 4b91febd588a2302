import { expect, test } from "vitest";
import { likeliestSegment, likeliestStart } from "@/lib/domain/answer/statistics/scan-statistic";

test.each([
  { gains: [], segment: null },
  { gains: [-1, 0, -2], segment: null },
  { gains: [3], segment: { first: 0, last: 0, sum: 3 } },
  { gains: [1, -2, 3, -1, 2, -5, 3], segment: { first: 2, last: 4, sum: 4 } },
  { gains: [-1, 2, 2, -1], segment: { first: 1, last: 2, sum: 4 } },
  { gains: [2, -2, 2], segment: { first: 0, last: 0, sum: 2 } },
])("the likeliest segment of $gains is $segment", ({ gains, segment }) => {
  expect(likeliestSegment(gains)).toEqual(segment);
});

test.each([
  { gains: [], start: undefined },
  { gains: [3, -4], start: undefined },
  { gains: [5, -9, 1, 2], start: 2 },
  { gains: [1, 2, -1, 1], start: 0 },
])("the likeliest start of what lasts until the end of $gains is $start", ({ gains, start }) => {
  expect(likeliestStart(gains)).toBe(start);
});
