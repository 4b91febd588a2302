import type { PartOfDay } from "@/lib/domain/complaint/lexicon";
import type { ClockExpression, ClockRelation, MinuteOptions } from "@/lib/domain/complaint/time-expression";

/** When each part of the day starts and ends, in minutes since midnight. A night continues into the next day. */
export const partMinutes = {
  "small-hours": [0, 6 * 60],
  morning: [5 * 60, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  tarde: [12 * 60, 21 * 60],
  evening: [17 * 60, 24 * 60],
  night: [18 * 60, 28 * 60],
} as const satisfies Record<PartOfDay, readonly [number, number]>;

/** How many minutes before and after the stated time to search, because people round. */
export const marginMinutes = {
  at: [45, 45],
  about: [60, 60],
  "just-after": [5, 45],
  after: [0, 180],
  "just-before": [45, 5],
  before: [180, 0],
  between: [15, 15],
} as const satisfies Record<ClockRelation, readonly [before: number, after: number]>;

/** The margin for a time stated to the minute, like 21:07. */
export const exactMarginMinutes = [20, 20] as const;

const dayMinutes = 24 * 60;
const noonMinute = 12 * 60;
/** "At five" in the evening may be this many minutes outside the evening. */
const partToleranceMinutes = 60;

/** Minutes of a day; equal for a point in time. */
export type ClockSpan = readonly [from: number, to: number];

/** What a clock time may mean on a day. A part of the day keeps the options inside it, if there are any. */
export function clockSpans({ from, to }: ClockExpression, part: PartOfDay | null): readonly ClockSpan[] {
  const spans = to === null ? from.map((minute): ClockSpan => [minute, minute]) : rangeSpans(from, to);
  if (part === null) return spans;
  // "One in the morning" is earlier than any other morning.
  const [start, end] = part === "morning" ? [0, noonMinute] : partMinutes[part];
  const bothDays = spans.flatMap((span) => [span, nextDay(span)]);
  const within = (tolerance: number) => bothDays.filter(([at]) => at >= start - tolerance && at <= end + tolerance);
  const inside = within(0);
  if (inside.length > 0) return inside;
  const nearby = within(partToleranceMinutes);
  return nearby.length > 0 ? nearby : spans;
}

function nextDay([from, to]: ClockSpan): ClockSpan {
  return [from + dayMinutes, to + dayMinutes];
}

/** The shortest of the possible ranges: "eight to nine" is one hour, not thirteen. */
function rangeSpans(from: MinuteOptions, to: MinuteOptions): readonly ClockSpan[] {
  const pairs = from.flatMap((start) =>
    to.flatMap((end) => [end, end + dayMinutes]).map((end): ClockSpan => [start, end]),
  );
  const forward = pairs.filter(([start, end]) => end > start);
  const shortest = Math.min(...forward.map(([start, end]) => end - start));
  return forward.filter(([start, end]) => end - start === shortest);
}
