import type { PartId } from "@/lib/presentation/complaint/meaning";
import type { Clock, ClockPoint, Relation } from "@/lib/presentation/complaint/time-fact";

/** When a part of the day begins and ends, in minutes since its midnight; a night goes on into the next day. */
export const partSpans = {
  "small-hours": [0, 6 * 60],
  morning: [5 * 60, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  late: [12 * 60, 21 * 60],
  evening: [17 * 60, 24 * 60],
  night: [18 * 60, 28 * 60],
} as const satisfies Record<PartId, readonly [number, number]>;

/** How far from the time that was said plays are looked for, in minutes before and after. People round. */
export const margins = {
  plain: [45, 45],
  near: [60, 60],
  "just-after": [5, 45],
  after: [0, 180],
  "just-before": [45, 5],
  before: [180, 0],
  range: [15, 15],
} as const satisfies Record<Relation, readonly [number, number]>;

/** A time that was said to the minute, like 21:07, is not rounded. */
export const exactMargin = [20, 20] as const;

/** How a clock time is written before its figures. */
export const relationWords = {
  plain: "",
  near: "about ",
  "just-after": "just after ",
  after: "after ",
  "just-before": "just before ",
  before: "before ",
  range: "",
} as const satisfies Record<Relation, string>;

const dayMinutes = 24 * 60;
const noonMinute = 12 * 60;
/** "At five", said of a night, is just outside it on either end. */
const partSlack = 60;

/** Minutes of a day, the same two for a time without an end. */
export type ClockSpan = readonly [from: number, to: number];

/** What a clock time may be on a day; with a part of the day those of its halves that lie in it, if any does. */
export function clockSpans({ from, to }: Clock, part: PartId | null): readonly ClockSpan[] {
  const spans = to === null ? from.map((minute): ClockSpan => [minute, minute]) : rangeSpans(from, to);
  if (part === null) return spans;
  // "One in the morning" is before anybody calls it morning.
  const [start, end] = part === "morning" ? [0, noonMinute] : partSpans[part];
  const both = spans.flatMap((span) => [span, later(span)]);
  const within = (slack: number) => both.filter(([at]) => at >= start - slack && at <= end + slack);
  const inside = within(0);
  if (inside.length > 0) return inside;
  const beside = within(partSlack);
  return beside.length > 0 ? beside : spans;
}

function later([from, to]: ClockSpan): ClockSpan {
  return [from + dayMinutes, to + dayMinutes];
}

/** Of the halves of the day that a range may lie in, those that make it shortest: eight to nine is an hour. */
function rangeSpans(from: ClockPoint, to: ClockPoint): readonly ClockSpan[] {
  const pairs = from.flatMap((start) =>
    to.flatMap((end) => [end, end + dayMinutes]).map((end): ClockSpan => [start, end]),
  );
  const forward = pairs.filter(([start, end]) => end > start);
  const shortest = Math.min(...forward.map(([start, end]) => end - start));
  return forward.filter(([start, end]) => end - start === shortest);
}
