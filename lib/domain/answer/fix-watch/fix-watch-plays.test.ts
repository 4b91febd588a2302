import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failingAttempts } from "@/lib/domain/answer/fix-watch/fix-watch";
import {
  type Changes,
  failed,
  failing,
  fresh,
  left,
  neverStarted,
  tv,
  watched,
} from "@/lib/domain/answer/fix-watch/fix-watch.fixture";
import { outcomes } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourMs, minuteMs } from "@/lib/domain/units";

describe("of several new attempts", () => {
  const at = (minutes: number, changes: Changes = {}) =>
    fresh({ id: `new-${minutes}`, startedAt: mondayNoon + minutes * minuteMs, ...changes });

  test.each([
    { name: "the latest counts", after: [at(1, failed), at(4)], is: ["looks-better", "new-4"] },
    { name: "the latest counts if it failed", after: [at(1), at(4, failed)], is: ["failed-again", "new-4"] },
    {
      name: "an ongoing one counts even if it's early",
      after: [at(1, failed), at(4, { numbers: { playingTime: 1 } })],
      is: ["too-early", "new-4"],
    },
    {
      name: "one left at once does not hide the one before",
      after: [at(1, failed), at(4, left)],
      is: ["failed-again", "new-1"],
    },
    {
      name: "one on another device does not hide a conclusive one",
      after: [at(1, failed), at(4, { texts: { deviceName: "iPhone" } })],
      is: ["failed-again", "new-1"],
    },
  ] as const)("$name", ({ after, is }) => {
    const { state, session } = watched({ before: neverStarted, after, subject: tv });

    expect([state, session?.id]).toEqual(is);
  });
});

test("another person's attempt behind the same address proves no fix", () => {
  const theirs = neverStarted.map((session) => ({ ...session, viewerId: "one" }));
  const play = (viewerId: string | null) => watched({ before: theirs, after: [fresh({ viewerId })], subject: null });

  expect(play("another").state).toBe("not-in-yet");
  expect(play("one").state).toBe("looks-better");
  expect(play(null).state).toBe("looks-better");
});

test("is compared with the median of the failing attempts, where measured", () => {
  const before = [4000, 9000, 30_000].map((videoStartTime, index) =>
    sessionWith({ id: `b${index}`, startedAt: mondayNoon - hourMs, outcome: "trouble", numbers: { videoStartTime } }),
  );
  const { compared, before: counts } = watched({ before, after: [fresh()], subject: null });

  expect(compared).toEqual({
    startTime: { before: 9000, now: 1400 },
    waiting: { before: null, now: 0.1 },
    bitrate: { before: null, now: null },
    playingTime: { before: null, now: 3 * minuteMs },
  });
  expect(counts).toEqual({ plays: 3, refused: 0, neverStarted: 0, brokeOff: 0 });
});

test("is not compared with the zeros of attempts that never started", () => {
  const before = failing({ numbers: { rebufferingRatio: 0, averagePeakBitrate: 0, playingTime: 0 } });
  const { compared } = watched({ before, after: [fresh()], subject: tv });

  expect(Object.values(compared).map((pair) => pair.before)).toEqual([null, null, null, null]);
});

test("each failing attempt is counted once", () => {
  const before = [
    ...failing({ outcome: "start-failure-business" }, 2),
    sessionWith({ id: "f1", outcome: "start-failure-technical" }),
    sessionWith({ id: "f2", outcome: "playback-failure-technical" }),
    sessionWith({ id: "f3", outcome: "playback-failure-business" }),
  ];

  expect(watched({ before, after: [], subject: null }).before).toEqual({
    plays: 5,
    refused: 3,
    neverStarted: 1,
    brokeOff: 1,
  });
});

describe("a new attempt is compared with", () => {
  const bad = sessionWith({ id: "bad", outcome: "start-failure-technical" });
  const no = sessionWith({ id: "no", outcome: "start-failure-business" });
  const good = sessionWith({ id: "good" });
  const left = sessionWith({ id: "left", outcome: "exit-before-start" });

  test.each([
    { name: "the bad attempts of the evidence", evidence: [good, bad], newest: { attempts: [no] }, are: [bad] },
    { name: "the refused ones of the evidence", evidence: [good, no], newest: { attempts: [bad] }, are: [no] },
    {
      name: "else those of the newest incident",
      evidence: [good],
      newest: { attempts: [left, bad, no] },
      are: [bad, no],
    },
    { name: "none if nothing failed", evidence: [good, left], newest: { attempts: [left] }, are: [] },
    { name: "none if nothing happened", evidence: [], newest: undefined, are: [] },
  ])("$name", ({ evidence, newest, are }) => {
    expect(failingAttempts(evidence, newest, defaultThresholds)).toEqual(are);
  });
});

test("order never matters, and looking better takes a minute without trouble", () => {
  const play = fc
    .record({
      id: fc.integer({ min: 0, max: 99 }).map(String),
      startedAt: fc.integer({ min: -5, max: 15 }).map((minutes) => mondayNoon + minutes * minuteMs),
      outcome: fc.constantFrom(...outcomes.map(({ id }) => id)),
      playingTime: fc.option(fc.integer({ min: 0, max: 5 * minuteMs })),
      deviceName: fc.constantFrom("Samsung Smart TV", "iPhone", null),
      rebufferingRatio: fc.constantFrom(null, 0.1, 28),
    })
    .map(({ id, startedAt, outcome, playingTime, deviceName, rebufferingRatio }) =>
      sessionWith({
        id,
        startedAt,
        outcome,
        isEnded: outcome !== "on-going",
        texts: { deviceName },
        numbers: { playingTime, rebufferingRatio },
      }),
    );
  const plays = fc.uniqueArray(play, { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(
    fc.property(plays, fc.constantFrom(tv, null), (after, subject) => {
      const watch = watched({ before: neverStarted, after, subject });
      expect(watched({ before: neverStarted, after: after.toReversed(), subject })).toEqual(watch);
      if (watch.state !== "looks-better") return;
      expect(watch.session?.numbers.playingTime).toBeGreaterThanOrEqual(minuteMs);
      expect(watch.troubles).toEqual([]);
      expect(watch.session?.outcome).toMatch(/^(played-well|on-going)$/);
    }),
  );
});
