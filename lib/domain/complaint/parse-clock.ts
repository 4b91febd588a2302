import type { ClockExpression, ClockRelation, MinuteOptions } from "@/lib/domain/complaint/time-expression";
import { hasMeaning, meaningOf, numberOf, type Parsed, type Token } from "@/lib/domain/complaint/token";

/** `isBare` if only the number itself suggests a clock time; `isAmbiguous` if the word also means something else. */
type ParsedTime = Parsed<MinuteOptions> & Readonly<{ isBare: boolean; isAmbiguous: boolean }>;

const markers = ["at", "about", "since", "just-after", "after", "just-before", "before"] as const;
/** Minutes people count to or from an hour: "ten to nine" is a time, "eight to nine" is a range. */
const countedMinutes = [5, 10, 20, 25];
const noonMinute = 12 * 60;
const dayMinutes = 24 * 60;

/** Parses a clock time with its markers: "about half past nine", "entre las 8 y las 9", "just after 21:30". */
export function parseClock(tokens: readonly Token[], at: number): Parsed<ClockExpression> | null {
  const token = tokens[at];
  if (token?.type === "numeric" && token.expression.kind === "hours") {
    const { from, to } = token.expression;
    return rangeOf(tokens, { ...parsedHour(from, at), isBare: false, isAmbiguous: false }, parsedHour(to, at + 1));
  }
  if (meaningOf(token, "between")) return parseRange(tokens, at + 1);

  let next = at;
  let relation: ClockRelation = "at";
  for (let marker = markerOf(tokens[next]); marker !== null; marker = markerOf(tokens[next])) {
    if (marker !== "at" && relation === "at") relation = marker === "since" ? "after" : marker;
    next += 1;
  }
  const time = parseTime(tokens, next);
  if (time === null) return null;
  const rangeEnd = meaningOf(tokens[time.next], "to") ? parseTime(tokens, skipAt(tokens, time.next + 1)) : null;
  if (rangeEnd !== null && (next > at || !rangeEnd.isBare)) return rangeOf(tokens, time, rangeEnd);
  if (time.isBare && !isHour(tokens, at, next, time)) return null;
  // "nine-ish", "nine or so".
  const isApproximate = meaningOf(tokens[time.next], "about") !== undefined && !tokens[time.next]?.isAfterPunctuation;
  if (!isApproximate) return { value: { from: time.value, to: null, relation }, next: time.next };
  return {
    value: { from: time.value, to: null, relation: relation === "at" ? "about" : relation },
    next: time.next + 1,
  };
}

function markerOf(token: Token | undefined): (typeof markers)[number] | null {
  return markers.find((marker) => meaningOf(token, marker)) ?? null;
}

function skipAt(tokens: readonly Token[], at: number): number {
  return meaningOf(tokens[at], "at") ? at + 1 : at;
}

/** "between 8 and 9". A lone "from 8" means after 8. */
function parseRange(tokens: readonly Token[], at: number): Parsed<ClockExpression> | null {
  const first = parseTime(tokens, skipAt(tokens, at), true);
  if (first === null) return null;
  const secondAt = hasMeaning(tokens[first.next], ["and", "to"]) ? first.next + 1 : first.next;
  const second = secondAt > first.next ? parseTime(tokens, skipAt(tokens, secondAt), true) : null;
  if (second !== null) return rangeOf(tokens, first, second);
  return first.isBare && !isHour(tokens, at - 1, at, first)
    ? null
    : { value: { from: first.value, to: null, relation: "after" }, next: first.next };
}

function rangeOf(tokens: readonly Token[], from: ParsedTime, to: Parsed<MinuteOptions>): Parsed<ClockExpression> {
  const meridiem = meaningOf(tokens[to.next], "meridiem");
  const end = meridiem ? to.value.filter((minute) => isInHalf(minute, meridiem.isPm)) : to.value;
  return {
    value: { from: from.value, to: end.length > 0 ? end : to.value, relation: "between" },
    next: meridiem ? to.next + 1 : to.next,
  };
}

/** Whether a bare number is an hour, unlike in "nine episodes", "Rocky 4" or "for 20 minutes". */
function isHour(tokens: readonly Token[], at: number, numberAt: number, time: ParsedTime): boolean {
  const after = tokens[time.next];
  if (hasMeaning(after, ["unit", "month", "ordinal", "ago"])) return false;
  const countsNoun =
    after !== undefined &&
    !after.isAfterPunctuation &&
    (after.type === "word" || hasMeaning(after, ["common-word", "device"]));
  if (numberAt > at) return !(time.isAmbiguous && countsNoun);
  const before = tokens[at - 1];
  const isNextToTime =
    hasMeaning(before, ["day", "part", "current-part", "weekday", "month"]) || hasMeaning(after, ["part", "day"]);
  const numbersNoun =
    (before?.type === "word" || hasMeaning(before, ["common-word"])) && tokens[at]?.type === "number";
  const value = numberOf(tokens[at]) ?? 0;
  const isOnDial = value >= 1 && value <= 12;
  return (
    isOnDial && !time.isAmbiguous && !(countsNoun && !hasMeaning(after, ["device"])) && (isNextToTime || !numbersNoun)
  );
}

