import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { watchFix } from "@/lib/domain/insights/fix-watch";
import type { Subject } from "@/lib/domain/insights/verdict";
import { outcomes } from "@/lib/domain/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/session.fixture";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";

type Changes = NonNullable<Parameters<typeof sessionWith>[0]>;

const watchStartedAt = mondayNoon;
const tv: Subject = { factor: "device", value: "Samsung Smart TV", deviceKind: "tv" };
const onTv = { deviceName: "Samsung Smart TV" } as const;

/** Plays on the TV before the watch began, of which these things are known. */
function failing(changes: Changes, count = 3) {
  return Array.from({ length: count }, (_, index) =>
    sessionWith({
      id: `before-${index}`,
      startedAt: mondayNoon - (index + 1) * hourMs,
      outcome: "start-failure-technical",
      texts: onTv,
      ...changes,
    }),
  );
}

/** A play on the TV a minute after the watch began that is going on well. */
function fresh(changes: Changes = {}) {
  return sessionWith({
    id: "new",
    startedAt: mondayNoon + minuteMs,
    endedAt: null,
    isEnded: false,
    outcome: "on-going",
    texts: onTv,
    ...changes,
    numbers: { videoStartTime: 1400, playingTime: 3 * minuteMs, rebufferingRatio: 0.1, ...changes.numbers },
  });
}

const neverStarted = failing({});
const waiting = failing({ outcome: "trouble", numbers: { rebufferingRatio: 12, videoStartTime: 2000 } });
const slow = failing({ outcome: "trouble", numbers: { videoStartTime: 12_000 } });
const broken = failing({ outcome: "playback-failure-technical", numbers: { playingTime: 8 * minuteMs } });
const ended = { isEnded: true, endedAt: mondayNoon + 5 * minuteMs } as const;
const failed = { ...ended, outcome: "start-failure-technical" } as const;
const left = { ...ended, outcome: "exit-before-start" } as const;

describe("a new play", () => {
  test.each([
    { name: "plays on for a minute", before: neverStarted, play: fresh(), state: "looks-better" },
    {
      name: "ended well",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "played-well" }),
      state: "looks-better",
    },
    {
      name: "has played for seconds",
      before: neverStarted,
      play: fresh({ numbers: { playingTime: 20_000 } }),
      state: "too-early",
    },
    {
      name: "has no picture yet",
      before: neverStarted,
      play: fresh({ numbers: { videoStartTime: null, playingTime: null } }),
      state: "too-early",
    },
    { name: "was left at once", before: neverStarted, play: fresh(left), state: "too-early" },
    { name: "is unclear", before: neverStarted, play: fresh({ ...ended, outcome: "unclear" }), state: "too-early" },
    { name: "never started either", before: neverStarted, play: fresh(failed), state: "failed-again" },
    {
      name: "was waited for in vain",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "exit-after-wait" }),
      state: "failed-again",
    },
    {
      name: "was refused",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "start-failure-business" }),
      state: "failed-again",
    },
    {
      name: "broke off, which is another fault",
      before: neverStarted,
      play: fresh({ ...ended, outcome: "playback-failure-technical" }),
      state: "failed-again",
    },
    {
      name: "waits again",
      before: waiting,
      play: fresh({ numbers: { rebufferingRatio: 9 } }),
      state: "failed-again",
    },
    {
      name: "waits in its first minute",
      before: waiting,
      play: fresh({ numbers: { rebufferingRatio: 9, playingTime: 30_000 } }),
      state: "too-early",
    },
    {
      name: "waits where others never started",
      before: neverStarted,
      play: fresh({ numbers: { rebufferingRatio: 9 } }),
      state: "looks-better",
    },
    {
      name: "starts slowly again",
      before: slow,
      play: fresh({ numbers: { videoStartTime: 11_000, playingTime: 5000 } }),
      state: "failed-again",
    },
    {
      name: "does not say how long it played",
      before: broken,
      play: fresh({ numbers: { playingTime: null } }),
      state: "too-early",
    },
    {
      name: "is on another device",
      before: neverStarted,
      play: fresh({ texts: { deviceName: "iPhone" } }),
      state: "another-place",
    },
    {
      name: "does not name its device",
      before: neverStarted,
      play: fresh({ texts: { deviceName: null } }),
      state: "another-place",
    },
  ] as const)("that $name: $state", ({ before, play, state }) => {
    expect(watchFix({ before, after: [...before, play], subject: tv, watchStartedAt })).toMatchObject({
      state,
      session: play,
    });
  });

  test("began since the watch did; one of before, or one it is compared with, is none", () => {
    const early = fresh({ startedAt: watchStartedAt - 1 });
    const known = neverStarted.map((session) => ({ ...session, startedAt: epochMs(watchStartedAt + 1) }));

    expect(watchFix({ before: known, after: [early, ...known], subject: null, watchStartedAt })).toMatchObject({
      state: "not-in-yet",
      session: null,
    });
  });

  test.each([
    { name: "wherever it is, when nothing is blamed", subject: null, texts: { deviceName: null } },
    {
      name: "over one of several CDNs, for that CDN",
      subject: { factor: "cdn", value: "BLUEWAVE", deviceKind: null },
      texts: { cdn: "AKAMAI, BLUEWAVE" },
    },
  ] as const)("counts $name", ({ subject, texts }) => {
    expect(watchFix({ before: waiting, after: [fresh({ texts })], subject, watchStartedAt }).state).toBe(
      "looks-better",
    );
  });

  test("on the one of two like devices that is blamed is told by its player", () => {
    const subject: Subject = { ...tv, value: "Samsung Smart TV (2)" };
    const state = (clientId: string) =>
      watchFix({ before: failing({ clientId: "second" }), after: [fresh({ clientId })], subject, watchStartedAt })
        .state;

    expect([state("second"), state("first"), state("")]).toEqual(["looks-better", "another-place", "another-place"]);
  });
});

