import type { EpochMs } from "@/lib/domain/units";
import {
  addDays,
  type CalendarDay,
  calendarDay,
  dayAt,
  isDayFirst,
  minuteAt,
  weekdayOf,
} from "@/lib/presentation/complaint/calendar";
import type { PartId, SpanId } from "@/lib/presentation/complaint/meaning";
import type { Day } from "@/lib/presentation/complaint/time-fact";
import type { Zone } from "@/lib/presentation/format/format-time";

/** From when, and where, it is said. */
export type Here = Readonly<{ now: EpochMs; zone: Zone }>;

/** Until this hour a night is still the one before: "tonight", said at half past one, began yesterday. */
const nightEndsMinute = 5 * 60;
/** Conviva keeps 30 days; one more for zones. */
const keptDays = 31;

/** The days that a day as it was said may be, the likeliest first; none when no calendar has it. */
export function daysOf(day: Day, part: PartId | null, { now, zone }: Here): readonly CalendarDay[] {
  const today = dayAt(now, zone);
  switch (day.kind) {
    case "back":
      return [addDays(today, -day.back)];
    case "this": {
      const isLate = part === "evening" || part === "night" || part === "late";
      return [addDays(today, isLate && minuteAt(now, zone) < nightEndsMinute ? -1 : 0)];
    }
    case "weekday": {
      const back = (weekdayOf(today) - day.weekday + 7) % 7;
      // "On Monday", said on a Monday, may be today or a week ago.
      if (back === 0) return day.isLast ? [addDays(today, -7)] : [today, addDays(today, -7)];
      return [addDays(today, -back)];
    }
    case "day-of-month":
      return latest(
        [0, 1, 2].map((back) => monthsBack(today, back, day.day)),
        today,
      );
    case "date":
      return dateOf(day.day, day.month, day.year, today);
    case "figures":
      return figuresOf(day, { now, zone }).days;
  }
}

type FigureDay = Extract<Day, Readonly<{ kind: "figures" }>>;

/** How two figures of a date were read, for the agent to see. */
export function orderNote(day: FigureDay, here: Here): string {
  return `${day.first}/${day.second} is read ${figuresOf(day, here).isDayFirst ? "day first" : "month first"}.`;
}

/** In the order of the zone's country, unless only the other one makes a day that Conviva still keeps. */
function figuresOf({ first, second, year }: FigureDay, { now, zone }: Here) {
  const today = dayAt(now, zone);
  const orders = [isDayFirst(zone), !isDayFirst(zone)].map((isFirst) => ({
    isDayFirst: isFirst,
    days: isFirst ? dateOf(first, second, year, today) : dateOf(second, first, year, today),
  }));
  const isKept = (day: CalendarDay | undefined) =>
    day !== undefined && day <= today && day >= addDays(today, -keptDays);
  const none = { isDayFirst: isDayFirst(zone), days: [] };
  return orders.find(({ days }) => isKept(days[0])) ?? orders.find(({ days }) => days.length > 0) ?? none;
}

function dateOf(day: number, month: number, year: number | null, today: CalendarDay): readonly CalendarDay[] {
  const thisYear = Number(today.slice(0, 4));
  if (year !== null) return [calendarDay(year, month, day)].filter((found) => found !== null);
  return latest(
    [0, 1, 2, 3, 4].map((back) => calendarDay(thisYear - back, month, day)),
    today,
  );
}

function monthsBack(today: CalendarDay, back: number, day: number): CalendarDay | null {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back;
  return calendarDay(Math.floor(month / 12), (month % 12) + 1, day);
}

/** The latest of these days that is not in the future. */
function latest(days: readonly (CalendarDay | null)[], today: CalendarDay): readonly CalendarDay[] {
  return days.filter((day) => day !== null && day <= today).slice(0, 1) as CalendarDay[];
}

/** The days of a stretch, the first and the last included; `null` for one that is counted in hours. */
export function spanDays(span: SpanId, { now, zone }: Here): readonly [first: CalendarDay, last: CalendarDay] | null {
  const today = dayAt(now, zone);
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  const monday = addDays(today, -sinceMonday);
  switch (span) {
    case "now":
    case "while":
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
      // On a Saturday or a Sunday it is this one.
      return sinceMonday >= 5 ? [addDays(monday, 5), today] : [addDays(monday, -2), addDays(monday, -1)];
  }
}
