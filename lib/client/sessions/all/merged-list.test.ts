import { expect, test } from "vitest";
import { arrived, period, sessionsIn } from "@/lib/client/sessions/all/fake-stream.fixture";
import { emptyLongRead, withEvents } from "@/lib/client/sessions/all/long-read";
import { mergedList } from "@/lib/client/sessions/all/merged-list";
import { sessionsOf } from "@/lib/client/sessions/decoded-sessions";
import { asLookupRef } from "@/lib/domain/lookup/lookup";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { sessionsAnswerWith } from "@/lib/presentation/summary/answers.fixture";

const empty = emptyLongRead(asLookupRef("viewer"), { days: 1 }, mondayNoon);
const list = sessionsAnswerWith(sessionsIn(period(3, 0)), { isPossiblyTruncated: true });
const read = withEvents(empty, [arrived(period(24, 6)), arrived(period(6, 0))], true);

test("the page's list alone is the list", () => {
  expect(mergedList(list, null)).toBe(list);
});

test("everything loaded is one list, newest first, and the same object for the same parts", () => {
  const merged = mergedList(list, read);
  expect(sessionsOf(merged)).toEqual(sessionsIn(period(24, 0)));
  expect(mergedList(list, read)).toBe(merged);
  expect(merged.isPossiblyTruncated).toBe(true);
  expect(mergedList(list, { ...read, isComplete: true }).isPossiblyTruncated).toBe(false);
});

test("a refreshed list brings what is new, and nothing that was loaded is dropped", () => {
  const later = epochMs(mondayNoon + 5 * minuteMs);
  const started = sessionWith({ id: "new", startedAt: later - minuteMs });
  const newest = sessionsIn(period(24, 0))[0];
  if (newest === undefined) throw new Error("the period has no session");
  const ended = { ...newest, endedAt: later };
  const refreshed = {
    ...sessionsAnswerWith([started, ended]),
    range: { start: epochMs(later - 24 * hourMs), end: later },
  };
  const merged = mergedList(refreshed, read);
  expect(sessionsOf(merged)).toEqual([started, ended, ...sessionsIn(period(24, 0)).slice(1)]);
  expect(merged.range).toEqual({ start: read.window.start, end: later });
});

test("labels and what couldn't be read count once", () => {
  const masked = { label: "47a2····a689", ref: asLookupRef("one") };
  const other = { label: "10.0.····", ref: asLookupRef("two") };
  const withMasks = { ...list, masked: [masked], skippedCount: 2 };
  const merged = mergedList(withMasks, { ...read, masked: [masked, other], skippedCount: 5 });
  expect(merged.masked).toEqual([masked, other]);
  expect(merged.skippedCount).toBe(5);
});