function parseTime(tokens: readonly Token[], at: number, isInRange = false): ParsedTime | null {
  const token = tokens[at];
  const explicit = (value: MinuteOptions, next: number): ParsedTime =>
    withMeridiem(tokens, { value, next, isBare: false, isAmbiguous: false });
  if (token?.type === "numeric" && token.expression.kind === "time") {
    const { hour, minute, isTwelveHour } = token.expression;
    return explicit(isTwelveHour ? shifted(hourOptions(hour), minute) : [hour * 60 + minute], at + 1);
  }
  const named = meaningOf(token, "named-hour");
  if (named) return explicit(named.hour === 0 ? [0, dayMinutes] : [noonMinute], at + 1);
  const countedAt = meaningOf(token, "article") ? at + 1 : at;
  return parseCounted(tokens, countedAt, explicit, isInRange) ?? parseHour(tokens, at, isInRange);
}

/** "half past nine", "ten to nine", and British "half nine". */
function parseCounted(
  tokens: readonly Token[],
  at: number,
  explicit: (value: MinuteOptions, next: number) => ParsedTime,
  isInRange: boolean,
): ParsedTime | null {
  const fraction = meaningOf(tokens[at], "fraction")?.minutes;
  const number = numberOf(tokens[at]);
  const isCounted = number !== undefined && countedMinutes.includes(number) && !isInRange;
  const minutes = fraction ?? (isCounted ? number : undefined);
  if (minutes === undefined) return null;
  const prepositionAt = meaningOf(tokens[at + 1], "unit")?.minutes === 1 ? at + 2 : at + 1;
  const isPast = meaningOf(tokens[prepositionAt], "past") !== undefined;
  const isTo = meaningOf(tokens[prepositionAt], "to") !== undefined;
  const hour = hourOf(tokens[isPast || isTo ? prepositionAt + 1 : at + 1]);
  if (hour === null) return null;
  if (isPast || isTo) {
    return explicit(shifted(hourOptions(hour), isPast ? minutes : -minutes), prepositionAt + 2);
  }
  return minutes === 30 && fraction !== undefined ? explicit(shifted(hourOptions(hour), 30), at + 2) : null;
}

/** "nine", "nine thirty", "nine o'clock", "las nueve y media", "las diez menos cuarto". */
function parseHour(tokens: readonly Token[], at: number, isInRange: boolean): ParsedTime | null {
  const hour = hourOf(tokens[at]);
  if (hour === null) return null;
  const isAmbiguous = meaningOf(tokens[at], "number")?.isAmbiguous === true;
  const bare: ParsedTime = { ...parsedHour(hour, at), isBare: true, isAmbiguous };
  const explicit = (minutes: number, next: number): ParsedTime =>
    withMeridiem(tokens, { value: shifted(bare.value, minutes), next, isBare: false, isAmbiguous });
  const second = tokens[at + 1];
  const third = tokens[at + 2];
  const thirdMinutes = meaningOf(third, "fraction")?.minutes ?? (isInRange ? undefined : numberOf(third));
  if (meaningOf(second, "and") && thirdMinutes !== undefined && thirdMinutes >= 5 && thirdMinutes < 60) {
    return explicit(thirdMinutes, at + 3);
  }
  if (meaningOf(second, "minus") && thirdMinutes !== undefined && thirdMinutes < 60) {
    return explicit(-thirdMinutes, at + 3);
  }
  const secondMinutes = second?.isAfterPunctuation ? undefined : numberOf(second);
  const isMinute =
    secondMinutes !== undefined &&
    secondMinutes >= 10 &&
    secondMinutes < 60 &&
    !hasMeaning(third, ["unit", "month", "ordinal"]);
  if (isMinute) return explicit(secondMinutes, at + 2);
  if (meaningOf(second, "oclock")) return explicit(0, at + 2);
  // "a las 20 horas", "21 h".
  const isHours = meaningOf(second, "unit")?.minutes === 60 && !hasMeaning(third, ["ago", "and"]);
  if (isHours && (hour >= 13 || meaningOf(tokens[at - 1], "at"))) return explicit(0, at + 2);
  return withMeridiem(tokens, bare);
}

function withMeridiem(tokens: readonly Token[], time: ParsedTime): ParsedTime {
  const meridiem = meaningOf(tokens[time.next], "meridiem");
  if (meridiem === undefined) return time;
  const kept = time.value.filter((minute) => isInHalf(minute, meridiem.isPm));
  return { value: kept.length > 0 ? kept : time.value, next: time.next + 1, isBare: false, isAmbiguous: false };
}

function isInHalf(minute: number, isPm: boolean): boolean {
  return minute % dayMinutes >= noonMinute === isPm;
}

function hourOf(token: Token | undefined): number | null {
  const value = numberOf(token);
  return value !== undefined && value <= 24 && !meaningOf(token, "number")?.isApproximate ? value : null;
}

function parsedHour(hour: number, at: number): Parsed<MinuteOptions> {
  return { value: hourOptions(hour), next: at + 1 };
}

/** Twelve is noon or the midnight that ends the day. Zero and 24 are the midnight that starts or ends it. */
function hourOptions(hour: number): MinuteOptions {
  if (hour === 0 || hour === 24) return [0, dayMinutes];
  return hour > 12 ? [hour * 60] : [hour * 60, hour * 60 + noonMinute];
}

function shifted(options: MinuteOptions, minutes: number): MinuteOptions {
  return options.map((minute) => minute + minutes);
}
