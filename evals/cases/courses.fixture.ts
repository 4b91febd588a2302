import type { StatusFlags } from "@/lib/domain/sessions/outcome";
import type { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { minuteMs } from "@/lib/domain/units";

/** Measurements as Conviva sends them, in the units of the catalogue. */
export type Measured = NonNullable<NonNullable<Parameters<typeof sessionWith>[0]>["numbers"]>;

/** How a play went: what Conviva flags, what it measures, and how long it lasted. */
export type Course = Readonly<{
  flags: Partial<StatusFlags>;
  numbers: Measured;
  /** `null` while it goes on. */
  lastsMs: number | null;
}>;

/** What a case may say of how a play went; the rest is usual for its kind. */
export type Particulars = Readonly<{
  /** Watched, of a title of 45. */
  minutes?: number;
  /** How long the start was tried or waited for. */
  seconds?: number;
  /** The share of waiting. */
  percent?: number;
  megabits?: number;
}>;

const titleMinutes = 45;
const usualStarts = [1_400, 1_900, 1_250, 2_300, 1_700] as const;
const usualMegabits = [6.4, 5.8, 7.1, 6.9, 6.1] as const;
const usualPercents = [0.1, 0, 0.2, 0.05, 0.3] as const;

/** The ways a play can go. Each makes what Conviva would send, from the particulars and its place in a series. */
export const courses = {
  /** Started at once and was watched nearly to the end. */
  well: (particulars, index) => watched(particulars, index, 44),
  /** Waited an eighth of the time, and was watched to the end all the same. */
  waiting: (particulars, index) => watched({ percent: 12, megabits: 3.2, ...particulars }, index, 44),
  /** A blurred picture throughout. */
  "low-picture": (particulars, index) => watched({ megabits: 0.62, ...particulars }, index, 44),
  /** Fourteen seconds until the picture came; fine after that. */
  "slow-start": (particulars, index) => watched({ seconds: 14, ...particulars }, index, 44),
  /** Never started, with an error. */
  "start-failure": (particulars) =>
    unstarted({ videoStartFailure: true, videoStartFailureTechnical: true }, particulars.seconds ?? 25),
  /** Broke off in the middle, with an error. */
  break: (particulars, index) => ({
    ...watched(particulars, index, 8),
    flags: { videoPlaybackFailure: true, videoPlaybackFailureTechnical: true },
  }),
  /** Given up within seconds, without an error. */
  left: (particulars) => unstarted({ exitBeforeVideoStart: true }, particulars.seconds ?? 2),
  /** Waited for in vain, and given up without an error. */
  "left-after-wait": (particulars) => unstarted({ exitBeforeVideoStart: true }, particulars.seconds ?? 30),
  /** Not allowed to start. */
  refused: (particulars) =>
    unstarted({ videoStartFailure: true, videoStartFailureBusiness: true }, particulars.seconds ?? 3),
  /** Cut off in the middle by a rule. */
  "cut-off": (particulars, index) => ({
    ...watched(particulars, index, 12),
    flags: { videoPlaybackFailure: true, videoPlaybackFailureBusiness: true },
  }),
  /** Playing well at this moment. */
  "on-going": (particulars, index) => goingOn(watched(particulars, index, 20)),
  /** Playing at this moment, and waiting an eighth of the time so far. */
  "on-going-waiting": (particulars, index) =>
    goingOn(watched({ percent: 12, megabits: 2.4, ...particulars }, index, 20)),
  /** Ended, with neither a flag nor a measurement. */
  unclear: () => ({ flags: {}, numbers: { playingTime: 0 }, lastsMs: 20_000 }),
} as const satisfies Readonly<Record<string, (particulars: Particulars, index: number) => Course>>;

export type CourseId = keyof typeof courses;

function watched(particulars: Particulars, index: number, usualMinutes: number): Course {
  const videoStartTime = particulars.seconds === undefined ? usual(usualStarts, index) : particulars.seconds * 1000;
  const rebufferingRatio = particulars.percent ?? usual(usualPercents, index);
  const megabits = particulars.megabits ?? usual(usualMegabits, index);
  const minutes = particulars.minutes ?? usualMinutes;
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

function unstarted(flags: Partial<StatusFlags>, seconds: number): Course {
  return {
    flags,
    numbers: { contentLength: titleMinutes * minuteMs, playingTime: 0, rebufferingTime: 0, percentageComplete: 0 },
    lastsMs: seconds * 1000,
  };
}

function goingOn({ numbers }: Course): Course {
  return { flags: { isEnded: false }, numbers, lastsMs: null };
}

function usual(values: readonly [number, ...number[]], index: number): number {
  return values[index % values.length] ?? values[0];
}
