import fc from "fast-check";
import { expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { isNewerCopy, mergeSessions } from "@/lib/domain/sessions/session-copies";
import { minuteMs } from "@/lib/domain/units";

const start = Date.UTC(2026, 10, 16);
const at = (minute: number, changes: Parameters<typeof sessionWith>[0] = {}) =>
  sessionWith({ id: `s${minute}`, startedAt: start + minute * minuteMs, ...changes });

test("a copy that has ended is newer than one that hasn't, and a later end than an earlier one", () => {
  const ongoing = at(1, { isEnded: false, endedAt: null });
  const ended = at(1, { endedAt: start + 5 * minuteMs });
  const longer = at(1, { endedAt: start + 9 * minuteMs });
  expect(isNewerCopy(ended, ongoing)).toBe(true);
  expect(isNewerCopy(ongoing, ended)).toBe(false);
  expect(isNewerCopy(longer, ended)).toBe(true);
  expect(isNewerCopy(ended, ended)).toBe(false);
  expect(isNewerCopy(ended, undefined)).toBe(true);
});

test("periods that overlap leave one copy of each session: the newest", () => {
  const stale = at(2, { isEnded: false, endedAt: null });
  const ended = at(2);
  expect(mergeSessions([at(3), stale], [ended, at(1)])).toEqual([at(3), ended, at(1)]);
  expect(mergeSessions([at(3), ended], [stale, at(1)])).toEqual([at(3), ended, at(1)]);
});

test("a list without anything new stays the same list", () => {
  const known = [at(3), at(2)];
  expect(mergeSessions(known, [])).toBe(known);
  expect(mergeSessions(known, [at(2)])).toBe(known);
});

test("in whatever order periods arrive, the list is complete, newest first and without duplicates", () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(minutes, { maxLength: 8 }), (periods) => {
      const lists = periods.map((own) => [...new Set(own)].sort((a, b) => b - a).map((minute) => at(minute)));
      const merged = lists.reduce<ReturnType<typeof mergeSessions>>(mergeSessions, []);
      const expected = [...new Set(periods.flat())].sort((a, b) => b - a).map((minute) => `s${minute}`);
      expect(merged.map(({ id }) => id)).toEqual(expected);
    }),
  );
});
