import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, type Milliseconds, minuteMs } from "@/lib/domain/units";
import { dateFormatter } from "@/lib/presentation/format/date-formatter";

/** The locale of a zone's own country: "CST" is only known to American English, "GMT" to British English. */
function localeOf(zone: Zone): string {
  if (zone === "America/St_Johns") return "en-CA";
  if (zone.startsWith("America/") || zone === "Pacific/Honolulu") return "en-US";
  if (zone.startsWith("Australia/")) return "en-AU";
  return zone === "Pacific/Auckland" || zone === "Pacific/Chatham" ? "en-NZ" : "en-GB";
}

/** "19:06". */
export function formatClock(instant: EpochMs, zone: Zone): string {
  return dateFormatter("clock", zone).format(instant);
}

/** "19:06:12". */
export function formatClockSeconds(instant: EpochMs, zone: Zone): string {
  return dateFormatter("clockSeconds", zone).format(instant);
}

/** "Mon 16 Nov". */
export function formatDay(instant: EpochMs, zone: Zone): string {
  return dateFormatter("day", zone).format(instant).replace(",", "");
}

/** "Mon 16 Nov 19:06". */
export function formatDayTime(instant: EpochMs, zone: Zone): string {
  return `${formatDay(instant, zone)} ${formatClock(instant, zone)}`;
}

/** The zone's short name at an instant: "CST", "GMT+1", "UTC". */
export function zoneName(instant: EpochMs, zone: Zone): string {
  return zone === "UTC" ? "UTC" : namePart("zone", instant, zone);
}

/** The zone's full name, the same all year: "Central Time", "Central European Time". */
export function longZoneName(instant: EpochMs, zone: Zone): string {
  return zone === "UTC" ? "UTC" : namePart("longZone", instant, zone);
}

function namePart(format: "zone" | "longZone", instant: EpochMs, zone: Zone): string {
  const parts = dateFormatter(format, zone, localeOf(zone)).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** "Mon 16 Nov 19:06 – 19:42 CST", with the day repeated if it changes; without an end, "from Mon 16 Nov 19:06 CST". */
export function formatSpan(start: EpochMs, end: EpochMs | null, zone: Zone): string {
  const from = formatDayTime(start, zone);
  if (end === null) return `from ${from} ${zoneName(start, zone)}`;
  const isSameDay = formatDay(start, zone) === formatDay(end, zone);
  const to = isSameDay ? formatClock(end, zone) : formatDayTime(end, zone);
  // The zone name changes if daylight saving time starts or ends in between.
  const names = [zoneName(start, zone), zoneName(end, zone)] as const;
  return names[0] === names[1] ? `${from} – ${to} ${names[1]}` : `${from} ${names[0]} – ${to} ${names[1]}`;
}

/** "1 h 05 min", "35 min", "12 s", "0.4 s": at most two units. */
export function formatDuration(duration: Milliseconds): string {
  if (duration === 0) return "0 s";
  const tenths = Math.round(duration / 100);
  if (tenths < 100) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(duration / 1000);
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  if (seconds < 600) return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
  const minutes = Math.round(duration / minuteMs);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
