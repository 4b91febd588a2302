import { type RangeQuery, rangeFault, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** Two ranges to compare, such as before and after a fix. */
export type ComparedRanges = Readonly<{ earlier: TimeRange; later: TimeRange }>;

/**
 * The ranges compared by default: the page's own and the one of equal length before it. Conviva keeps 30 days; if the one
 * before isn't among them, the two halves of the page's range.
 *
 * @throws {LookupError} `invalid-range` if Conviva can't be asked about the page's range.
 */
export function defaultComparison(range: RangeQuery, now: EpochMs): ComparedRanges {
  const later = resolveRange(range, now);
  const length = later.end - later.start;
  const before = { from: epochMs(later.start - length), to: later.start };
  if (rangeFault(before, now) === null && resolveRange(before, now).start === before.from) {
    return { earlier: { start: before.from, end: before.to }, later };
  }
  const middle = epochMs(Math.floor((later.start + length / 2) / minuteMs) * minuteMs);
  return { earlier: { start: later.start, end: middle }, later: { start: middle, end: later.end } };
}
