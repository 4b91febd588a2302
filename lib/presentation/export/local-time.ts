import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import type { LocalTime } from "@/lib/presentation/export/session-columns";
import { localAt } from "@/lib/presentation/timeline/ticks";
import { utcOffsets } from "@/lib/presentation/timeline/utc-offsets";

const toSecond = "2026-11-26T14:03:12".length;

/**
 * Writes local times of a zone for instants in a range, or within a day of it: "2026-11-26 14:03:12", which spreadsheets take for
 * a time. Of the hour that occurs twice in autumn it doesn't say which one; the time in UTC does.
 */
export function localTimeIn(range: TimeRange, zone: Zone): LocalTime {
  const offsets = utcOffsets(range, zone);
  return (instant) => new Date(localAt(instant, offsets)).toISOString().slice(0, toSecond).replace("T", " ");
}
