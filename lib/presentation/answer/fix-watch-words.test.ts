import { describe, expect, test } from "vitest";
import { watchFix } from "@/lib/domain/answer/fix-watch/fix-watch";
import { factorIds, type Subject } from "@/lib/domain/answer/verdict/verdict";
import { outcomes } from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { fixWatchSentences, watchedText } from "@/lib/presentation/answer/fix-watch-words";

type Changes = NonNullable<Parameters<typeof sessionWith>[0]>;

const zone = "America/Chicago";
const watchStartedAt = epochMs(mondayNoon + 13 * hourMs + 6 * minuteMs);
const tv: Subject = { factor: "device", value: "Samsung Smart TV", deviceKind: "tv" };
const onTv = { deviceName: "Samsung Smart TV" } as const;

function failing(changes: Changes) {
  return Array.from({ length: 5 }, (_, index) =>
    sessionWith({ id: `before-${index}`, startedAt: mondayNoon, texts: onTv, ...changes }),
  );
}

const neverStarted = failing({ outcome: "start-failure-technical" });
const refused = failing({ outcome: "start-failure-business" });
const broken = failing({ outcome: "playback-failure-technical", numbers: { playingTime: 8 * minuteMs } });
const waiting = failing({
  outcome: "trouble",
  numbers: { rebufferingRatio: 12, videoStartTime: 2000, averagePeakBitrate: 600_000 },
});

function fresh(changes: Changes = {}) {
  return sessionWith({
    id: "new",
    startedAt: watchStartedAt + 2 * minuteMs,
    endedAt: null,
    isEnded: false,
    outcome: "on-going",
    texts: onTv,
    ...changes,
    numbers: { videoStartTime: 1400, playingTime: 3 * minuteMs, ...changes.numbers },
  });
}

function says(
  before: readonly ReturnType<typeof fresh>[],
  after: readonly ReturnType<typeof fresh>[],
  subject: Subject | null = tv,
) {
  const watch = watchFix({ before, after, subject, watchStartedAt, known: new Set(), thresholds: defaultThresholds });
  return fixWatchSentences(watch, subject, zone).join(" ");
}

const ended = { isEnded: true, endedAt: watchStartedAt + 9 * minuteMs } as const;

