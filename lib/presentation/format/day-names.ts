import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, minuteMs } from "@/lib/domain/units";
import { formatDay } from "@/lib/presentation/format/format-time";

/** Every zone's days begin at a multiple of this. */
const stepMs = 15 * minuteMs;

/**
 * `formatDay` for very many instants: it formats each quarter of an hour once, which takes a hundredth of the time for the
 * sessions of a month.
 */
export function dayNames(zone: Zone): (instant: EpochMs) => string {
  const names = new Map<number, string>();
  return (instant) => {
    const step = Math.floor(instant / stepMs);
    const known = names.get(step);
    if (known !== undefined) return known;
    const name = formatDay(instant, zone);
    names.set(step, name);
    return name;
  };
}
