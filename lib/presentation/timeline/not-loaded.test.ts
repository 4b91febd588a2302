import { expect, test } from "vitest";
import { epochMs, hourMs } from "@/lib/domain/units";
import { monday, phoneSession } from "@/lib/presentation/timeline/lane.fixture";
import { notLoadedRanges, notLoadedText } from "@/lib/presentation/timeline/not-loaded";

const range = { start: epochMs(monday), end: epochMs(monday + 24 * hourMs) };
const sessions = [9, 7, 8].map((hour) => phoneSession({ id: String(hour), startedAt: monday + hour * hourMs }));

test("if there may be more sessions, the time before the oldest one isn't loaded", () => {
  const ranges = notLoadedRanges({ range, isPossiblyTruncated: true }, sessions);
  expect(ranges).toEqual([{ start: range.start, end: monday + 7 * hourMs }]);
  expect(notLoadedText(ranges, "UTC")).toBe("Not loaded: Mon 16 Nov 00:00 – 07:00 UTC.");
});

test("a complete list leaves nothing out", () => {
  expect(notLoadedRanges({ range, isPossiblyTruncated: false }, sessions)).toEqual([]);
  expect(notLoadedText([], "UTC")).toBe("");
});

test("a list that reaches back to the start of the range leaves no time out", () => {
  const first = phoneSession({ startedAt: monday });
  expect(notLoadedRanges({ range, isPossiblyTruncated: true }, [...sessions, first])).toEqual([]);
});