describe("a watch says", () => {
  test.each([
    {
      name: "that there is no new attempt yet",
      text: says(neverStarted, []),
      is: "No new attempt yet. Conviva can lag by minutes. Waiting for their next attempt since 19:06 CST.",
    },
    {
      name: "how a better play compares with starts that failed",
      text: says(neverStarted, [fresh()]),
      is: "A new attempt on the Samsung Smart TV started in 1.4 s and is playing (3 min so far); before, 5 of 5 never started. Conviva may still change this.",
    },
    {
      name: "how it compares with plays that rebuffered",
      text: says(waiting, [
        fresh({
          ...ended,
          outcome: "played-well",
          numbers: { rebufferingRatio: 0.1, averagePeakBitrate: 5_400_000 },
        }),
      ]),
      is: "A new attempt on the Samsung Smart TV started in 1.4 s and played for 3 min; before, plays rebuffered 12 % of the time and took 2.0 s to start. Rebuffering: 0.1 %, before 12 %. Bitrate: 5.4 Mbit/s, before 600 kbit/s. Conviva may still change this.",
    },
    {
      name: "that earlier plays stopped later than this one has played",
      text: says(broken, [fresh()]),
      is: "A new attempt on the Samsung Smart TV started in 1.4 s and is playing (3 min so far); before, 5 of 5 stopped partway. Earlier plays stopped after 8 min. This one isn't past that yet. Conviva may still change this.",
    },
    {
      name: "that it failed again",
      text: says(neverStarted, [fresh({ ...ended, outcome: "start-failure-technical", errors: ["E1"] })]),
      is: "A new attempt on the Samsung Smart TV at 19:08 went wrong again: it never started (E1).",
    },
    {
      name: "that it rebuffers again",
      text: says(waiting, [fresh({ numbers: { rebufferingRatio: 9 } })]),
      is: "A new attempt on the Samsung Smart TV at 19:08 went wrong again: it started in 1.4 s, rebuffered 9 % of the time.",
    },
    {
      name: "that it has a different problem, and which",
      text: says(neverStarted, [fresh({ numbers: { rebufferingRatio: 28 } })]),
      is: "A new attempt on the Samsung Smart TV is playing, but with a different problem: rebuffering 28 % of the time; before, 5 of 5 never started. Conviva may still change this.",
    },
    {
      name: "which problems, if several",
      text: says(broken, [
        fresh({
          ...ended,
          outcome: "trouble",
          numbers: { videoStartTime: 12_000, averagePeakBitrate: 300_000 },
        }),
      ]),
      is: "A new attempt on the Samsung Smart TV played, but with a different problem: 12 s to start and a low bitrate of 300 kbit/s; before, 5 of 5 stopped partway. Conviva may still change this.",
    },
    {
      name: "how one that plays compares with blocked attempts",
      text: says(refused, [fresh()], null),
      is: "A new attempt on the Samsung Smart TV started in 1.4 s and is playing (3 min so far); before, 5 of 5 were blocked. Conviva may still change this.",
    },
    {
      name: "that it was blocked again",
      text: says(refused, [fresh({ ...ended, outcome: "start-failure-business", errors: ["LIMIT"] })], null),
      is: "A new attempt on the Samsung Smart TV at 19:08 went wrong again: an account rule blocked it (LIMIT).",
    },
    {
      name: "that it is too early",
      text: says(neverStarted, [fresh({ numbers: { playingTime: 20_000 } })]),
      is: "A new attempt on the Samsung Smart TV started in 1.4 s and has played for less than a minute. Too early to tell. Waiting for their next attempt since 19:06 CST.",
    },
    {
      name: "that the video hasn't started yet",
      text: says(neverStarted, [fresh({ numbers: { videoStartTime: null, playingTime: null } })]),
      is: "A new attempt on the Samsung Smart TV has begun, but the video hasn't started yet. Too early to tell. Waiting for their next attempt since 19:06 CST.",
    },
    {
      name: "that an attempt is elsewhere",
      text: says(neverStarted, [fresh({ texts: { deviceName: "iPhone" } })]),
      is: "A new attempt came in on the iPhone, not on the Samsung Smart TV. It doesn't show whether the fix helped. Waiting for their next attempt since 19:06 CST.",
    },
    {
      name: "that Conviva didn't record where an attempt is",
      text: says(neverStarted, [fresh({ texts: { deviceName: null } })]),
      is: "A new attempt came in, but Conviva didn't record its device. It doesn't show whether the fix helped. Waiting for their next attempt since 19:06 CST.",
    },
  ])("$name", ({ text, is }) => {
    expect(text).toBe(is);
  });

  test.each([
    { isWatching: true, checkedAt: null, is: "Waiting until 19:21 CST" },
    {
      isWatching: true,
      checkedAt: epochMs(watchStartedAt + 2 * minuteMs),
      is: "Waiting until 19:21 · last checked 19:08 CST",
    },
    { isWatching: false, checkedAt: null, is: "Waited until 19:21 CST" },
  ])("$is", ({ isWatching, checkedAt, is }) => {
    expect(watchedText({ isWatching, until: epochMs(watchStartedAt + 15 * minuteMs), checkedAt }, zone)).toBe(is);
  });
});

test("no watch says fixed, or uses the name of a verdict or confidence", () => {
  const others = outcomes.flatMap(({ id }) =>
    [null, 3 * minuteMs].map((playingTime) =>
      fresh({
        outcome: id,
        isEnded: id !== "on-going",
        numbers: { playingTime, rebufferingRatio: 9, averagePeakBitrate: 1 },
      }),
    ),
  );
  const subjects = [null, ...factorIds.map((factor): Subject => ({ factor, value: "X", deviceKind: null }))];
  const all = [neverStarted, refused, broken, waiting, []].flatMap((before) =>
    subjects.flatMap((subject) => others.map((play) => says(before, [play], subject))),
  );

  expect(all.length).toBeGreaterThan(100);
  for (const text of all) {
    expect(text).not.toMatch(
      /fixed|our service|this title|cdn path|network or provider|device or app|account or rights/i,
    );
    expect(text).not.toMatch(
      /viewer left|nothing wrong|not enough data|(high|medium|low) confidence|undefined|null/i,
    );
  }
});
