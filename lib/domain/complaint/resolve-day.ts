import {
  addDays,
  type CalendarDay,
  calendarDay,
  dayAt,
  isDayFirst,
  minuteAt,
  weekdayOf,
} from "@/lib/domain/complaint/calendar";
import type { ParsingNote } from "@/lib/domain/complaint/complaint";
import type { NamedPeriod, PartOfDay } from "@/lib/domain/complaint/lexicon";
import type { DayExpression } from "@/lib/domain/complaint/time-expression";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";

/** When the caller says it, and the zone of their clock. */
export type SpokenAt = Readonly<{ now: EpochMs; zone: Zone }>;

/** Until 05:00, "tonight" still means the night that began yesterday. */
const nightEndMinute = 5 * 60;
/** Conviva keeps 30 days; the extra day covers zone differences. */
const keptDays = 31;

/** The dates a day expression may mean, likeliest first; empty if the date doesn't exist. */
export function daysOf(day: DayExpression, part: PartOfDay | null, { now, zone }: SpokenAt): readonly CalendarDay[] {
  const today = dayAt(now, zone);
  switch (day.kind) {
    case "days-ago":
      return [addDays(today, -day.daysAgo)];
    case "current": {
      const isLatePart = part === "evening" || part === "night" || part === "tarde";
      return [addDays(today, isLatePart && minuteAt(now, zone) < nightEndMinute ? -1 : 0)];
    }
    case "weekday": {
      const daysAgo = (weekdayOf(today) - day.weekday + 7) % 7;
      // "On Monday", said on a Monday, may be today or a week ago.
      if (daysAgo === 0) return day.isLast ? [addDays(today, -7)] : [today, addDays(today, -7)];
      return [addDays(today, -daysAgo)];
    }
    case "day-of-month":
      return latestPast(
        [0, 1, 2].map((monthsAgo) => dayInMonth(today, monthsAgo, day.day)),
        today,
      );
    case "date":
      return datesOf(day.day, day.month, day.year, today);
    case "ambiguous-date":
      return resolveDateOrder(day, { now, zone }).days;
  }
}

type AmbiguousDate = Extract<DayExpression, Readonly<{ kind: "ambiguous-date" }>>;

/** Which number of an ambiguous date was taken for the day, for the agent to check. */
export function dateOrderNote(day: AmbiguousDate, spokenAt: SpokenAt): ParsingNote {
  const { isDayFirst } = resolveDateOrder(day, spokenAt);
  return { kind: "date-order", first: day.first, second: day.second, isDayFirst };
}

/** Uses the order of the zone's country, unless only the other order gives a date that Conviva still keeps. */
function resolveDateOrder({ first, second, year }: AmbiguousDate, { now, zone }: SpokenAt) {
  const today = dayAt(now, zone);
  const readings = [isDayFirst(zone), !isDayFirst(zone)].map((isFirst) => ({
    isDayFirst: isFirst,
    days: isFirst ? datesOf(first, second, year, today) : datesOf(second, first, year, today),
  }));
  const isKept = (day: CalendarDay | undefined) =>
    day !== undefined && day <= today && day >= addDays(today, -keptDays);
  const none = { isDayFirst: isDayFirst(zone), days: [] };
  return readings.find(({ days }) => isKept(days[0])) ?? readings.find(({ days }) => days.length > 0) ?? none;
}

function datesOf(day: number, month: number, year: number | null, today: CalendarDay): readonly CalendarDay[] {
  const thisYear = Number(today.slice(0, 4));
  if (year !== null) return [calendarDay(year, month, day)].filter((found) => found !== null);
  // Five years include a 29 February.
  return latestPast(
    [0, 1, 2, 3, 4].map((yearsAgo) => calendarDay(thisYear - yearsAgo, month, day)),
    today,
  );
}

function dayInMonth(today: CalendarDay, monthsAgo: number, day: number): CalendarDay | null {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - monthsAgo;
  return calendarDay(Math.floor(month / 12), (month % 12) + 1, day);
}

/** The first of these dates that isn't in the future; they are sorted latest first. */
function latestPast(days: readonly (CalendarDay | null)[], today: CalendarDay): readonly CalendarDay[] {
  return days
    .filter((day) => day !== null)
    .filter((day) => day <= today)
    .slice(0, 1);
}

/** The first and last day of a period; `null` if it's counted in hours. */
export function periodDays(
  period: NamedPeriod,
  { now, zone }: SpokenAt,
): readonly [first: CalendarDay, last: CalendarDay] | null {
  const today = dayAt(now, zone);
  const daysSinceMonday = (weekdayOf(today) + 6) % 7;
  const monday = addDays(today, -daysSinceMonday);
  switch (period) {
    case "just-now":
    case "earlier":
      return null;
    case "recently":
      return [addDays(today, -7), today];
    case "this-week":
      return [monday, today];
    case "last-week":
      return [addDays(monday, -7), addDays(monday, -1)];
    case "month":
      return [addDays(today, -31), today];
    case "weekend":
      // On a Saturday or Sunday it's the current one.
      return daysSinceMonday >= 5 ? [addDays(monday, 5), today] : [addDays(monday, -2), addDays(monday, -1)];
  }
}
