import { tzOffset } from "@date-fns/tz/tzOffset";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** From `start` until `end`, local time is UTC plus `offsetMs`. */
export type OffsetPeriod = Readonly<{ start: EpochMs; end: EpochMs; offsetMs: number }>;

/**
 * Splits a range, plus a day on either side, into periods with a constant UTC offset, so that placing ticks is plain
 * arithmetic without `Intl`. Changes are found to the minute, at most one per day.
 *
 * @param zone - An IANA time zone name, or "UTC".
 */
export function utcOffsets(range: TimeRange, zone: string): readonly OffsetPeriod[] {
  const first = Math.floor(range.start / dayMs - 1) * dayMs;
  const last = Math.ceil(range.end / dayMs + 1) * dayMs;
  if (zone === "UTC") return [{ start: epochMs(first), end: epochMs(last), offsetMs: 0 }];
  const periods: OffsetPeriod[] = [];
  let start = first;
  let offset = offsetAt(first, zone);
  for (let day = first; day < last; day += dayMs) {
    const next = offsetAt(day + dayMs, zone);
    if (next === offset) continue;
    const change = firstMinuteOf(next, day, day + dayMs, zone);
    periods.push({ start: epochMs(start), end: epochMs(change), offsetMs: offset });
    start = change;
    offset = next;
  }
  return [...periods, { start: epochMs(start), end: epochMs(last), offsetMs: offset }];
}

function firstMinuteOf(offset: number, from: number, to: number, zone: string): number {
  let low = from / minuteMs;
  let high = to / minuteMs;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsetAt(middle * minuteMs, zone) === offset) high = middle;
    else low = middle;
  }
  return high * minuteMs;
}

function offsetAt(instant: number, zone: string): number {
  return tzOffset(zone, new Date(instant)) * minuteMs;
}
