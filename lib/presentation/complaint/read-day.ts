import { type Item, isAny, meaningOf, numberOf, type Read } from "@/lib/presentation/complaint/item";
import type { Day, TimeFact } from "@/lib/presentation/complaint/time-fact";

const dayMinutes = 24 * 60;
/** Nobody calls about what was longer ago; more would be no date. */
const longestAgoMinutes = 400 * dayMinutes;

/** Reads a day: "last Sunday", "16 Nov", "the 16th", "16/11", "yesterday". */
export function readDay(items: readonly Item[], at: number): Read<TimeFact> | null {
  if (meaningOf(items[at], "since")) {
    const since = readDay(items, at + 1);
    if (since?.value.kind !== "day") return null;
    const part = since.value.part === null ? meaningOf(items[since.next], "part")?.part : undefined;
    if (part === undefined) return { ...since, value: { ...since.value, kind: "since" } };
    return { value: { kind: "since", day: since.value.day, part }, next: since.next + 1 };
  }
  return readDayWord(items, at) ?? readWeekday(items, at) ?? readDate(items, at);
}

function dayFact(day: Day, next: number): Read<TimeFact> {
  return { value: { kind: "day", day, part: null }, next };
}

function readDayWord(items: readonly Item[], at: number): Read<TimeFact> | null {
  const item = items[at];
  const day = meaningOf(item, "day");
  if (day) {
    return { value: { kind: "day", day: { kind: "back", back: day.back }, part: day.part ?? null }, next: at + 1 };
  }
  const current = meaningOf(item, "this");
  if (current) return { value: { kind: "day", day: { kind: "this" }, part: current.part }, next: at + 1 };
  const part = meaningOf(item, "part");
  if (part) return { value: { kind: "part", part: part.part }, next: at + 1 };
  const span = meaningOf(item, "span");
  return span ? { value: { kind: "span", span: span.span }, next: at + 1 } : null;
}

function readWeekday(items: readonly Item[], at: number): Read<TimeFact> | null {
  const isLastBefore = meaningOf(items[at], "last") !== undefined;
  const here = isLastBefore ? at + 1 : at;
  const weekday = meaningOf(items[here], "weekday");
  if (weekday === undefined) return null;
  const after = items[here + 1];
  const isLastAfter = meaningOf(after, "last") !== undefined;
  const isBesideTime =
    after === undefined || after.isApart || numberOf(after) !== undefined || isAny(after, ["part", "at", "near"]);
  if (weekday.isWeak && !isLastBefore && !isLastAfter && !isBesideTime) return null;
  const isLast = isLastBefore || isLastAfter;
  return dayFact({ kind: "weekday", weekday: weekday.weekday, isLast }, isLastAfter ? here + 2 : here + 1);
}

function readDate(items: readonly Item[], at: number): Read<TimeFact> | null {
  const item = items[at];
  if (item?.is === "figures" && item.figures.kind === "date") {
    const { first, second, year, isYearFirst } = item.figures;
    const day: Day = isYearFirst
      ? { kind: "date", month: first, day: second, year }
      : { kind: "figures", first, second, year };
    return dayFact(day, at + 1);
  }
  if (meaningOf(item, "day-of")) {
    const day = dayOfMonth(items[at + 1]);
    return day === null ? null : (readDayMonth(items, at + 1) ?? dayFact({ kind: "day-of-month", day }, at + 2));
  }
  return readDayMonth(items, at) ?? readMonthDay(items, at);
}

/** "16 Nov", "16th of November 2026", "16 de noviembre", "the 16th". */
function readDayMonth(items: readonly Item[], at: number): Read<TimeFact> | null {
  const day = dayOfMonth(items[at]);
  if (day === null) return null;
  const isOrdinal = meaningOf(items[at + 1], "ordinal") !== undefined;
  const behind = at + (isOrdinal ? 2 : 1);
  const monthAt = meaningOf(items[behind], "filler") ? behind + 1 : behind;
  const month = meaningOf(items[monthAt], "month")?.month;
  if (month !== undefined) return withYear(items, monthAt + 1, day, month);
  return isOrdinal ? dayFact({ kind: "day-of-month", day }, behind) : null;
}

