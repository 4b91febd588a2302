import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs } from "@/lib/domain/units";
import { dateFormatter } from "@/lib/presentation/format/date-formatter";
import { formatClock, formatDay, formatDayTime, formatSpan, zoneName } from "@/lib/presentation/format/format-time";
import { relativeTime } from "@/lib/presentation/format/relative-time";

/** The zone and the instant that times of the list are relative to. */
export type ListClock = Readonly<{ zone: Zone; now: EpochMs }>;

/** A time in the list. */
export type ListTime = Readonly<{
  /** "3 h ago". */
  relative: string;
  /** "Thu 11:50". The zone is in the column's header. */
  short: string;
  /** "Thu 26 Nov 11:50 CST". */
  full: string;
  /** For machines, in ISO 8601. */
  iso: string;
}>;

/** When a session started. */
export function listTime(instant: EpochMs, { zone, now }: ListClock): ListTime {
  return {
    relative: relativeTime(instant, now),
    short: shortTime(instant, { zone, now }),
    full: `${formatDayTime(instant, zone)} ${zoneName(instant, zone)}`,
    iso: new Date(instant).toISOString(),
  };
}

/**
 * A period, and how long ago an instant in it was. The short form shows the end or, once the hours don't tell the day, the
 * day instead.
 */
export function listPeriod([start, end]: readonly [EpochMs, EpochMs], instant: EpochMs, clock: ListClock): ListTime {
  const { zone, now } = clock;
  const clocks = [...new Set([formatClock(start, zone), formatClock(end, zone)])];
  return {
    relative: relativeTime(instant, now),
    short: now - start < 2 * dayMs ? clocks.join("–") : shortTime(start, clock),
    full: formatSpan(start, end, zone),
    iso: new Date(start).toISOString(),
  };
}

/** "Thu 11:50", or "12 Nov 11:50" once the day of the week may be another week's. */
function shortTime(instant: EpochMs, { zone, now }: ListClock): string {
  const [weekday] = formatDay(instant, zone).split(" ");
  const day = now - instant < 6 * dayMs ? weekday : dateFormatter("dayOfMonth", zone).format(instant);
  return `${day} ${formatClock(instant, zone)}`;
}
