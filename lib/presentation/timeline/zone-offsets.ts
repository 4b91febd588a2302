import { tzOffset } from "@date-fns/tz/tzOffset";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** From `start` on, to the start of the next stretch, local time is UTC plus `offsetMs`. */
export type OffsetPeriod = Readonly<{ start: EpochMs; end: EpochMs; offsetMs: number }>;

/**
 * Cuts a range, with a day on either side, into stretches of one offset from UTC, so that ticks are
 * arithmetic and no frame asks `Intl`. Changes are found to the minute, one in a day at most.
 *
 * @param zone - An IANA name, or "UTC".
 */
export function zoneOffsets(range: TimeRange, zone: string): readonly OffsetPeriod[] {
  const first = Math.floor(range.start / dayMs - 1) * dayMs;
  const last = Math.ceil(range.end / dayMs + 1) * dayMs;
  if (zone === "UTC") return [{ start: epochMs(first), end: epochMs(last), offsetMs: 0 }];
  const stretches: OffsetPeriod[] = [];
  let start = first;
  let offset = offsetAt(first, zone);
  for (let day = first; day < last; day += dayMs) {
    const next = offsetAt(day + dayMs, zone);
    if (next === offset) continue;
    const change = firstMinuteOf(next, day, day + dayMs, zone);
    stretches.push({ start: epochMs(start), end: epochMs(change), offsetMs: offset });
    start = change;
    offset = next;
  }
  return [...stretches, { start: epochMs(start), end: epochMs(last), offsetMs: offset }];
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
