import { isFailure } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import { dayLabel, dayStarts, localAt } from "@/lib/presentation/timeline/ticks";
import { utcOffsets } from "@/lib/presentation/timeline/utc-offsets";

/** A day in a zone, from its first instant to the first of the next day: 23, 24 or 25 hours. */
export type Day = TimeRange & Readonly<{ label: string }>;

/** The figures of a day with sessions, in the units of `trendMeasures`; `null` if none of them was measured. */
export type TrendFigures = Readonly<{
  attempts: number;
  /** Minutes. */
  minutesWatched: number | null;
  failures: number;
  /** Percent of the time of playing and rebuffering. */
  rebufferingRatio: number | null;
  /** Bits per second. */
  averagePeakBitrate: number | null;
}>;

/** One day of the trends. */
export type TrendDay = Day &
  Readonly<{
    /** How much of the day is loaded, as far as it's in the range. */
    loaded: "all" | "partly" | "none";
    /** `null` if no session of the day is loaded. */
    figures: TrendFigures | null;
  }>;

/** Every day that is in a range at least in part, oldest first. */
export function daysOf(range: TimeRange, zone: Zone): readonly Day[] {
  const offsets = utcOffsets(range, zone);
  const starts = dayStarts(offsets).map(({ at }) => at);
  const first = starts.findLast((start) => start <= range.start) ?? range.start;
  const within = [first, ...starts.filter((start) => start > range.start && start < range.end)];
  return within.map((start, index) => ({
    start,
    end: within[index + 1] ?? starts.find((next) => next > start) ?? range.end,
    label: dayLabel(localAt(start, offsets)),
  }));
}

/** The day of a range that an instant is in; `null` if it's in none. */
export function dayAt(instant: EpochMs, range: TimeRange, zone: Zone): Day | null {
  return daysOf(range, zone).find(({ start, end }) => start <= instant && instant < end) ?? null;
}

/**
 * The figures of every day of a range in a zone, oldest first. A session counts on the day it began. A ratio is that of the sums of
 * the sessions in which it was measured, and a bitrate is weighted by playing time.
 *
 * @param missing - The parts of the range whose sessions aren't all loaded.
 */
export function trendDays(
  sessions: readonly Session[],
  { range, zone, missing }: Readonly<{ range: TimeRange; zone: Zone; missing: readonly TimeRange[] }>,
): readonly TrendDay[] {
  const days = daysOf(range, zone);
  const sums = days.map(() => emptySums());
  for (const session of sessions) {
    const sum = sums[indexOfDay(days, session.startedAt)];
    if (sum !== undefined) add(sum, session);
  }
  return days.map((day, index) => {
    const sum = sums[index];
    const figures = sum === undefined || sum.attempts === 0 ? null : figuresOf(sum);
    const share = missingShare(day, range, missing);
    const loaded = share === 0 ? "all" : share === 1 && figures === null ? "none" : "partly";
    return { ...day, loaded, figures };
  });
}

function emptySums() {
  return {
    attempts: 0,
    failures: 0,
    /** Milliseconds; `null` until one is measured. */
    playing: null as number | null,
    rebuffering: 0,
    /** Playing and rebuffering, where both were measured. */
    viewing: 0,
    /** Bits per second times milliseconds of playing. */
    weightedBitrate: 0,
    bitratePlaying: 0,
  };
}

type Sums = ReturnType<typeof emptySums>;

function add(sum: Sums, { outcome, numbers }: Session): void {
  const { playingTime, rebufferingTime, averagePeakBitrate } = numbers;
  sum.attempts += 1;
  if (isFailure(outcome)) sum.failures += 1;
  if (playingTime === null) return;
  sum.playing = (sum.playing ?? 0) + playingTime;
  if (rebufferingTime !== null) {
    sum.rebuffering += rebufferingTime;
    sum.viewing += playingTime + rebufferingTime;
  }
  // A bitrate of 0 means that there was no picture.
  if (averagePeakBitrate !== null && averagePeakBitrate > 0) {
    sum.weightedBitrate += averagePeakBitrate * playingTime;
    sum.bitratePlaying += playingTime;
  }
}

function figuresOf(sum: Sums): TrendFigures {
  return {
    attempts: sum.attempts,
    minutesWatched: sum.playing === null ? null : sum.playing / minuteMs,
    failures: sum.failures,
    rebufferingRatio: sum.viewing > 0 ? (100 * sum.rebuffering) / sum.viewing : null,
    averagePeakBitrate: sum.bitratePlaying > 0 ? sum.weightedBitrate / sum.bitratePlaying : null,
  };
}

/** By halving, because there may be 30,000 sessions. -1 before the first day and after the last one. */
function indexOfDay(days: readonly Day[], instant: EpochMs): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.end ?? 0) > instant) high = middle;
    else low = middle + 1;
  }
  return (days[low]?.start ?? Number.POSITIVE_INFINITY) <= instant ? low : -1;
}

/** How much of a day, as far as it's in the range, is missing: from 0 to 1. Missing parts don't overlap. */
function missingShare(day: Day, range: TimeRange, missing: readonly TimeRange[]): number {
  const start = Math.max(day.start, range.start);
  const end = Math.min(day.end, range.end);
  const covered = missing.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)),
    0,
  );
  return end > start ? Math.min(1, covered / (end - start)) : 0;
}

/** The middle of a day, by which it's found again in another zone or after a refresh. */
export function middleOf({ start, end }: TimeRange): EpochMs {
  return epochMs((start + end) / 2);
}
