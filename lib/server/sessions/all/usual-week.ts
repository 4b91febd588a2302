import "server-only";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, hourMs } from "@/lib/domain/units";

/** How many sessions an hour or a day is taken to have, as usual, besides those seen. */
const hourWeight = 8;
const dayWeight = 10;

/** How sessions are spread over the hours of a day and the days of a week (UTC), as far as they have been seen. */
export function usualWeek() {
  const [hours, days] = [slots(24, hourWeight), slots(7, dayWeight)];
  return {
    /** Some of the sessions of a range say how their number differs between hours, not what it is. */
    note: (range: TimeRange, starts: readonly EpochMs[]) => {
      for (const start of starts) for (const [one, slot] of slotsOf(start)) increase(one.counts, slot, 1);
      const rate = starts.length / Math.max(range.end - range.start, 1);
      for (const [at, length] of hoursIn(range)) {
        for (const [one, slot] of slotsOf(at)) increase(one.expected, slot, length * rate);
      }
    },
    noteWhole: (range: TimeRange, starts: readonly EpochMs[]) => {
      for (const start of starts) for (const [one, slot] of slotsOf(start)) increase(one.wholeCounts, slot, 1);
      for (const [at, length] of hoursIn(range)) {
        for (const [one, slot] of slotsOf(at)) increase(one.wholeLengths, slot, length);
      }
    },
    /** The length of a range in milliseconds, in which busy hours are longer. */
    weightedLength: (range: TimeRange) => {
      let weighted = 0;
      for (const [at, length] of hoursIn(range)) {
        weighted += slotsOf(at).reduce((product, [one, slot]) => product * weightOf(one, slot), length);
      }
      return weighted;
    },
  };

  function slotsOf(instant: number) {
    return [
      [hours, Math.floor(instant / hourMs) % 24],
      [days, Math.floor(instant / dayMs) % 7],
    ] as const;
  }
}

/** What was seen in each hour of the day, or on each day of the week. */
type Slots = ReturnType<typeof slots>;

function slots(count: number, weight: number) {
  const zeros = () => new Array<number>(count).fill(0);
  return { weight, counts: zeros(), expected: zeros(), wholeCounts: zeros(), wholeLengths: zeros() };
}

function weightOf({ weight, counts, expected, wholeCounts, wholeLengths }: Slots, slot: number): number {
  const length = sumOf(wholeLengths);
  const usual = length === 0 ? 0 : ((wholeLengths[slot] ?? 0) * sumOf(wholeCounts)) / length;
  return ((counts[slot] ?? 0) + (wholeCounts[slot] ?? 0) + weight) / ((expected[slot] ?? 0) + usual + weight);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}

function* hoursIn({ start, end }: TimeRange): Generator<readonly [at: number, length: number]> {
  for (let at: number = start; at < end; ) {
    const next = Math.min(end, (Math.floor(at / hourMs) + 1) * hourMs);
    yield [at, next - at];
    at = next;
  }
}

function increase(values: number[], at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}
