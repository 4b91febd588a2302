import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { dateFormatter } from "@/lib/presentation/format/date-formatter";
import { formatClock, formatClockSeconds, zoneName } from "@/lib/presentation/format/format-time";

/** "Mon 16 Nov 2026". It has the year because tickets are read years later. */
function formatDate(instant: EpochMs, zone: Zone): string {
  return dateFormatter("date", zone).format(instant).replace(",", "");
}

/** "Mon 16 Nov 2026 06:00:12 CST (Mon 16 Nov 2026 12:00:12 UTC)". */
export function noteInstant(instant: EpochMs, zone: Zone): string {
  return inBoth(zone, (each) =>
    [formatDate(instant, each), formatClockSeconds(instant, each), zoneName(instant, each)].join(" "),
  );
}

/** "Sun 15 Nov 2026 06:00 CST – Mon 16 Nov 2026 06:00 CST (…)". A time range is in whole minutes. */
export function noteSpan({ start, end }: TimeRange, zone: Zone): string {
  return inBoth(zone, (each) =>
    [start, end]
      .map((instant) => `${formatDate(instant, each)} ${formatClock(instant, each)} ${zoneName(instant, each)}`)
      .join(" – "),
  );
}

/** The time in the zone, with UTC in brackets; only once if the zone is UTC. */
function inBoth(zone: Zone, write: (zone: Zone) => string): string {
  return zone === "UTC" ? write("UTC") : `${write(zone)} (${write("UTC")})`;
}
