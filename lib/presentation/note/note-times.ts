import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, minuteMs } from "@/lib/domain/units";
import { dateFormatter } from "@/lib/presentation/format/date-formatter";
import { formatClock, formatClockSeconds, zoneName } from "@/lib/presentation/format/format-time";

type Write = (instant: EpochMs, zone: Zone) => string;

/** "Mon 16 Nov 2026". It has the year because tickets are read years later. */
const date: Write = (instant, zone) => dateFormatter("date", zone).format(instant).replace(",", "");
/** "16 Nov". */
const dayOfMonth: Write = (instant, zone) => dateFormatter("dayOfMonth", zone).format(instant);

/** "Mon 16 Nov 2026 06:00:12 CST (12:00:12 UTC)". */
export function noteInstant(instant: EpochMs, zone: Zone): string {
  return inBoth([instant], zone, { day: date, clock: formatClockSeconds });
}

/** "Sun 15 Nov 2026 06:00 – Mon 16 Nov 2026 06:00 CST (Sun 15 Nov 2026 12:00 – …)". A time range is in whole minutes. */
export function noteSpan({ start, end }: TimeRange, zone: Zone): string {
  return inBoth([start, end], zone, { day: date, clock: formatClock });
}

/**
 * "25 Nov 18:20 – 26 Nov 11:38 CST (26 Nov 00:20 – 17:38 UTC)", and the same without UTC; one time if both are in the same
 * minute.
 */
export function noteShortSpan(first: EpochMs, last: EpochMs, zone: Zone): Readonly<{ both: string; local: string }> {
  const instants = Math.floor(first / minuteMs) === Math.floor(last / minuteMs) ? [last] : [first, last];
  const parts = { day: dayOfMonth, clock: formatClock };
  return { both: inBoth(instants, zone, parts), local: inZone(instants, zone, parts) };
}

type Parts = Readonly<{ day: Write; clock: Write }>;

/** The times in the zone, with UTC in brackets unless it is the zone. What doesn't change isn't repeated. */
function inBoth(instants: readonly EpochMs[], zone: Zone, parts: Parts): string {
  const local = inZone(instants, zone, parts);
  if (zone === "UTC") return local;
  const days = new Set([zone, "UTC"].flatMap((each) => instants.map((instant) => parts.day(instant, each))));
  const clocks = days.size === 1 ? { ...parts, day: () => "" } : parts;
  return `${local} (${inZone(instants, "UTC", clocks)})`;
}

/** The day is repeated only if it changes; the zone is given once, unless the clocks change in between. */
function inZone(instants: readonly EpochMs[], zone: Zone, { day, clock }: Parts): string {
  const names = new Set(instants.map((instant) => zoneName(instant, zone)));
  const texts = instants.map((instant, at) => {
    const before = instants[at - 1];
    const isSameDay = before !== undefined && day(before, zone) === day(instant, zone);
    const isNamed = names.size > 1 || at === instants.length - 1;
    const parts = [isSameDay ? "" : day(instant, zone), clock(instant, zone), isNamed ? zoneName(instant, zone) : ""];
    return parts.filter((part) => part !== "").join(" ");
  });
  return texts.join(" – ");
}
