import { LookupError } from "@/lib/domain/problems";
import type { RangeFault } from "@/lib/domain/time/range-fault";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** A half-open interval of time, `[start, end)`. */
export type TimeRange = Readonly<{ start: EpochMs; end: EpochMs }>;

/** The ranges an agent can choose with one click, in days back from now. */
export const rangeDays = [1, 3, 7, 14, 20, 30] as const;
export type RangeDays = (typeof rangeDays)[number];

/** A range as a URL holds it: days back from the time it is opened, or fixed instants. */
export type RangeQuery = Readonly<{ days: RangeDays }> | Readonly<{ from: EpochMs; to: EpochMs }>;

export const defaultRange: RangeQuery = { days: 1 };

/** Conviva keeps one viewer's sessions for 30 days and refuses longer ranges. */
export const longestRangeMs = 30 * dayMs;
/** Requests take time and clocks differ, so the oldest start we send is this far inside Conviva's limit. */
const insideLimitMs = 2 * minuteMs;

type Parameters = Readonly<{
  days?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;

/**
 * Reads the range from a URL's query parameters. Without any, it is the last 24 hours.
 *
 * @throws {LookupError} `invalid-range` if a value isn't one the page could have written, or if both forms
 *   are given.
 */
export function parseRangeQuery({ days, from, to }: Parameters): RangeQuery {
  const hasDays = isGiven(days);
  const hasInstants = isGiven(from) || isGiven(to);
  if (hasDays && hasInstants) throw refusal("days-and-instants");
  if (hasInstants) return { from: parseInstant(from), to: parseInstant(to) };
  if (!hasDays) return defaultRange;

  const known = rangeDays.find((known) => String(known) === days);
  if (known === undefined) throw refusal("unknown-days");
  return { days: known };
}

/** The query string of a range, without a question mark; the inverse of `parseRangeQuery`. */
export function formatRangeQuery(range: RangeQuery): string {
  return "days" in range ? `days=${range.days}` : `from=${range.from}&to=${range.to}`;
}

/**
 * Why Conviva can't be asked about a range; `null` if it can. A range that is only partly older than 30 days
 * is allowed.
 */
export function rangeFault(query: RangeQuery, now: EpochMs): RangeFault | null {
  if ("days" in query) return null;
  const { from, to } = query;
  if (to <= from) return "reversed";
  if (from >= now) return "in-future";
  if (to > now + minuteMs) return "end-in-future";
  if (to - from > longestRangeMs) return "too-long";
  if (to <= oldestStart(now)) return "too-old";
  const { start, end } = wholeMinutes(query, now);
  return end <= start ? "under-a-minute" : null;
}

/**
 * Resolves a range to whole minutes of absolute time, so that the summary, the sessions and colleagues
 * request the same window. The part of a fixed range that is older than 30 days is cut off.
 *
 * @throws {LookupError} `invalid-range` if `rangeFault` finds one.
 */
export function resolveRange(query: RangeQuery, now: EpochMs): TimeRange {
  const fault = rangeFault(query, now);
  if (fault !== null) throw refusal(fault);
  const lastMinute = floorToMinute(now);
  if ("from" in query) return wholeMinutes(query, now);
  return { start: epochMs(Math.max(lastMinute - query.days * dayMs, oldestStart(now))), end: epochMs(lastMinute) };
}

/**
 * A range as it was resolved when it ended at `until`, so that everything read for it later is about the same window.
 *
 * @throws {LookupError} `invalid-range` if there was no such window then, or if Conviva doesn't keep it any more.
 */
export function resolveRangeUntil(query: RangeQuery, until: EpochMs, now: EpochMs): TimeRange {
  const asOf = epochMs(Math.min(until, now));
  const range = resolveRange("from" in query ? { ...query, to: epochMs(Math.min(query.to, asOf)) } : query, asOf);
  if (stillKept(range, now) === null) throw refusal("too-old");
  return range;
}

/** The part of a range that Conviva can still be asked about; `null` if there is none. */
export function stillKept({ start, end }: TimeRange, now: EpochMs): TimeRange | null {
  const oldest = oldestStart(now);
  return end <= oldest ? null : { start: epochMs(Math.max(start, oldest)), end };
}

function wholeMinutes({ from, to }: Extract<RangeQuery, { from: EpochMs }>, now: EpochMs): TimeRange {
  const start = floorToMinute(Math.max(from, oldestStart(now)));
  const end = Math.min(Math.ceil(to / minuteMs) * minuteMs, floorToMinute(now));
  return { start: epochMs(start), end: epochMs(end) };
}

function oldestStart(now: EpochMs): number {
  return floorToMinute(now) - longestRangeMs + insideLimitMs;
}

function floorToMinute(instant: number): number {
  return Math.floor(instant / minuteMs) * minuteMs;
}

function isGiven(text: string | null | undefined): text is string {
  return text !== undefined && text !== null && text !== "";
}

function parseInstant(text: string | null | undefined): EpochMs {
  if (!isGiven(text)) throw refusal("missing-instant");
  if (!/^\d{1,15}$/.test(text)) throw refusal("malformed-instant");
  return epochMs(Number(text));
}

function refusal(fault: RangeFault): LookupError {
  return new LookupError("invalid-range", { fault });
}
