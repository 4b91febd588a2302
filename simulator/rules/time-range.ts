import { accept, badRequest, type Checked, rangeRejected } from "./api-error.ts";

/** A range of start times in epoch milliseconds. It includes `startMs` but not `endMs`. */
export interface TimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

/** The ranges an endpoint allows. `defaultMs` is null if requests must include a range. */
export interface RangeRule {
  readonly maxLengthMs: number;
  readonly maxAgeMs: number;
  readonly allowsDays: boolean;
  readonly defaultMs: number | null;
}

const day = 86_400_000;
const hour = 3_600_000;
const formats = ["date", "epoch", "epoch_ms"] as const;
const isoDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:?\d\d)?)?$/;

/** The query parameters that can specify a time range. */
export const rangeParameters = new Set([
  ...formats.flatMap((format) => [`start_${format}`, `end_${format}`]),
  "days",
]);

/** For samples: at most 3 hours, from the last 31 days. If lenient, the default is the last 3 hours. */
export function sampleRangeRule(isLenient: boolean): RangeRule {
  return { maxLengthMs: 3 * hour, maxAgeMs: 31 * day, allowsDays: false, defaultMs: isLenient ? 3 * hour : null };
}

/** For a viewer: at most 30 days, from the last 30 days. If lenient, the default is the last 24 hours. */
export function viewerRangeRule(isLenient: boolean): RangeRule {
  return { maxLengthMs: 30 * day, maxAgeMs: 30 * day, allowsDays: true, defaultMs: isLenient ? day : null };
}

/** Reads the time range of a request. Malformed parameters are 400; a range that isn't allowed is 422. */
export function readTimeRange(query: URLSearchParams, rule: RangeRule, nowMs: number): Checked<TimeRange> {
  const used = formats.filter((format) => query.has(`start_${format}`) || query.has(`end_${format}`));
  const count = used.length + (query.has("days") ? 1 : 0);
  if (count > 1) return badRequest("Use only one time-range format per request.");
  if (query.has("days")) return readDays(query, rule, nowMs);
  const format = used[0];
  if (format === undefined) {
    if (rule.defaultMs === null) return badRequest("A time range is required.");
    return accept({ startMs: nowMs - rule.defaultMs, endMs: nowMs });
  }
  const startMs = readInstant(query.getAll(`start_${format}`), format);
  const endMs = readInstant(query.getAll(`end_${format}`), format);
  if (startMs === null) return badRequest(`start_${format} is missing or malformed.`);
  if (endMs === null) return badRequest(`end_${format} is missing or malformed.`);
  return checkRange({ startMs, endMs }, rule, nowMs);
}

function readDays(query: URLSearchParams, rule: RangeRule, nowMs: number): Checked<TimeRange> {
  if (!rule.allowsDays) return badRequest("days is not supported by this endpoint.");
  const [text, ...more] = query.getAll("days");
  if (text === undefined || more.length > 0 || !/^\d{1,5}$/.test(text))
    return badRequest("days must be one whole number.");
  return checkRange({ startMs: nowMs - Number(text) * day, endMs: nowMs }, rule, nowMs);
}

function readInstant(values: readonly string[], format: (typeof formats)[number]): number | null {
  const [text, ...more] = values;
  if (text === undefined || more.length > 0) return null;
  if (format === "date") {
    if (!isoDate.test(text)) return null;
    // A time without a zone is UTC. JavaScript would use the machine's time zone.
    const parsed = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
    return Number.isNaN(parsed) ? null : parsed;
  }
  if (!/^\d{1,15}$/.test(text)) return null;
  return Number(text) * (format === "epoch" ? 1000 : 1);
}

function checkRange(range: TimeRange, rule: RangeRule, nowMs: number): Checked<TimeRange> {
  const { startMs, endMs } = range;
  if (endMs <= startMs) return rangeRejected("The time range must end after it starts.");
  if (endMs - startMs > rule.maxLengthMs)
    return rangeRejected(`The time range must not be longer than ${rule.maxLengthMs / hour} hours.`);
  if (seconds(startMs) < seconds(nowMs - rule.maxAgeMs))
    return rangeRejected(`The time range must start within the last ${rule.maxAgeMs / day} days.`);
  return accept(range);
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
