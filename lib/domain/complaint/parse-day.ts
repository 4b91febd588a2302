import type { DayExpression, TimeExpression } from "@/lib/domain/complaint/time-expression";
import { hasMeaning, meaningOf, numberOf, type Parsed, type Token } from "@/lib/domain/complaint/token";

/** Parses a day: "last Sunday", "16 Nov", "the 16th", "16/11", "yesterday". */
export function parseDay(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  if (meaningOf(tokens[at], "since")) {
    const since = parseDay(tokens, at + 1);
    if (since?.value.kind !== "day") return null;
    const part = since.value.part === null ? meaningOf(tokens[since.next], "part")?.part : undefined;
    if (part === undefined) return { ...since, value: { ...since.value, kind: "since" } };
    return { value: { kind: "since", day: since.value.day, part }, next: since.next + 1 };
  }
  return parseDayWord(tokens, at) ?? parseWeekday(tokens, at) ?? parseDate(tokens, at);
}

function dayExpression(day: DayExpression, next: number): Parsed<TimeExpression> {
  return { value: { kind: "day", day, part: null }, next };
}

function parseDayWord(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const token = tokens[at];
  const next = at + 1;
  const day = meaningOf(token, "day");
  if (day) {
    return {
      value: { kind: "day", day: { kind: "days-ago", daysAgo: day.daysAgo }, part: day.part ?? null },
      next,
    };
  }
  const current = meaningOf(token, "current-part");
  if (current) return { value: { kind: "day", day: { kind: "current" }, part: current.part }, next };
  const part = meaningOf(token, "part");
  if (part) return { value: { kind: "part", part: part.part }, next };
  const period = meaningOf(token, "period");
  return period ? { value: { kind: "period", period: period.period }, next } : null;
}

function parseWeekday(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const hasLastBefore = meaningOf(tokens[at], "last") !== undefined;
  const weekdayAt = hasLastBefore ? at + 1 : at;
  const weekday = meaningOf(tokens[weekdayAt], "weekday");
  if (weekday === undefined) return null;
  const after = tokens[weekdayAt + 1];
  const hasLastAfter = meaningOf(after, "last") !== undefined;
  const isNextToTime =
    after === undefined ||
    after.isAfterPunctuation ||
    numberOf(after) !== undefined ||
    hasMeaning(after, ["part", "at", "about"]);
  if (weekday.isAmbiguous && !hasLastBefore && !hasLastAfter && !isNextToTime) return null;
  const isLast = hasLastBefore || hasLastAfter;
  return dayExpression(
    { kind: "weekday", weekday: weekday.weekday, isLast },
    hasLastAfter ? weekdayAt + 2 : weekdayAt + 1,
  );
}

function parseDate(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const token = tokens[at];
  if (token?.type === "numeric" && token.expression.kind === "date") {
    const { first, second, year, isYearFirst } = token.expression;
    const day: DayExpression = isYearFirst
      ? { kind: "date", month: first, day: second, year }
      : { kind: "ambiguous-date", first, second, year };
    return dayExpression(day, at + 1);
  }
  if (meaningOf(token, "day-of-month")) {
    const day = dayOfMonth(tokens[at + 1]);
    if (day === null) return null;
    return parseDayMonth(tokens, at + 1) ?? dayExpression({ kind: "day-of-month", day }, at + 2);
  }
  return parseDayMonth(tokens, at) ?? parseMonthDay(tokens, at);
}

/** "16 Nov", "16th of November 2026", "16 de noviembre", "the 16th". */
function parseDayMonth(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const day = dayOfMonth(tokens[at]);
  if (day === null) return null;
  const isOrdinal = meaningOf(tokens[at + 1], "ordinal") !== undefined;
  const next = at + (isOrdinal ? 2 : 1);
  const monthAt = meaningOf(tokens[next], "filler") ? next + 1 : next;
  const month = meaningOf(tokens[monthAt], "month")?.month;
  if (month !== undefined) return withYear(tokens, monthAt + 1, day, month);
  return isOrdinal ? dayExpression({ kind: "day-of-month", day }, next) : null;
}

/** "Nov 16", "November the 16th", but not "in May 9 pm". */
function parseMonthDay(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const month = meaningOf(tokens[at], "month")?.month;
  if (month === undefined) return null;
  const dayAt = meaningOf(tokens[at + 1], "filler") ? at + 2 : at + 1;
  const day = dayOfMonth(tokens[dayAt]);
  if (day === null || hasMeaning(tokens[dayAt + 1], ["meridiem", "oclock", "unit"])) return null;
  return withYear(tokens, meaningOf(tokens[dayAt + 1], "ordinal") ? dayAt + 2 : dayAt + 1, day, month);
}

function withYear(tokens: readonly Token[], at: number, day: number, month: number): Parsed<TimeExpression> {
  const yearAt = meaningOf(tokens[at], "filler") ? at + 1 : at;
  const token = tokens[yearAt];
  const year = token?.type === "number" && token.digits === 4 && token.value >= 2000 ? token.value : null;
  return dayExpression({ kind: "date", day, month, year }, year === null ? at : yearAt + 1);
}

function dayOfMonth(token: Token | undefined): number | null {
  const value = numberOf(token);
  const isDay = value !== undefined && value >= 1 && value <= 31 && !meaningOf(token, "number")?.isApproximate;
  return isDay ? value : null;
}
