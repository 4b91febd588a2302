import { type Item, isAny, meaningOf, numberOf, type Read } from "@/lib/presentation/complaint/item";
import type { Clock, ClockPoint, Relation } from "@/lib/presentation/complaint/time-fact";

/** A clock time read, and whether more than a bare number says that it is one. */
type Core = Read<ClockPoint> & Readonly<{ isBare: boolean; isWeak: boolean }>;

const markers = ["at", "near", "since", "just-after", "after", "just-before", "before"] as const;
/** Minutes that people count from an hour: "ten to nine"; "eight to nine" is a range. */
const countedMinutes = [5, 10, 20, 25];
const noonMinute = 12 * 60;
const dayMinutes = 24 * 60;

/** Reads a clock time with the words that place it: "about half past nine", "entre las 8 y las 9", "just after 21:30". */
export function readClock(items: readonly Item[], at: number): Read<Clock> | null {
  const item = items[at];
  if (item?.is === "figures" && item.figures.kind === "hours") {
    const { from, to } = item.figures;
    return rangeOf(items, { ...hourPoint(from, at), isBare: false, isWeak: false }, hourPoint(to, at + 1));
  }
  if (meaningOf(item, "between")) return readRange(items, at + 1);

  let next = at;
  let relation: Relation = "plain";
  for (let marker = markerOf(items[next]); marker !== null; marker = markerOf(items[next])) {
    if (marker !== "at" && relation === "plain") relation = marker === "since" ? "after" : marker;
    next += 1;
  }
  const core = readCore(items, next);
  if (core === null) return null;
  const second = meaningOf(items[core.next], "to") ? readCore(items, skipAt(items, core.next + 1)) : null;
  if (second !== null && (next > at || !second.isBare)) return rangeOf(items, core, second);
  if (core.isBare && !isHour(items, at, next, core)) return null;
  // "nine-ish", "nine or so".
  const isRough = meaningOf(items[core.next], "near") !== undefined && !items[core.next]?.isApart;
  if (!isRough) return { value: { from: core.value, to: null, relation }, next: core.next };
  return {
    value: { from: core.value, to: null, relation: relation === "plain" ? "near" : relation },
    next: core.next + 1,
  };
}

function markerOf(item: Item | undefined): (typeof markers)[number] | null {
  return markers.find((marker) => meaningOf(item, marker)) ?? null;
}

function skipAt(items: readonly Item[], at: number): number {
  return meaningOf(items[at], "at") ? at + 1 : at;
}

/** "between 8 and 9"; "from 8" alone is what came after it. */
function readRange(items: readonly Item[], at: number): Read<Clock> | null {
  const first = readCore(items, skipAt(items, at), true);
  if (first === null) return null;
  const joins = isAny(items[first.next], ["and", "to"]) ? first.next + 1 : first.next;
  const second = joins > first.next ? readCore(items, skipAt(items, joins), true) : null;
  if (second !== null) return rangeOf(items, first, second);
  return first.isBare && !isHour(items, at - 1, at, first)
    ? null
    : { value: { from: first.value, to: null, relation: "after" }, next: first.next };
}

function rangeOf(items: readonly Item[], from: Core, to: Read<ClockPoint>): Read<Clock> {
  const half = meaningOf(items[to.next], "half-day");
  const end = half ? to.value.filter((minute) => isInHalf(minute, half.isAfternoon)) : to.value;
  return {
    value: { from: from.value, to: end.length > 0 ? end : to.value, relation: "range" },
    next: half ? to.next + 1 : to.next,
  };
}

/** Whether a bare number is an hour here, and not "nine episodes", "Rocky 4" or "for 20 minutes". */
function isHour(items: readonly Item[], at: number, numberAt: number, core: Core): boolean {
  const after = items[core.next];
  if (isAny(after, ["unit", "month", "ordinal", "ago"])) return false;
  const isOfThing =
    after !== undefined && !after.isApart && (after.is === "word" || isAny(after, ["noun", "device"]));
  if (numberAt > at) return !(core.isWeak && isOfThing);
  const before = items[at - 1];
  const isBesideTime = isAny(before, ["day", "part", "this", "weekday", "month"]) || isAny(after, ["part", "day"]);
  const isNumbered = (before?.is === "word" || isAny(before, ["noun"])) && items[at]?.is === "number";
  const value = numberOf(items[at]) ?? 0;
  const isOnDial = value >= 1 && value <= 12;
  return isOnDial && !core.isWeak && !(isOfThing && !isAny(after, ["device"])) && (isBesideTime || !isNumbered);
}

