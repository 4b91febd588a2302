import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeSessions } from "@/lib/contract/session-columns";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { orderedSessions } from "@/lib/server/export/ordered-sessions";

/** The hour that begins so many hours before Monday noon, and sessions that Conviva returned for it. */
function hour(before: number, sessions: readonly Session[]) {
  const start = epochMs(mondayNoon - before * hourMs);
  const newestFirst = sessions.toSorted((a, b) => b.startedAt - a.startedAt);
  return { range: { start, end: epochMs(start + hourMs) }, columns: encodeSessions(newestFirst) };
}

const begun = (id: string, minutesBefore: number, rest: Parameters<typeof sessionWith>[0] = {}) =>
  sessionWith({ id, startedAt: mondayNoon - minutesBefore * minuteMs, ...rest });

const idsOf = (parts: Iterable<readonly Session[]>) => [...parts].flat().map(({ id }) => id);

test("sessions of several periods are newest first, also one that began before its period", () => {
  const periods = [hour(1, [begun("c.4", 5), begun("c.2", 90)]), hour(2, [begun("c.3", 70), begun("c.1", 110)])];

  const { count, parts } = orderedSessions(periods);

  expect(count).toBe(4);
  expect(idsOf(parts(500))).toEqual(["c.4", "c.3", "c.2", "c.1"]);
});

test("a session that several periods have is there once, as its newest copy", () => {
  const ongoing = begun("c.1", 70, { endedAt: null, isEnded: false, outcome: "on-going" });
  const ended = begun("c.1", 70);

  for (const periods of [
    [hour(1, [ended]), hour(2, [ongoing])],
    [hour(1, [ongoing]), hour(2, [ended])],
  ]) {
    const { count, parts } = orderedSessions(periods);
    expect(count).toBe(1);
    expect([...parts(500)].flat()).toEqual([ended]);
  }
});

test("one that began before every period comes last", () => {
  expect(idsOf(orderedSessions([hour(1, [begun("c.1", 300), begun("c.2", 1)])]).parts(500))).toEqual(["c.2", "c.1"]);
});

test("every session is there once, in parts that aren't too long, whatever the periods have", () => {
  const session = fc.record({ number: fc.nat(30), minutesBefore: fc.nat(400) });
  fc.assert(
    fc.property(
      fc.array(fc.array(session, { maxLength: 12 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (all, length) => {
        // A session has one start.
        const starts = new Map(all.flat().map(({ number, minutesBefore }) => [number, minutesBefore]));
        const periods = all.map((some, index) => {
          const numbers = [...new Set(some.map(({ number }) => number))];
          return hour(
            index + 1,
            numbers.map((number) => begun(`c.${number}`, starts.get(number) ?? 0)),
          );
        });

        const parts = [...orderedSessions(periods).parts(length)];

        const written = parts.flat();
        expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
        expect(written.length).toBe(new Set(all.flat().map(({ number }) => number)).size);
        expect(orderedSessions(periods).count).toBe(written.length);
        expect(parts.every((part) => part.length > 0 && part.length <= length)).toBe(true);
      },
    ),
  );
});
