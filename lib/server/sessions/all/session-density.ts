import "server-only";
import { overlaps } from "@/lib/domain/time/ranges";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { usualWeek } from "@/lib/server/sessions/all/usual-week";

/** What is known before anything is loaded. It only sizes the first periods. */
export type FirstGuess = Readonly<{
  /** The summary's plays; `null` if it isn't known. Sessions that never played aren't in it. */
  plays: number | null;
  /** When the sessions of one response as long as its limit began: which ones of the window they are, nobody knows. */
  starts: readonly EpochMs[];
}>;

/** Where sessions are to be expected, by what has been seen so far. */
export type SessionDensity = Readonly<{
  /** Notes that these are all sessions of a range. */
  noteAll: (range: TimeRange, starts: readonly EpochMs[]) => void;
  /** Notes that a range has more sessions than these. */
  noteSome: (range: TimeRange, starts: readonly EpochMs[]) => void;
  /** A range is being asked for. Once it's known, it shows whether estimates are any good. */
  begin: (range: TimeRange) => void;
  /** How many sessions a range probably has; none before anything is seen, so that one response for it all comes first. */
  expected: (range: TimeRange) => number;
  /** The latest whole minute from which on a range has that many sessions; its start if it has fewer. */
  startFor: (range: TimeRange, count: number) => EpochMs;
  /** How many ranges that became known last, one after the other, had about as many sessions as expected. */
  asExpected: () => number;
}>;

/** How many sessions at the usual rate each estimate includes, so that a period without any isn't the rule. */
const usualWeight = 20;
/** As much more than a full response a range is taken to have. */
const moreThanFull = 1.5;
/** And before anything is known, when it may be many times as much. */
const moreThanFirst = 3;
/** Failed starts and exits aren't plays. */
const sessionsPerPlay = 1.15;
/** Of the last ranges, each counts half as much as the one after it. */
const decay = 0.5;
const rangesRemembered = 8;
/** An estimate is good if at least this share of it was there. */
const reliableFrom = 0.6;

type Observation = Readonly<{ range: TimeRange; count: number; isWhole: boolean }>;