function readCore(items: readonly Item[], at: number, isInRange = false): Core | null {
  const item = items[at];
  const told = (value: ClockPoint, next: number): Core =>
    withHalf(items, { value, next, isBare: false, isWeak: false });
  if (item?.is === "figures" && item.figures.kind === "time") {
    const { hour, minute, isTwelveHour } = item.figures;
    return told(isTwelveHour ? shifted(hourOptions(hour), minute) : [hour * 60 + minute], at + 1);
  }
  const fixed = meaningOf(item, "clock");
  if (fixed) return told(fixed.hour === 0 ? [0, dayMinutes] : [noonMinute], at + 1);
  return (
    readCounted(items, meaningOf(item, "article") ? at + 1 : at, told, isInRange) ?? readHour(items, at, isInRange)
  );
}

/** "half past nine", "ten to nine", and the British "half nine". */
function readCounted(
  items: readonly Item[],
  at: number,
  told: (value: ClockPoint, next: number) => Core,
  isInRange: boolean,
): Core | null {
  const fraction = meaningOf(items[at], "fraction")?.minutes;
  const counted = numberOf(items[at]);
  const isCounted = counted !== undefined && countedMinutes.includes(counted) && !isInRange;
  const minutes = fraction ?? (isCounted ? counted : undefined);
  if (minutes === undefined) return null;
  const joint = meaningOf(items[at + 1], "unit")?.minutes === 1 ? at + 2 : at + 1;
  const isPast = meaningOf(items[joint], "past") !== undefined;
  const isTo = meaningOf(items[joint], "to") !== undefined;
  const hour = hourOf(items[isPast || isTo ? joint + 1 : at + 1]);
  if (hour === null) return null;
  if (isPast || isTo) return told(shifted(hourOptions(hour), isPast ? minutes : -minutes), joint + 2);
  return minutes === 30 && fraction !== undefined ? told(shifted(hourOptions(hour), 30), at + 2) : null;
}

/** "nine", "nine thirty", "nine o'clock", "las nueve y media", "las diez menos cuarto". */
function readHour(items: readonly Item[], at: number, isInRange: boolean): Core | null {
  const hour = hourOf(items[at]);
  if (hour === null) return null;
  const isWeak = meaningOf(items[at], "number")?.isWeak === true;
  const bare: Core = { ...hourPoint(hour, at), isBare: true, isWeak };
  const told = (minutes: number, next: number): Core =>
    withHalf(items, { value: shifted(bare.value, minutes), next, isBare: false, isWeak });
  const follower = items[at + 1];
  const behind = items[at + 2];
  const minutesBehind = meaningOf(behind, "fraction")?.minutes ?? (isInRange ? undefined : numberOf(behind));
  if (meaningOf(follower, "and") && minutesBehind !== undefined && minutesBehind >= 5 && minutesBehind < 60) {
    return told(minutesBehind, at + 3);
  }
  if (meaningOf(follower, "minus") && minutesBehind !== undefined && minutesBehind < 60)
    return told(-minutesBehind, at + 3);
  const minutes = follower?.isApart ? undefined : numberOf(follower);
  const isMinute =
    minutes !== undefined && minutes >= 10 && minutes < 60 && !isAny(behind, ["unit", "month", "ordinal"]);
  if (isMinute) return told(minutes, at + 2);
  if (meaningOf(follower, "oclock")) return told(0, at + 2);
  const isHours = meaningOf(follower, "unit")?.minutes === 60 && !isAny(behind, ["ago", "and"]);
  if (isHours && (hour >= 13 || meaningOf(items[at - 1], "at"))) return told(0, at + 2);
  return withHalf(items, bare);
}

function withHalf(items: readonly Item[], core: Core): Core {
  const half = meaningOf(items[core.next], "half-day");
  if (half === undefined) return core;
  const kept = core.value.filter((minute) => isInHalf(minute, half.isAfternoon));
  return { value: kept.length > 0 ? kept : core.value, next: core.next + 1, isBare: false, isWeak: false };
}

function isInHalf(minute: number, isAfternoon: boolean): boolean {
  return minute % dayMinutes >= noonMinute === isAfternoon;
}

function hourOf(item: Item | undefined): number | null {
  const value = numberOf(item);
  return value !== undefined && value <= 24 && !meaningOf(item, "number")?.isRough ? value : null;
}

function hourPoint(hour: number, at: number): Read<ClockPoint> {
  return { value: hourOptions(hour), next: at + 1 };
}

/** Twelve is noon or the midnight that ends the day; midnight itself begins or ends it. */
function hourOptions(hour: number): ClockPoint {
  if (hour === 0 || hour === 24) return [0, dayMinutes];
  return hour > 12 ? [hour * 60] : [hour * 60, hour * 60 + noonMinute];
}

function shifted(options: ClockPoint, minutes: number): ClockPoint {
  return options.map((minute) => minute + minutes);
}
