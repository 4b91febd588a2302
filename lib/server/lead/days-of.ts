import "server-only";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, epochMs } from "@/lib/domain/units";

/** How many days of a period are counted one by one. */
const daysMax = 31;

/**
 * The newest days of a period, newest first, at most 31. The first and the last may be parts of a day. A day is from midnight to midnight in the zone, so it has 23 or 25
 * hours when the clocks change.
 *
 * @param from - `null` for a period without a beginning.
 * @param to - Exclusive.
 */
export function daysOf(from: EpochMs | null, to: EpochMs, zone: Zone): readonly TimeRange[] {
  const lastDate = dateOf(to - 1, zone);
  const days: TimeRange[] = [];
  for (let index = 0; index < daysMax; index++) {
    const day = dayAt(lastDate - index * dayMs, zone);
    if (day === null || (from !== null && day.end <= from)) break;
    days.push({ start: epochMs(Math.max(day.start, from ?? day.start)), end: epochMs(Math.min(day.end, to)) });
  }
  return days;
}

/** An instant's date in a zone, as that date's midnight in UTC. */
function dateOf(instant: number, zone: Zone): number {
  return Date.parse(wallTimeOf(epochMs(instant), zone).slice(0, "2026-11-27".length));
}

/** @param date - A midnight in UTC. */
function dayAt(date: number, zone: Zone): TimeRange | null {
  const start = midnight(date, zone);
  const end = midnight(date + dayMs, zone);
  return start === null || end === null ? null : { start, end };
}

function midnight(date: number, zone: Zone): EpochMs | null {
  return instantOfWallTime(new Date(date).toISOString().slice(0, "2026-11-27T00:00".length), zone);
}
