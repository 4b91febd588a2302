import { LookupError } from "@/lib/domain/problems";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** A half-open span of time, `[start, end)`. */
export type TimeRange = Readonly<{ start: EpochMs; end: EpochMs }>;

/** The ranges an agent picks with one click, in days back from now. */
export const rangeDays = [1, 3, 7, 14, 20, 30] as const;
export type RangeDays = (typeof rangeDays)[number];

/** A range as an address holds it: days back from whenever it is opened, or frozen instants. */
export type RangeQuery = Readonly<{ days: RangeDays }> | Readonly<{ from: EpochMs; to: EpochMs }>;

export const defaultRange: RangeQuery = { days: 1 };

/** Conviva keeps and answers 30 days for one viewer. */
export const longestRangeMs = 30 * dayMs;
/** The answer travels and clocks differ, so the oldest start asked for lies this far inside the limit. */
const insideLimitMs = 2 * minuteMs;

type Parameters = Readonly<{
  days?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;

/**
 * Reads the range out of an address's query string. Nothing given means the last 24 hours.
 *
 * @throws {LookupError} `invalid-range` when a value is not one the page could have written, or
 *   both forms are given.
 */
export function parseRangeQuery({ days, from, to }: Parameters): RangeQuery {
  const hasDays = isGiven(days);
  const hasInstants = isGiven(from) || isGiven(to);
  if (hasDays && hasInstants) throw refusal("Give either a number of days or a start and an end.");
  if (hasInstants) return { from: parseInstant(from), to: parseInstant(to) };
  if (!hasDays) return defaultRange;

  const known = rangeDays.find((known) => String(known) === days);
  if (known === undefined) throw refusal(`Choose ${rangeDays.join(", ")} days, or a start and an end.`);
  return { days: known };
}

/** The query string of a range, without a question mark; the inverse of `parseRangeQuery`. */
export function formatRangeQuery(range: RangeQuery): string {
  return "days" in range ? `days=${range.days}` : `from=${range.from}&to=${range.to}`;
}

/**
 * Turns a range into whole minutes of absolute time, so that summary, sessions and colleagues ask
 * for one window.
 *
 * A frozen range that has begun to leave Conviva's 30 days is cut to what is left of it.
 *
 * @throws {LookupError} `invalid-range`, in words for the agent, when the range is reversed, in
 *   the future, longer than 30 days or wholly gone.
 */
export function resolveRange(query: RangeQuery, now: EpochMs): TimeRange {
  const lastMinute = floorToMinute(now);
  const oldest = lastMinute - longestRangeMs + insideLimitMs;
  if ("days" in query) {
    return range(Math.max(lastMinute - query.days * dayMs, oldest), lastMinute);
  }

  const { from, to } = query;
  if (to <= from) throw refusal("The end must come after the start.");
  if (from >= now) throw refusal("This range lies in the future.");
  if (to > now + minuteMs) throw refusal("The end lies in the future.");
  if (to - from > longestRangeMs) throw refusal("Conviva answers for 30 days at most.");
  if (to <= oldest) throw refusal("Conviva keeps 30 days; this range is older.");

  const start = floorToMinute(Math.max(from, oldest));
  const end = Math.min(Math.ceil(to / minuteMs) * minuteMs, lastMinute);
  if (end <= start) throw refusal("A range covers at least one whole minute.");
  return range(start, end);
}

function range(start: number, end: number): TimeRange {
  return { start: epochMs(start), end: epochMs(end) };
}

function floorToMinute(instant: number): number {
  return Math.floor(instant / minuteMs) * minuteMs;
}

function isGiven(text: string | null | undefined): text is string {
  return text !== undefined && text !== null && text !== "";
}

function parseInstant(text: string | null | undefined): EpochMs {
  if (!isGiven(text)) throw refusal("Give both a start and an end.");
  if (!/^\d{1,15}$/.test(text)) throw refusal("A start and an end are epoch milliseconds.");
  return epochMs(Number(text));
}

function refusal(detail: string): LookupError {
  return new LookupError("invalid-range", { detail });
}
