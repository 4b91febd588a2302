import { expect, test } from "vitest";
import { likeliestSegment } from "@/lib/domain/answer/statistics/scan-statistic";

test.each([
  { gains: [], segment: null },
  { gains: [-1, 0, -2], segment: null },
  { gains: [3], segment: { first: 0, last: 0, sum: 3 } },
  { gains: [1, -2, 3, -1, 2, -5, 3], segment: { first: 2, last: 4, sum: 4 } },
  { gains: [-1, 2, 2, -1], segment: { first: 1, last: 2, sum: 4 } },
  { gains: [2, -2, 2], segment: { first: 0, last: 0, sum: 2 } },
])("the likeliest segment of $gains is $segment", ({ gains, segment }) => {
  expect(likeliestSegment(gains, (gain) => gain)).toEqual(segment);
});
