import { describe, expect, test } from "vitest";
import {
  hasPlayed,
  isFailure,
  isPlaybackFailure,
  isRefused,
  isTechnicalFailure,
  neverStarted,
  type Outcome,
  outcomeLabel,
  outcomeOf,
  outcomes,
  type StatusFlags,
  shortOutcomeLabel,
  troublesOf,
  waitBeforeExit,
} from "@/lib/domain/sessions/outcome";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs } from "@/lib/domain/units";

type Numbers = NonNullable<NonNullable<Parameters<typeof sessionWith>[0]>["numbers"]>;

/** These measurements; by default, a start within two seconds and ten minutes of playing. */
function measuredWith(numbers: Numbers = { videoStartTime: 2_000, playingTime: 600_000 }, deviceName = "Smart TV") {
  return sessionWith({ numbers, texts: { deviceName } });
}

const noFlags: StatusFlags = {
  isEnded: true,
  exitBeforeVideoStart: false,
  videoStartFailure: false,
  videoStartFailureTechnical: false,
  videoStartFailureBusiness: false,
  videoPlaybackFailure: false,
  videoPlaybackFailureTechnical: false,
  videoPlaybackFailureBusiness: false,
};

const allFlags: StatusFlags = {
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
    { name: "without flags depends on its measurements", flags: noFlags, outcome: "played-well" },
    { name: "with every flag is the most severe", flags: allFlags, outcome: "start-failure-technical" },
    {
      name: "with a start failure, but not a technical one, is a business failure",
      flags: { ...allFlags, videoStartFailureTechnical: false },
      outcome: "start-failure-business",
    },
    {
      name: "with a start failure of neither kind is technical",
      flags: { ...noFlags, videoStartFailure: true },
      outcome: "start-failure-technical",
    },
    {
      name: "with only the flag for a kind of start failure is that kind",
      flags: { ...noFlags, videoStartFailureBusiness: true },
      outcome: "start-failure-business",
    },
    {
      name: "with every flag except a start failure is a playback failure",
      flags: { ...allFlags, ...noStartFailure },
      outcome: "playback-failure-technical",
    },
    {
      name: "with a business playback failure is a business failure",
      flags: { ...allFlags, ...noStartFailure, videoPlaybackFailureTechnical: false },
      outcome: "playback-failure-business",
    },
    {
      name: "with a playback failure of neither kind is technical",
      flags: { ...noFlags, videoPlaybackFailure: true },
      outcome: "playback-failure-technical",
    },
    {
      name: "not ended, but left before the start, is an exit",
      flags: { ...allFlags, ...noStartFailure, ...noPlaybackFailure },
      outcome: "exit-before-start",
    },
    { name: "not ended is ongoing", flags: { ...noFlags, isEnded: false }, outcome: "on-going" },
    {
      name: "with flags that were not sent depends on its measurements",
      flags: { ...noFlags, exitBeforeVideoStart: null, videoStartFailure: null, videoPlaybackFailure: null },
      outcome: "played-well",
    },
  ])("$name", ({ flags, outcome }) => {
    expect(outcomeOf(flags, measuredWith(), null, defaultThresholds)).toBe(outcome);
  });

  test.each<{ name: string; measured: Numbers; outcome: Outcome }>([
    { name: "nothing measured", measured: {}, outcome: "unclear" },
    { name: "nothing played", measured: { playingTime: 0 }, outcome: "unclear" },
    { name: "an immediate start", measured: { videoStartTime: 0 }, outcome: "played-well" },
    { name: "playing time but no start time", measured: { playingTime: 1 }, outcome: "played-well" },
    { name: "a start at the threshold", measured: { videoStartTime: 8_000 }, outcome: "played-well" },
    { name: "a start above the threshold", measured: { videoStartTime: 8_001 }, outcome: "trouble" },
    { name: "a lot of rebuffering", measured: { videoStartTime: 1, rebufferingRatio: 2.1 }, outcome: "trouble" },
    { name: "low picture quality", measured: { videoStartTime: 1, averagePeakBitrate: 999_999 }, outcome: "trouble" },
    { name: "rebuffering but no playing time", measured: { rebufferingRatio: 50 }, outcome: "unclear" },
  ])("that ended without flags, with $name, is $outcome", ({ measured, outcome }) => {
    expect(outcomeOf(noFlags, measuredWith(measured), null, defaultThresholds)).toBe(outcome);
  });

  test.each<{ name: string; endedAfterMs: number | null; endedStatus: string | null; outcome: Outcome }>([
    { name: "immediately", endedAfterMs: 1, endedStatus: "By Client", outcome: "exit-before-start" },
    { name: "at the threshold", endedAfterMs: 8_000, endedStatus: "By Client", outcome: "exit-before-start" },
    { name: "above the threshold", endedAfterMs: 8_001, endedStatus: "By Client", outcome: "exit-after-wait" },
    {
      name: "above the threshold, status not sent",
      endedAfterMs: 30_000,
      endedStatus: null,
      outcome: "exit-after-wait",
    },
    { name: "at an unknown time", endedAfterMs: 60_000, endedStatus: "By Expiration", outcome: "exit-before-start" },
    { name: "without an end", endedAfterMs: null, endedStatus: "By Client", outcome: "exit-before-start" },
  ])("left before the start, $name, is $outcome", ({ endedAfterMs, endedStatus, outcome }) => {
    const end = endedAfterMs === null ? null : epochMs(mondayNoon + endedAfterMs);
    const wait = waitBeforeExit(mondayNoon, end, endedStatus);

    expect(outcomeOf({ ...noFlags, exitBeforeVideoStart: true }, measuredWith(), wait, defaultThresholds)).toBe(
      outcome,
    );
  });

  test("follows the thresholds it is given", () => {
    const strict = { ...defaultThresholds, videoStartTime: { unit: "s", good: 0.5, poor: 1 } } as const;

    expect(outcomeOf(noFlags, measuredWith(), null, strict)).toBe("trouble");
  });
});