/** @param limit - The most sessions one response can have. */
export function sessionDensity(
  window: TimeRange,
  { plays, starts }: FirstGuess,
  { limit, sessionsMax }: Readonly<{ limit: number; sessionsMax: number }>,
): SessionDensity {
  /** Newest last. */
  let observed: readonly Observation[] = [];
  /** Sessions by minute, for time that isn't known whole. A lower bound. */
  const seen = new Map<number, number>();
  /** The hours that have any. */
  const seenHours = new Set<number>();
  const usual = usualWeek();
  const total = Math.min(Math.max((plays ?? 0) * sessionsPerPlay, limit * moreThanFull), sessionsMax);
  const spread = spanOf(starts, window);
  const guessedRate = Math.max(total / lengthOf(window), starts.length / Math.max(lengthOf(spread), hourMs));
  /** How many sessions ranges were taken to have when they were begun. */
  const begun = new Map<string, number>();
  let asExpected = 0;
  /** Everything that is known whole. */
  const whole = { count: 0, length: 0 };
  noteStarts(spread, starts);

  function noteStarts(range: TimeRange, seenStarts: readonly EpochMs[]): void {
    const counts = new Map<number, number>();
    for (const start of seenStarts) counts.set(minuteOf(start), (counts.get(minuteOf(start)) ?? 0) + 1);
    // The same sessions may have been seen in an earlier response, so counts aren't added up.
    for (const [minute, count] of counts) {
      seen.set(minute, Math.max(count, countIn(minute)));
      seenHours.add(Math.floor((minute * minuteMs) / hourMs));
    }
    usual.note(range, seenStarts);
  }

  function countIn(minute: number): number {
    return seen.get(minute) ?? 0;
  }

  /** Sessions per millisecond of an average hour. */
  function level(): number {
    if (starts.length === 0 && observed.length === 0) return 0;
    if (whole.length === 0) return observed.reduce((most, one) => Math.max(most, rateOf(one)), guessedRate);
    let [count, weighted] = [usualWeight, (usualWeight * whole.length) / Math.max(whole.count, 1)];
    let weight = 1;
    for (const one of observed.toReversed()) {
      count += weight * one.count;
      weighted += weight * usual.weightedLength(one.range);
      weight *= decay;
    }
    return count / weighted;
  }

  function compare(range: TimeRange, count: number): void {
    const key = keyOf(range);
    const isAsExpected = count < limit && count >= (begun.get(key) ?? 0) * reliableFrom;
    asExpected = isAsExpected ? asExpected + 1 : 0;
    begun.delete(key);
  }

  function rateOf({ range, count }: Observation): number {
    return count / usual.weightedLength(range);
  }

  function observe(observation: Observation): void {
    const { range } = observation;
    const others = observed.filter((one) => one.isWhole || !overlaps(one.range, range));
    observed = [...others, observation].slice(-rangesRemembered);
  }

  function massIn(range: TimeRange, rate: number): number {
    let sum = 0;
    for (const { mass } of massOf(range, rate)) sum += mass;
    return sum;
  }

  /** Hours of a range, newest first, and how many sessions each probably has. */
  function* massOf(range: TimeRange, rate: number): Generator<Readonly<{ range: TimeRange; mass: number }>> {
    for (let end: number = range.end; end > range.start; ) {
      const start = Math.max(range.start, Math.ceil(end / hourMs - 1) * hourMs);
      const hour = { start: epochMs(start), end: epochMs(end) };
      const modelled = rate * usual.weightedLength(hour);
      let known = 0;
      if (seenHours.has(Math.floor(hour.start / hourMs))) {
        for (let minute = minuteOf(hour.start); minute < minuteOf(hour.end); minute += 1) known += countIn(minute);
      }
      if (known > modelled) yield* minutesOf(hour, modelled);
      else yield { range: hour, mass: modelled };
      end = start;
    }
  }

  function* minutesOf({ start, end }: TimeRange, modelled: number) {
    const each = modelled / ((end - start) / minuteMs);
    for (let minute = end - minuteMs; minute >= start; minute -= minuteMs) {
      const mass = Math.max(each, countIn(minuteOf(minute)));
      yield { range: { start: epochMs(minute), end: epochMs(minute + minuteMs) }, mass };
    }
  }

  return {
    noteAll: (range, all) => {
      for (let minute = minuteOf(range.start); minute < minuteOf(range.end); minute += 1) seen.delete(minute);
      whole.count += all.length;
      whole.length += lengthOf(range);
      usual.noteWhole(range, all);
      compare(range, all.length);
      observe({ range, count: all.length, isWhole: true });
    },
    noteSome: (range, some) => {
      const covered = spanOf(some, range);
      noteStarts(covered, some);
      compare(range, limit);
      // If a response leaves out the oldest, those it has show how dense they are.
      const spread = usual.weightedLength(range) / Math.max(usual.weightedLength(covered), minuteMs);
      const least = limit * (whole.length === 0 ? moreThanFirst : moreThanFull);
      observe({ range, count: Math.max(least, some.length * spread), isWhole: false });
    },
    begin: (range) => {
      begun.set(keyOf(range), massIn(range, level()));
    },
    expected: (range) => massIn(range, level()),
    startFor: (range, count) => {
      let left = count;
      for (const { range: part, mass } of massOf(range, level())) {
        // A minute as full as that is a period of its own.
        if (lengthOf(part) === minuteMs && mass > left && mass > count / 2 && left < count) return part.end;
        if (mass >= left) {
          const minutes = Math.ceil((left / mass) * (lengthOf(part) / minuteMs));
          return epochMs(Math.max(part.end - minutes * minuteMs, part.start));
        }
        left -= mass;
      }
      return range.start;
    },
    asExpected: () => asExpected,
  };
}

/** From the first to the last of these; the whole window without any. */
function spanOf(starts: readonly EpochMs[], window: TimeRange): TimeRange {
  if (starts.length === 0) return window;
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const start of starts) {
    first = Math.min(first, start);
    last = Math.max(last, start);
  }
  return {
    start: epochMs(Math.max(first, window.start)),
    end: epochMs(Math.min(Math.max(last, first + minuteMs), window.end)),
  };
}

function keyOf({ start, end }: TimeRange): string {
  return `${start} ${end}`;
}

function minuteOf(instant: number): number {
  return Math.floor(instant / minuteMs);
}

function lengthOf({ start, end }: TimeRange): number {
  return end - start;
}
