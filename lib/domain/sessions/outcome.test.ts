import { describe, expect, test } from "vitest";
import {
  hasPlayed,
  isFailure,
  isPlaybackFailure,
  isRefused,
  isTechnicalFailure,
  neverStarted,
  type Outcome,
  type OutcomeMetrics,
  outcomeOf,
  outcomes,
  type StatusFlags,
  troublesOf,
  waitBeforeExit,
} from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs } from "@/lib/domain/units";

type Measured = NonNullable<NonNullable<Parameters<typeof sessionWith>[0]>["numbers"]>;

/** These measurements; a start within two seconds and ten minutes of play unless said. */
function metricsWith(numbers: Measured = { videoStartTime: 2_000, playingTime: 600_000 }): OutcomeMetrics {
  return sessionWith({ numbers }).numbers;
}

const calm: StatusFlags = {
  isEnded: true,
  exitBeforeVideoStart: false,
  videoStartFailure: false,
  videoStartFailureTechnical: false,
  videoStartFailureBusiness: false,
  videoPlaybackFailure: false,
  videoPlaybackFailureTechnical: false,
  videoPlaybackFailureBusiness: false,
};

const everything: StatusFlags = {
  isEnded: false,
  exitBeforeVideoStart: true,
  videoStartFailure: true,
  videoStartFailureTechnical: true,
  videoStartFailureBusiness: true,
  videoPlaybackFailure: true,
  videoPlaybackFailureTechnical: true,
  videoPlaybackFailureBusiness: true,
};
const noStartFailure = {
  videoStartFailure: false,
  videoStartFailureTechnical: false,
  videoStartFailureBusiness: false,
};
const noPlaybackFailure = {
  videoPlaybackFailure: false,
  videoPlaybackFailureTechnical: false,
  videoPlaybackFailureBusiness: false,
};

describe("the outcome of a session", () => {
  test.each<{ name: string; flags: StatusFlags; outcome: Outcome }>([
    { name: "without a flag is by its measurements", flags: calm, outcome: "played-well" },
    { name: "with every flag at once is the gravest", flags: everything, outcome: "start-failure-technical" },
    {
      name: "with a failed start, technical flag off, is of the account",
      flags: { ...everything, videoStartFailureTechnical: false },
      outcome: "start-failure-business",
    },
    {
      name: "with a failed start of neither kind is technical",
      flags: { ...calm, videoStartFailure: true },
      outcome: "start-failure-technical",
    },
    {
      name: "with a kind of failed start alone is that kind",
      flags: { ...calm, videoStartFailureBusiness: true },
      outcome: "start-failure-business",
    },
    {
      name: "with all but a failed start is a failed playback",
      flags: { ...everything, ...noStartFailure },
      outcome: "playback-failure-technical",
    },
    {
      name: "with a failed playback of the account is that",
      flags: { ...everything, ...noStartFailure, videoPlaybackFailureTechnical: false },
      outcome: "playback-failure-business",
    },
    {
      name: "with a failed playback of neither kind is technical",
      flags: { ...calm, videoPlaybackFailure: true },
      outcome: "playback-failure-technical",
    },
    {
      name: "on-going, but left before the start, is an exit",
      flags: { ...everything, ...noStartFailure, ...noPlaybackFailure },
      outcome: "exit-before-start",
    },
    { name: "not ended is on-going", flags: { ...calm, isEnded: false }, outcome: "on-going" },
    {
      name: "with flags not sent is by its measurements",
      flags: { ...calm, exitBeforeVideoStart: null, videoStartFailure: null, videoPlaybackFailure: null },
      outcome: "played-well",
    },
  ])("$name", ({ flags, outcome }) => {
    expect(outcomeOf(flags, metricsWith(), null, defaultThresholds)).toBe(outcome);
  });

  test.each<{ name: string; measured: Measured; outcome: Outcome }>([
    { name: "nothing measured", measured: {}, outcome: "unclear" },
    { name: "nothing played", measured: { playingTime: 0 }, outcome: "unclear" },
    { name: "a start at once", measured: { videoStartTime: 0 }, outcome: "played-well" },
    { name: "play without a start time", measured: { playingTime: 1 }, outcome: "played-well" },
    { name: "a start at the limit", measured: { videoStartTime: 8_000 }, outcome: "played-well" },
    { name: "a start past the limit", measured: { videoStartTime: 8_001 }, outcome: "trouble" },
    { name: "much waiting", measured: { videoStartTime: 1, rebufferingRatio: 2.1 }, outcome: "trouble" },
    { name: "a low picture", measured: { videoStartTime: 1, averagePeakBitrate: 999_999 }, outcome: "trouble" },
    { name: "trouble without play", measured: { rebufferingRatio: 50 }, outcome: "unclear" },
  ])("that ended without a flag, with $name, is $outcome", ({ measured, outcome }) => {
    expect(outcomeOf(calm, metricsWith(measured), null, defaultThresholds)).toBe(outcome);
  });

  test.each<{ name: string; endedAfterMs: number | null; endedStatus: string | null; outcome: Outcome }>([
    { name: "at once", endedAfterMs: 1, endedStatus: "By Client", outcome: "exit-before-start" },
    { name: "at the limit", endedAfterMs: 8_000, endedStatus: "By Client", outcome: "exit-before-start" },
    { name: "past the limit", endedAfterMs: 8_001, endedStatus: "By Client", outcome: "exit-after-wait" },
    { name: "past the limit, status not sent", endedAfterMs: 30_000, endedStatus: null, outcome: "exit-after-wait" },
    { name: "nobody knows when", endedAfterMs: 60_000, endedStatus: "By Expiration", outcome: "exit-before-start" },
    { name: "without an end", endedAfterMs: null, endedStatus: "By Client", outcome: "exit-before-start" },
  ])("left before the picture, $name, is $outcome", ({ endedAfterMs, endedStatus, outcome }) => {
    const end = endedAfterMs === null ? null : epochMs(mondayNoon + endedAfterMs);
    const wait = waitBeforeExit(mondayNoon, end, endedStatus);

    expect(outcomeOf({ ...calm, exitBeforeVideoStart: true }, metricsWith(), wait, defaultThresholds)).toBe(outcome);
  });

  test("follows the thresholds it is given", () => {
    const strict = { ...defaultThresholds, videoStartTime: { unit: "s", good: 0.5, poor: 1 } } as const;

    expect(outcomeOf(calm, metricsWith(), null, strict)).toBe("trouble");
  });
});