test.each<{ measured: Numbers; troubles: readonly string[] }>([
  { measured: {}, troubles: [] },
  { measured: { averagePeakBitrate: 0 }, troubles: [] },
  { measured: { averagePeakBitrate: 1_000_000, rebufferingRatio: 2, videoStartTime: 8_000 }, troubles: [] },
  {
    measured: { averagePeakBitrate: 1, rebufferingRatio: 3, videoStartTime: 9_000 },
    troubles: ["slow-start", "waiting", "low-picture"],
  },
])("the troubles of $measured are $troubles", ({ measured, troubles }) => {
  expect(troublesOf(measuredWith(measured), defaultThresholds)).toEqual(troubles);
});

test.each([
  { name: "2.9 s in a play of 20 s", rebufferingTime: 2_900, playingTime: 20_000, troubles: [] },
  { name: "3 s in a play of 20 s", rebufferingTime: 3_000, playingTime: 20_000, troubles: ["waiting"] },
  { name: "an unknown time, 10 % of 20 s", rebufferingTime: null, playingTime: 20_000, troubles: [] },
  { name: "an unknown time, 10 % of a minute", rebufferingTime: null, playingTime: 60_000, troubles: ["waiting"] },
])("rebuffering for $name shows $troubles", ({ rebufferingTime, playingTime, troubles }) => {
  const numbers = { rebufferingRatio: 10, rebufferingTime, playingTime };
  expect(troublesOf(measuredWith(numbers), defaultThresholds)).toEqual(troubles);
});

test.each([0, null])("nothing but rebuffering is trouble, with a playing time of %s", (playingTime) => {
  const numbers = { rebufferingRatio: 100, rebufferingTime: null, playingTime };

  expect(troublesOf(measuredWith(numbers), defaultThresholds)).toEqual(["waiting"]);
});

test.each([
  { device: "iPhone 15", averagePeakBitrate: 400_000, troubles: [] },
  { device: "iPhone 15", averagePeakBitrate: 399_000, troubles: ["low-picture"] },
  { device: "iPad Air", averagePeakBitrate: 900_000, troubles: ["low-picture"] },
  { device: "Samsung Smart TV", averagePeakBitrate: 900_000, troubles: ["low-picture"] },
])(
  "$averagePeakBitrate bit/s on a device named $device shows $troubles",
  ({ device, averagePeakBitrate, troubles }) => {
    expect(troublesOf(measuredWith({ averagePeakBitrate }, device), defaultThresholds)).toEqual(troubles);
  },
);

test.each<{ measured: Numbers; played: boolean }>([
  { measured: {}, played: false },
  { measured: { playingTime: 0 }, played: false },
  { measured: { playingTime: 1 }, played: true },
  { measured: { videoStartTime: 0 }, played: true },
])("whether the video started with $measured: $played", ({ measured, played }) => {
  expect(hasPlayed(measuredWith(measured).numbers)).toBe(played);
});

test("every outcome has a unique name and help text", () => {
  for (const member of ["id", "label", "help"] as const) {
    const words = outcomes.map((outcome) => outcome[member]);
    expect(new Set(words).size).toBe(outcomes.length);
  }
});

test("every outcome has a unique short name, and a failure's says whether an account rule blocked it", () => {
  const names = outcomes.map(({ id }) => shortOutcomeLabel(id));
  expect(new Set(names).size).toBe(outcomes.length);
  for (const { id } of outcomes) expect(shortOutcomeLabel(id).endsWith("blocked")).toBe(isRefused(id));
});

test("a blocked attempt has one name, and every name begins with the short one, for those who speak to their browser", () => {
  for (const { id } of outcomes) {
    if (isRefused(id)) expect(outcomeLabel(id)).toBe(shortOutcomeLabel(id));
    expect(outcomeLabel(id).startsWith(shortOutcomeLabel(id))).toBe(true);
  }
});

test("the catalogue has each outcome's kind of failure, and whether the video started", () => {
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
