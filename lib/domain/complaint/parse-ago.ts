import type { TimeExpression } from "@/lib/domain/complaint/time-expression";
import { hasMeaning, meaningOf, numberOf, type Parsed, type Token } from "@/lib/domain/complaint/token";

const dayMinutes = 24 * 60;
/** Far beyond what Conviva keeps. Without a limit, a long number would overflow the calendar. */
const maxDaysAgo = 400;

/** Parses a time counted back from now ("20 minutes ago", "hace dos horas y media", "in the last hour"), or a duration. */
export function parseAgo(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const nightsAgo = parseNightsAgo(tokens, at);
  if (nightsAgo !== null) return nightsAgo;
  const start = meaningOf(tokens[at], "about") ? at + 1 : at;
  const isHace = meaningOf(tokens[start], "hace") !== undefined;
  const isWithin = hasMeaning(tokens[start], ["within", "last"]);
  const duration = parseDuration(tokens, isHace || isWithin ? start + 1 : start);
  if (duration === null) return null;
  const { minutes, isApproximate } = duration.value;
  if (isWithin) return { value: { kind: "within", minutes }, next: duration.next };
  const agoAt = meaningOf(tokens[duration.next], "about") ? duration.next + 1 : duration.next;
  const isAgo = isHace || meaningOf(tokens[agoAt], "ago") !== undefined;
  if (!isAgo || minutes === 0) {
    // "21 h" is a clock time.
    const isHour = minutes >= 13 * 60 && minutes <= dayMinutes && tokens[start]?.type === "number";
    return isHace || isHour ? null : { value: { kind: "duration" }, next: duration.next };
  }
  const next = isHace ? duration.next : agoAt + 1;
  if (minutes < dayMinutes) return { value: { kind: "ago", minutes }, next };
  if (isApproximate) return { value: { kind: "period", period: "recently" }, next };
  const daysAgo = Math.round(minutes / dayMinutes);
  return { value: { kind: "day", day: { kind: "days-ago", daysAgo }, part: null }, next };
}

/** "two nights ago". */
function parseNightsAgo(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const count = numberOf(tokens[at]);
  const part = meaningOf(tokens[at + 1], "part")?.part;
  if (count === undefined || part === undefined || !meaningOf(tokens[at + 2], "ago")) return null;
  const daysAgo = Math.min(count, maxDaysAgo);
  return { value: { kind: "day", day: { kind: "days-ago", daysAgo }, part }, next: at + 3 };
}

type Duration = Readonly<{ minutes: number; isApproximate: boolean }>;

function parseDuration(tokens: readonly Token[], at: number): Parsed<Duration> | null {
  const isApproximate = meaningOf(tokens[at], "number")?.isApproximate === true;
  // "unas dos horas": about two hours.
  if (isApproximate && numberOf(tokens[at + 1]) !== undefined) return parseDuration(tokens, at + 1);
  const fixed = meaningOf(tokens[at], "duration");
  if (fixed) return { value: { minutes: fixed.minutes, isApproximate: false }, next: at + 1 };
  const isOne = hasMeaning(tokens[at], ["article", "unit"]);
  const count = isOne ? 1 : numberOf(tokens[at]);
  if (count === undefined) return null;
  let next = hasMeaning(tokens[at], ["unit"]) ? at : at + 1;
  let half = 0;
  // "two and a half hours".
  if (meaningOf(tokens[next], "and") && meaningOf(tokens[next + 1], "article") && isHalf(tokens[next + 2])) {
    half = 0.5;
    next += 3;
  }
  const unit = meaningOf(tokens[next], "unit");
  if (unit === undefined) return null;
  next += 1;
  // "dos horas y media".
  if (meaningOf(tokens[next], "and") && isHalf(tokens[next + 1])) {
    half = 0.5;
    next += 2;
  }
  const minutes = Math.min((count + half) * unit.minutes, maxDaysAgo * dayMinutes);
  return { value: { minutes, isApproximate }, next };
}

function isHalf(token: Token | undefined): boolean {
  return meaningOf(token, "fraction")?.minutes === 30;
}
