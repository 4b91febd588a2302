import { createRandom } from "../random.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Returns the start times, in epoch milliseconds, of one viewer's sessions on one UTC day. Evenings are busier. */
export function startsOn(seed: number, index: number, dayNumber: number, perDay: number): number[] {
  const random = createRandom(seed, index, dayNumber);
  const count = Math.floor(perDay * 2 * random.next() + 0.5);
  return Array.from({ length: count }, () => {
    // Between 22:00 and 06:00 UTC, it's evening somewhere between New York and Los Angeles.
    const isEvening = random.chance(0.25);
    const minutes = isEvening ? (1320 + random.next() * 480) % 1440 : random.next() * 1440;
    return dayNumber * day + Math.floor(minutes * minute);
  });
}

/** Returns the UTC days, numbered from the epoch, that a range overlaps. */
export function daysOf(startMs: number, endMs: number): number[] {
  const first = Math.floor(startMs / day);
  const last = Math.floor((endMs - 1) / day);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
