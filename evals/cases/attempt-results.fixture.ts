import type { StatusFlags } from "@/lib/domain/sessions/outcome";
import type { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { minuteMs } from "@/lib/domain/units";

/** Measurements as Conviva sends them, in the units of the catalogue. */
export type Measured = NonNullable<NonNullable<Parameters<typeof sessionWith>[0]>["numbers"]>;

/** How an attempt went: what Conviva flags, what it measures, and how long it lasted. */
export type AttemptResult = Readonly<{
  flags: Partial<StatusFlags>;
  numbers: Measured;
  /** `null` while it's ongoing. */
  lastsMs: number | null;
}>;

/** What a case may specify about how an attempt went. Everything else is typical of its kind. */
export type ResultDetails = Readonly<{
  /** Watched, of a 45-minute title. */
  minutes?: number;
  /** How long the viewer waited for the start. */
  seconds?: number;
  /** The rebuffering ratio. */
  percent?: number;
  megabits?: number;
}>;

const titleMinutes = 45;
const usualStarts = [1_400, 1_900, 1_250, 2_300, 1_700] as const;
const usualMegabits = [6.4, 5.8, 7.1, 6.9, 6.1] as const;
const usualPercents = [0.1, 0, 0.2, 0.05, 0.3] as const;

/** The ways an attempt can go. Each builds what Conviva would send, from the details and its place in a series. */
export const attemptResults = {
  /** Started quickly and was watched almost to the end. */
  well: (details, index) => watched(details, index, 44),
  /** Rebuffered for an eighth of the time, and was still watched to the end. */
  waiting: (details, index) => watched({ percent: 12, megabits: 3.2, ...details }, index, 44),
  /** A blurry picture throughout. */
  "low-picture": (details, index) => watched({ megabits: 0.62, ...details }, index, 44),
  /** Took fourteen seconds to start, then played well. */
  "slow-start": (details, index) => watched({ seconds: 14, ...details }, index, 44),
  /** Failed to start, with an error. */
  "start-failure": (details) =>
    unstarted({ videoStartFailure: true, videoStartFailureTechnical: true }, details.seconds ?? 25),
  /** Stopped halfway with an error. */
  break: (details, index) => ({
    ...watched(details, index, 8),
    flags: { videoPlaybackFailure: true, videoPlaybackFailureTechnical: true },
  }),
  /** The viewer left within seconds; no error. */
  left: (details) => unstarted({ exitBeforeVideoStart: true }, details.seconds ?? 2),
  /** The viewer waited, then gave up; no error. */
  "left-after-wait": (details) => unstarted({ exitBeforeVideoStart: true }, details.seconds ?? 30),
  /** An account rule refused the start. */
  refused: (details) => unstarted({ videoStartFailure: true, videoStartFailureBusiness: true }, details.seconds ?? 3),
  /** An account rule stopped it halfway. */
  "cut-off": (details, index) => ({
    ...watched(details, index, 12),
    flags: { videoPlaybackFailure: true, videoPlaybackFailureBusiness: true },
  }),
  /** Playing well right now. */
  "on-going": (details, index) => goingOn(watched(details, index, 20)),
  /** Playing right now, with an eighth of the time spent rebuffering so far. */
  "on-going-waiting": (details, index) => goingOn(watched({ percent: 12, megabits: 2.4, ...details }, index, 20)),
  /** Ended without a flag or a measurement. */
  unclear: () => ({ flags: {}, numbers: { playingTime: 0 }, lastsMs: 20_000 }),
} as const satisfies Readonly<Record<string, (details: ResultDetails, index: number) => AttemptResult>>;

export type AttemptResultId = keyof typeof attemptResults;

function watched(details: ResultDetails, index: number, usualMinutes: number): AttemptResult {
  const videoStartTime = details.seconds === undefined ? usual(usualStarts, index) : details.seconds * 1000;
  const rebufferingRatio = details.percent ?? usual(usualPercents, index);
  const megabits = details.megabits ?? usual(usualMegabits, index);
  const minutes = details.minutes ?? usualMinutes;
  const playingTime = minutes * minuteMs;
  const rebufferingTime = Math.round((playingTime * rebufferingRatio) / (100 - rebufferingRatio));
  const numbers: Measured = {
    contentLength: titleMinutes * minuteMs,
    videoStartTime,
    playingTime,
    rebufferingTime,
    rebufferingRatio,
    connectionInducedRebufferingRatio: rebufferingRatio,
    averagePeakBitrate: Math.round(megabits * 1_000_000),
    averageFramerate: 25,
    percentageComplete: Math.min(100, Math.round((minutes / titleMinutes) * 100)),
  };
  return { flags: {}, numbers, lastsMs: videoStartTime + playingTime + rebufferingTime };
}

function unstarted(flags: Partial<StatusFlags>, seconds: number): AttemptResult {
  return {
    flags,
    numbers: { contentLength: titleMinutes * minuteMs, playingTime: 0, rebufferingTime: 0, percentageComplete: 0 },
    lastsMs: seconds * 1000,
  };
}

function goingOn({ numbers }: AttemptResult): AttemptResult {
  return { flags: { isEnded: false }, numbers, lastsMs: null };
}

function usual(values: readonly [number, ...number[]], index: number): number {
  return values[index % values.length] ?? values[0];
}