test.each<{ measured: Measured; troubles: readonly string[] }>([
  { measured: {}, troubles: [] },
  { measured: { averagePeakBitrate: 0 }, troubles: [] },
  { measured: { averagePeakBitrate: 1_000_000, rebufferingRatio: 2, videoStartTime: 8_000 }, troubles: [] },
  {
    measured: { averagePeakBitrate: 1, rebufferingRatio: 3, videoStartTime: 9_000 },
    troubles: ["slow-start", "waiting", "low-picture"],
  },
])("the troubles of $measured are $troubles", ({ measured, troubles }) => {
  expect(troublesOf(metricsWith(measured), defaultThresholds)).toEqual(troubles);
});

test.each<{ measured: Measured; played: boolean }>([
  { measured: {}, played: false },
  { measured: { playingTime: 0 }, played: false },
  { measured: { playingTime: 1 }, played: true },
  { measured: { videoStartTime: 0 }, played: true },
])("that the picture came with $measured is $played", ({ measured, played }) => {
  expect(hasPlayed(metricsWith(measured))).toBe(played);
});

test("every outcome has a name and a help of its own", () => {
  for (const member of ["id", "label", "help"] as const) {
    const words = outcomes.map((outcome) => outcome[member]);
    expect(new Set(words).size).toBe(outcomes.length);
  }
});

test("the catalogue says which outcomes are failures, of which kind, and which never started", () => {
  const are = (holds: (outcome: Outcome) => boolean) => outcomes.map(({ id }) => id).filter(holds);

  expect(are(isTechnicalFailure)).toEqual(["playback-failure-technical", "start-failure-technical"]);
  expect(are(isRefused)).toEqual(["playback-failure-business", "start-failure-business"]);
  expect(are(isFailure)).toHaveLength(4);
  expect(are(isPlaybackFailure)).toEqual(["playback-failure-business", "playback-failure-technical"]);
  expect(are(neverStarted)).toEqual([
    "exit-before-start",
    "exit-after-wait",
    "start-failure-business",
    "start-failure-technical",
  ]);
});
