import { dayMs, type EpochMs, epochMs, hourMs } from "@/lib/domain/units";
import type { Zone } from "@/lib/presentation/format/format-time";
import { instantOfWallTime, wallTimeOf } from "@/lib/presentation/format/wall-time";

/** A day of the calendar, whatever the zone: "2026-11-16". */
export type CalendarDay = string;

const dayMinutes = 24 * 60;
const dayLength = "2026-11-16".length;

/** The day that the clocks of a zone show at an instant. */
export function dayAt(instant: EpochMs, zone: Zone): CalendarDay {
  return wallTimeOf(instant, zone).slice(0, dayLength);
}

/** The minutes since midnight that the clocks of a zone show at an instant. */
export function minuteAt(instant: EpochMs, zone: Zone): number {
  const [hour = 0, minute = 0] = wallTimeOf(instant, zone)
    .slice(dayLength + 1)
    .split(":")
    .map(Number);
  return hour * 60 + minute;
}

/** The day so many days later. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, dayLength);
}

/** 0 is Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The day of these numbers; `null` when no calendar has it, or no session can be that old. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  if (year < 2000 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, dayLength)
    : null;
}

/**
 * The instant at which the clocks of a zone show a minute of a day: 1500 is one o'clock of the day after. Days of 23
 * and 25 hours are right, since it goes by the clocks and not by their distance from midnight.
 */
export function instantOn(day: CalendarDay, minute: number, zone: Zone): EpochMs {
  const date = addDays(day, Math.floor(minute / dayMinutes));
  const rest = ((minute % dayMinutes) + dayMinutes) % dayMinutes;
  const pad = (value: number) => String(value).padStart(2, "0");
  const wall = `${date}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
  return instantOfWallTime(wall, zone) ?? epochMs(Date.parse(date));
}

/** The second time that the clocks show the same, in the night they are set back; else the instant itself. */
export function secondOf(instant: EpochMs, zone: Zone): EpochMs {
  const wall = wallTimeOf(instant, zone);
  const later = [hourMs, hourMs / 2]
    .map((by) => epochMs(instant + by))
    .find((other) => wallTimeOf(other, zone) === wall);
  return later ?? instant;
}

/** Places whose people write the month first. */
const monthFirst =
  /^(US\/.*|Pacific\/Honolulu|America\/(New_York|Detroit|Kentucky\/.*|Louisville|Indiana\/.*|Indianapolis|Fort_Wayne|Chicago|Menominee|North_Dakota\/.*|Denver|Boise|Phoenix|Shiprock|Los_Angeles|Anchorage|Juneau|Sitka|Metlakatla|Yakutat|Nome|Adak|Puerto_Rico))$/;

/** Whether 3/11 is the 3rd of November in a zone, and not the 11th of March. */
export function isDayFirst(zone: Zone): boolean {
  return !monthFirst.test(zone);
}
