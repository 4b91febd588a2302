import "server-only";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, hourMs } from "@/lib/domain/units";

const hoursOfDay = 24;
const hoursOfWeek = 7 * hoursOfDay;
/** How many sessions an hour of the day or a day of the week is taken to have, as usual, besides those seen. */
const hourWeight = 8;
const dayWeight = 20;
/** What hours are worth depends on what days are, and the other way round. It settles quickly. */
const rounds = 3;

/** How sessions are spread over the hours of a day and the days of a week (UTC), as far as they have been seen. */
export function usualWeek() {
  /** By hour of the week: in ranges that are known whole, and in the others. */
  const [wholeCounts, wholeLengths, counts, expected] = [zeros(), zeros(), zeros(), zeros()];
  let weights: readonly number[] | null = null;

  /** How many sessions each hour of the week would have if none were busier than another. */
  function evenly(known: readonly number[]): readonly number[] {
    const weighted = sumOf(wholeLengths.map((length, hour) => length * (known[hour] ?? 1)));
    const rate = weighted === 0 ? 0 : sumOf(wholeCounts) / weighted;
    return wholeLengths.map((length, hour) => length * rate + (expected[hour] ?? 0));
  }

  function learn(): readonly number[] {
    const seen = counts.map((count, hour) => count + (wholeCounts[hour] ?? 0));
    let [ofHours, ofDays] = [new Array<number>(hoursOfDay).fill(1), new Array<number>(7).fill(1)];
    const product = () => seen.map((_, hour) => (ofHours[hourOfDay(hour)] ?? 1) * (ofDays[dayOf(hour)] ?? 1));
    for (let round = 0; round < rounds; round += 1) {
      const even = evenly(product());
      // An afternoon alone says nothing about its day before it's known how busy afternoons are.
      ofHours = ratios(
        seen,
        even.map((one, hour) => one * (ofDays[dayOf(hour)] ?? 1)),
        { by: hourOfDay, extra: hourWeight },
        hoursOfDay,
      );
      ofDays = ratios(
        seen,
        even.map((one, hour) => one * (ofHours[hourOfDay(hour)] ?? 1)),
        { by: dayOf, extra: dayWeight },
        7,
      );
    }
    return product();
  }

  function weightedLength(range: TimeRange): number {
    weights ??= learn();
    let weighted = 0;
    for (const [hour, length] of hoursIn(range)) weighted += length * (weights[hour] ?? 1);
    return weighted;
  }

  return {
    /** Some of the sessions of a range say how their number differs between hours, not what it is. */
    note: (range: TimeRange, starts: readonly EpochMs[]) => {
      const rate = starts.length / Math.max(weightedLength(range), 1);
      for (const start of starts) increase(counts, hourOfWeek(start), 1);
      for (const [hour, length] of hoursIn(range)) increase(expected, hour, length * rate);
      weights = null;
    },
    noteWhole: (range: TimeRange, starts: readonly EpochMs[]) => {
      for (const start of starts) increase(wholeCounts, hourOfWeek(start), 1);
      for (const [hour, length] of hoursIn(range)) increase(wholeLengths, hour, length);
      weights = null;
    },
    /** The length of a range in milliseconds, in which busy hours are longer. */
    weightedLength,
  };
}

/** How many times as many sessions as `even` each slot has, on average 1. */
function ratios(
  seen: readonly number[],
  even: readonly number[],
  { by, extra }: Readonly<{ by: (hour: number) => number; extra: number }>,
  length: number,
): number[] {
  const [counts, usual] = [new Array<number>(length).fill(extra), new Array<number>(length).fill(extra)];
  for (let hour = 0; hour < hoursOfWeek; hour += 1) {
    increase(counts, by(hour), seen[hour] ?? 0);
    increase(usual, by(hour), even[hour] ?? 0);
  }
  const found = counts.map((count, slot) => count / (usual[slot] ?? 1));
  const mean = sumOf(found) / length;
  return found.map((one) => one / mean);
}

function hourOfWeek(instant: number): number {
  return Math.floor(instant / hourMs) % hoursOfWeek;
}

function hourOfDay(hour: number): number {
  return hour % hoursOfDay;
}

function dayOf(hour: number): number {
  return Math.floor(hour / hoursOfDay);
}

function zeros(): number[] {
  return new Array<number>(hoursOfWeek).fill(0);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}

function* hoursIn({ start, end }: TimeRange): Generator<readonly [hour: number, length: number]> {
  for (let at: number = start; at < end; ) {
    const next = Math.min(end, (Math.floor(at / hourMs) + 1) * hourMs);
    yield [hourOfWeek(at), next - at];
    at = next;
  }
}

function increase(values: number[], at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}