/** "Nov 16", "November the 16th"; not "in May 9 pm". */
function readMonthDay(items: readonly Item[], at: number): Read<TimeFact> | null {
  const month = meaningOf(items[at], "month")?.month;
  if (month === undefined) return null;
  const dayAt = meaningOf(items[at + 1], "filler") ? at + 2 : at + 1;
  const day = dayOfMonth(items[dayAt]);
  if (day === null || isAny(items[dayAt + 1], ["half-day", "oclock", "unit"])) return null;
  return withYear(items, meaningOf(items[dayAt + 1], "ordinal") ? dayAt + 2 : dayAt + 1, day, month);
}

function withYear(items: readonly Item[], at: number, day: number, month: number): Read<TimeFact> {
  const yearAt = meaningOf(items[at], "filler") ? at + 1 : at;
  const item = items[yearAt];
  const year = item?.is === "number" && item.digits === 4 && item.value >= 2000 ? item.value : null;
  return dayFact({ kind: "date", day, month, year }, year === null ? at : yearAt + 1);
}

function dayOfMonth(item: Item | undefined): number | null {
  const value = numberOf(item);
  return value !== undefined && value >= 1 && value <= 31 && !meaningOf(item, "number")?.isRough ? value : null;
}

/** Reads what is counted back from now ("20 minutes ago", "hace dos horas y media", "in the last hour"), or a length. */
export function readAgo(items: readonly Item[], at: number): Read<TimeFact> | null {
  const nights = readNightsAgo(items, at);
  if (nights !== null) return nights;
  const start = meaningOf(items[at], "near") ? at + 1 : at;
  const isHace = meaningOf(items[start], "hace") !== undefined;
  const isWithin = isAny(items[start], ["within", "last"]);
  const length = readLength(items, isHace || isWithin ? start + 1 : start);
  if (length === null) return null;
  const { minutes, isRough } = length.value;
  if (isWithin) return { value: { kind: "within", minutes }, next: length.next };
  const agoAt = meaningOf(items[length.next], "near") ? length.next + 1 : length.next;
  const isAgo = isHace || meaningOf(items[agoAt], "ago") !== undefined;
  // "21 h" is a time of day.
  const isHour = minutes >= 13 * 60 && minutes <= dayMinutes && items[start]?.is === "number";
  if (!isAgo || minutes === 0) return isHace || isHour ? null : { value: { kind: "length" }, next: length.next };
  const next = isHace ? length.next : agoAt + 1;
  if (minutes < dayMinutes) return { value: { kind: "ago", minutes }, next };
  if (isRough) return { value: { kind: "span", span: "recently" }, next };
  return dayFact({ kind: "back", back: Math.round(minutes / dayMinutes) }, next);
}

/** "two nights ago". */
function readNightsAgo(items: readonly Item[], at: number): Read<TimeFact> | null {
  const back = numberOf(items[at]);
  const part = meaningOf(items[at + 1], "part")?.part;
  if (back === undefined || part === undefined || !meaningOf(items[at + 2], "ago")) return null;
  return { value: { kind: "day", day: { kind: "back", back: Math.min(back, 400) }, part }, next: at + 3 };
}

type Length = Readonly<{ minutes: number; isRough: boolean }>;

function readLength(items: readonly Item[], at: number): Read<Length> | null {
  // "unas dos horas": some two hours.
  if (meaningOf(items[at], "number")?.isRough && numberOf(items[at + 1]) !== undefined)
    return readLength(items, at + 1);
  const amount = meaningOf(items[at], "amount");
  if (amount) return { value: { minutes: amount.minutes, isRough: false }, next: at + 1 };
  const isOne = isAny(items[at], ["article", "unit"]);
  const count = isOne ? 1 : numberOf(items[at]);
  if (count === undefined) return null;
  let next = isAny(items[at], ["unit"]) ? at : at + 1;
  let half = 0;
  // "two and a half hours", "dos horas y media".
  if (meaningOf(items[next], "and") && meaningOf(items[next + 1], "article") && isHalf(items[next + 2])) {
    half = 0.5;
    next += 3;
  }
  const unit = meaningOf(items[next], "unit");
  if (unit === undefined) return null;
  next += 1;
  if (meaningOf(items[next], "and") && isHalf(items[next + 1])) {
    half = 0.5;
    next += 2;
  }
  const minutes = Math.min((count + half) * unit.minutes, longestAgoMinutes);
  return { value: { minutes, isRough: meaningOf(items[at], "number")?.isRough === true }, next };
}

function isHalf(item: Item | undefined): boolean {
  return meaningOf(item, "fraction")?.minutes === 30;
}
