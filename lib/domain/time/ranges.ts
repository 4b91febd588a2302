import type { TimeRange } from "@/lib/domain/time/time-range";

/** Whether two ranges have a moment in common. */
export function overlaps(one: TimeRange, other: TimeRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** What remains of ranges without others, newest first. */
export function withoutRanges(ranges: readonly TimeRange[], others: readonly TimeRange[]): readonly TimeRange[] {
  return others.reduce((left, other) => left.flatMap((range) => without(range, other)), joined(ranges));
}

/** What ranges have in common with others, newest first. */
export function commonRanges(ranges: readonly TimeRange[], others: readonly TimeRange[]): readonly TimeRange[] {
  return withoutRanges(ranges, withoutRanges(ranges, others));
}

/** The same moments in as few ranges as possible, newest first. */
export function joined(ranges: readonly TimeRange[]): readonly TimeRange[] {
  const result: TimeRange[] = [];
  for (const range of ranges.toSorted((a, b) => b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || range.end < last.start) result.push(range);
    else if (range.start < last.start) result[result.length - 1] = { start: range.start, end: last.end };
  }
  return result;
}

function without(range: TimeRange, other: TimeRange): readonly TimeRange[] {
  if (!overlaps(range, other)) return [range];
  return [
    ...(other.end < range.end ? [{ start: other.end, end: range.end }] : []),
    ...(range.start < other.start ? [{ start: range.start, end: other.start }] : []),
  ];
}
