import { type CalendarDay, instantOn, secondOccurrence } from "@/lib/domain/complaint/calendar";
import type { TimeWindow } from "@/lib/domain/complaint/complaint";
import type { PartOfDay } from "@/lib/domain/complaint/lexicon";
import { type ClockSpan, exactMarginMinutes, marginMinutes, partMinutes } from "@/lib/domain/complaint/resolve-clock";
import type { ClockRelation } from "@/lib/domain/complaint/time-expression";
import type { Zone } from "@/lib/domain/time/zone";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

const noMargin = [0, 0] as const;

/** A clock time or clock range on a day. */
export function clockWindow(
  day: CalendarDay,
  [start, end]: ClockSpan,
  relation: ClockRelation,
  text: string,
  zone: Zone,
): TimeWindow {
  const from = instantOn(day, start, zone);
  const to = secondOccurrence(instantOn(day, end, zone), zone);
  // Nobody rounds to 21:07.
  const isExact = relation === "at" && start % 15 !== 0;
  const precision = end > start ? "period" : isExact ? "exact" : "rounded";
  const margin = isExact ? exactMarginMinutes : marginMinutes[relation];
  return { ...withMargin(from, to, margin), precision, unit: "clock", relation, text };
}

/** A part of a day: "yesterday evening". */
export function partWindow(day: CalendarDay, part: PartOfDay, text: string, zone: Zone): TimeWindow {
  const [first, last] = partMinutes[part];
  const [from, to] = [instantOn(day, first, zone), instantOn(day, last, zone)];
  return { ...withMargin(from, to, noMargin), precision: "period", unit: "clock", relation: "between", text };
}

/** Whole days: "yesterday", "last week". */
export function dayWindow(first: CalendarDay, last: CalendarDay, text: string, zone: Zone): TimeWindow {
  const [from, to] = [instantOn(first, 0, zone), instantOn(last, 24 * 60, zone)];
  return { ...withMargin(from, to, noMargin), precision: "period", unit: "day", relation: "between", text };
}

/** A point in time counted back from now: "20 minutes ago". The margin grows with the distance. */
export function agoWindow(minutes: number, text: string, now: EpochMs): TimeWindow {
  const at = epochMs(now - minutes * minuteMs);
  const margin = Math.max(10, minutes / 4);
  return { ...withMargin(at, at, [margin, margin]), precision: "rounded", unit: "clock", relation: "about", text };
}

/** A period that ends now: "in the last hour", "since yesterday". */
export function untilNowWindow(from: EpochMs, unit: TimeWindow["unit"], text: string, now: EpochMs): TimeWindow {
  const to = epochMs(Math.max(from, now));
  return { ...withMargin(from, to, [0, 1]), precision: "period", unit, relation: "between", text };
}

function withMargin(from: EpochMs, to: EpochMs, [before, after]: readonly [before: number, after: number]) {
  return { start: epochMs(from - before * minuteMs), end: epochMs(to + after * minuteMs), from, to };
}