describe("of several new plays", () => {
  const at = (minutes: number, changes: Changes = {}) =>
    fresh({ id: `new-${minutes}`, startedAt: mondayNoon + minutes * minuteMs, ...changes });

  test.each([
    { name: "the latest counts", after: [at(1, failed), at(4)], is: ["looks-better", "new-4"] },
    { name: "the latest counts, if it failed", after: [at(1), at(4, failed)], is: ["failed-again", "new-4"] },
    {
      name: "one that runs now counts, also when it is early",
      after: [at(1, failed), at(4, { numbers: { playingTime: 1 } })],
      is: ["too-early", "new-4"],
    },
    {
      name: "one that was left at once does not hide the one before",
      after: [at(1, failed), at(4, left)],
      is: ["failed-again", "new-1"],
    },
    {
      name: "one elsewhere does not hide one that tells",
      after: [at(1, failed), at(4, { texts: { deviceName: "iPhone" } })],
      is: ["failed-again", "new-1"],
    },
  ] as const)("$name", ({ after, is }) => {
    const { state, session } = watchFix({ before: neverStarted, after, subject: tv, watchStartedAt });

    expect([state, session?.id]).toEqual(is);
  });
});

test("is compared with the median of the failing ones, where that was measured", () => {
  const before = [4000, 9000, 30_000].map((videoStartTime, index) =>
    sessionWith({ id: `b${index}`, startedAt: mondayNoon - hourMs, outcome: "trouble", numbers: { videoStartTime } }),
  );
  const { compared, before: counts } = watchFix({ before, after: [fresh()], subject: null, watchStartedAt });

  expect(compared).toEqual({
    startTime: { before: 9000, now: 1400 },
    waiting: { before: null, now: 0.1 },
    bitrate: { before: null, now: null },
    playingTime: { before: null, now: 3 * minuteMs },
  });
  expect(counts).toEqual({ plays: 3, neverStarted: 0, brokeOff: 0 });
});

test("whatever comes, the order of the plays does not matter, and better needs a minute of playing", () => {
  const play = fc
    .record({
      id: fc.integer({ min: 0, max: 99 }).map(String),
      startedAt: fc.integer({ min: -5, max: 15 }).map((minutes) => mondayNoon + minutes * minuteMs),
      outcome: fc.constantFrom(...outcomes.map(({ id }) => id)),
      playingTime: fc.option(fc.integer({ min: 0, max: 5 * minuteMs })),
      deviceName: fc.constantFrom("Samsung Smart TV", "iPhone", null),
    })
    .map(({ id, startedAt, outcome, playingTime, deviceName }) =>
      sessionWith({
        id,
        startedAt,
        outcome,
        isEnded: outcome !== "on-going",
        texts: { deviceName },
        numbers: { playingTime },
      }),
    );
  const plays = fc.uniqueArray(play, { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(
    fc.property(plays, fc.constantFrom(tv, null), (after, subject) => {
      const watch = watchFix({ before: neverStarted, after, subject, watchStartedAt });
      expect(watchFix({ before: neverStarted, after: after.toReversed(), subject, watchStartedAt })).toEqual(watch);
      if (watch.state === "looks-better") expect(watch.session?.numbers.playingTime).toBeGreaterThanOrEqual(minuteMs);
    }),
  );
});
