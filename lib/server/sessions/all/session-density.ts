import "server-only";
import { overlaps } from "@/lib/domain/time/ranges";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";

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
  /** How many sessions a range probably has. */
  expected: (range: TimeRange) => number;
  /** The latest whole minute from which on a range has that many sessions; its start if it has fewer. */
  startFor: (range: TimeRange, count: number) => EpochMs;
  /** Whether any range is known whole. */
  isProven: () => boolean;
}>;

/** How many sessions at the usual rate each estimate includes, so that a period without any isn't the rule. */
const usualWeight = 20;
/** As much more than a full response a range is taken to have. */
const moreThanFull = 1.5;
/** Failed starts and exits aren't plays. */
const sessionsPerPlay = 1.15;
/** Of the last ranges, each counts half as much as the one after it. */
const decay = 0.5;
const rangesRemembered = 8;
/** How many sessions an hour of the day is taken to have, besides those seen, before it's said to differ from others. */
const hourWeight = 10;

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
  const daily = hoursOfDay();
  const total = Math.min(Math.max((plays ?? 0) * sessionsPerPlay, limit * moreThanFull), sessionsMax);
  const spread = spanOf(starts, window);
  const guessedRate = Math.max(total / lengthOf(window), starts.length / Math.max(lengthOf(spread), hourMs));
  /** Everything that is known whole. */
  const whole = { count: 0, length: 0 };
  noteStarts(spread, starts);

  function noteStarts(range: TimeRange, seenStarts: readonly EpochMs[]): void {
    const counts = new Map<number, number>();
    for (const start of seenStarts) counts.set(minuteOf(start), (counts.get(minuteOf(start)) ?? 0) + 1);
    // The same sessions may have been seen in an earlier response, so counts aren't added up.
    for (const [minute, count] of counts) seen.set(minute, Math.max(count, countIn(minute)));
    daily.note(range, seenStarts);
  }

  function countIn(minute: number): number {
    return seen.get(minute) ?? 0;
  }

  /** Sessions per millisecond of an average hour. */
  function level(): number {
    if (whole.length === 0) return observed.reduce((most, one) => Math.max(most, rateOf(one)), guessedRate);
    let [count, weighted] = [usualWeight, (usualWeight * whole.length) / Math.max(whole.count, 1)];
    let weight = 1;
    for (const one of observed.toReversed()) {
      count += weight * one.count;
      weighted += weight * daily.weightedLength(one.range);
      weight *= decay;
    }
    return count / weighted;
  }

  function rateOf({ range, count }: Observation): number {
    return count / daily.weightedLength(range);
  }

  function observe(observation: Observation): void {
    const { range } = observation;
    const others = observed.filter((one) => one.isWhole || !overlaps(one.range, range));
    observed = [...others, observation].slice(-rangesRemembered);
  }

  /** Hours of a range, newest first, and how many sessions each probably has. */
  function* massOf(range: TimeRange, rate: number): Generator<Readonly<{ range: TimeRange; mass: number }>> {
    for (let end: number = range.end; end > range.start; ) {
      const start = Math.max(range.start, Math.ceil(end / hourMs - 1) * hourMs);
      const hour = { start: epochMs(start), end: epochMs(end) };
      const modelled = rate * daily.weightedLength(hour);
      let known = 0;
      for (let minute = minuteOf(hour.start); minute < minuteOf(hour.end); minute += 1) known += countIn(minute);
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
      daily.noteWhole(range, all);
      observe({ range, count: all.length, isWhole: true });
    },
    noteSome: (range, some) => {
      noteStarts(range, some);
      observe({ range, count: limit * moreThanFull, isWhole: false });
    },
    expected: (range) => {
      let sum = 0;
      for (const { mass } of massOf(range, level())) sum += mass;
      return sum;
    },
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
    isProven: () => observed.some(({ isWhole }) => isWhole),
  };
}

/** How sessions are spread over the hours of a day (UTC), as far as they have been seen. */
function hoursOfDay() {
  const counts = new Array<number>(24).fill(0);
  const expected = new Array<number>(24).fill(0);
  const whole = { counts: new Array<number>(24).fill(0), lengths: new Array<number>(24).fill(0) };

  const weightOf = (hour: number) => {
    const count = whole.counts.reduce((sum, one) => sum + one, 0);
    const length = whole.lengths.reduce((sum, one) => sum + one, 0);
    const usual = length === 0 ? 0 : ((whole.lengths[hour] ?? 0) * count) / length;
    return (
      ((counts[hour] ?? 0) + (whole.counts[hour] ?? 0) + hourWeight) / ((expected[hour] ?? 0) + usual + hourWeight)
    );
  };

  return {
    /** Some of the sessions of a range say how their number differs between hours, not what it is. */
    note: (range: TimeRange, starts: readonly EpochMs[]) => {
      for (const start of starts) increase(counts, hourOfDay(start), 1);
      for (const [hour, length] of hoursIn(range)) {
        increase(expected, hour, (length * starts.length) / Math.max(lengthOf(range), 1));
      }
    },
    noteWhole: (range: TimeRange, starts: readonly EpochMs[]) => {
      for (const start of starts) increase(whole.counts, hourOfDay(start), 1);
      for (const [hour, length] of hoursIn(range)) increase(whole.lengths, hour, length);
    },
    /** The length of a range in milliseconds, in which busy hours are longer. */
    weightedLength: (range: TimeRange) => {
      let weighted = 0;
      for (const [hour, length] of hoursIn(range)) weighted += length * weightOf(hour);
      return weighted;
    },
  };
}

function* hoursIn({ start, end }: TimeRange): Generator<readonly [hour: number, length: number]> {
  for (let at: number = start; at < end; ) {
    const next = Math.min(end, (Math.floor(at / hourMs) + 1) * hourMs);
    yield [hourOfDay(at), next - at];
    at = next;
  }
}

function increase(values: number[], at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
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

function hourOfDay(instant: number): number {
  return Math.floor(instant / hourMs) % 24;
}

function minuteOf(instant: number): number {
  return Math.floor(instant / minuteMs);
}

function lengthOf({ start, end }: TimeRange): number {
  return end - start;
}
