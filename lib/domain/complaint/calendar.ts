import { instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import type { Zone } from "@/lib/domain/time/zone";
import { dayMs, type EpochMs, epochMs, hourMs } from "@/lib/domain/units";

/** A date without a zone: "2026-11-16". */
export type CalendarDay = string;

const dayMinutes = 24 * 60;
const dayLength = "2026-11-16".length;

/** The date in a zone at an instant. */
export function dayAt(instant: EpochMs, zone: Zone): CalendarDay {
  return wallTimeOf(instant, zone).slice(0, dayLength);
}

/** The time of day in a zone at an instant, in minutes since midnight. */
export function minuteAt(instant: EpochMs, zone: Zone): number {
  const [hour = 0, minute = 0] = wallTimeOf(instant, zone)
    .slice(dayLength + 1)
    .split(":")
    .map(Number);
  return hour * 60 + minute;
}

/** The date a number of days later; earlier if negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, dayLength);
}

/** The day of the week; 0 is Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** A date from its numbers; `null` if it doesn't exist or its year isn't between 2000 and 2100. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  if (year < 2000 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, dayLength)
    : null;
}

/**
 * The instant at which clocks in a zone show a minute of a day; 1500 is 01:00 the next day. Works from wall time, not
 * from the distance to midnight, so days of 23 and 25 hours are correct.
 */
export function instantOn(day: CalendarDay, minute: number, zone: Zone): EpochMs {
  const date = addDays(day, Math.floor(minute / dayMinutes));
  const minuteOfDay = ((minute % dayMinutes) + dayMinutes) % dayMinutes;
  const pad = (value: number) => String(value).padStart(2, "0");
  const wallTime = `${date}T${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
  return instantOfWallTime(wallTime, zone) ?? epochMs(Date.parse(date));
}

/** The second instant with the same wall time, on a night when clocks go back; otherwise the instant itself. */
export function secondOccurrence(instant: EpochMs, zone: Zone): EpochMs {
  const wallTime = wallTimeOf(instant, zone);
  const later = [hourMs, hourMs / 2]
    .map((offset) => epochMs(instant + offset))
    .find((other) => wallTimeOf(other, zone) === wallTime);
  return later ?? instant;
}

/** Zones of places where people write the month first. */
const monthFirstZones =
  /^(US\/.*|Pacific\/Honolulu|America\/(New_York|Detroit|Kentucky\/.*|Louisville|Indiana\/.*|Indianapolis|Fort_Wayne|Chicago|Menominee|North_Dakota\/.*|Denver|Boise|Phoenix|Shiprock|Los_Angeles|Anchorage|Juneau|Sitka|Metlakatla|Yakutat|Nome|Adak|Puerto_Rico))$/;

/** Whether people in a zone write 3 November as 3/11 rather than 11/3. */
export function isDayFirst(zone: Zone): boolean {
  return !monthFirstZones.test(zone);
}
