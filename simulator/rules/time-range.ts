import { accept, badRequest, type Checked, rangeRejected } from "./api-error.ts";

/** A window of session starts in epoch milliseconds, its end not included. */
export interface TimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

/** What an endpoint allows; `defaultMs` is null where a request must name its range. */
export interface RangeRule {
  readonly longestMs: number;
  readonly oldestMs: number;
  readonly allowsDays: boolean;
  readonly defaultMs: number | null;
}

const day = 86_400_000;
const hour = 3_600_000;
const pairs = ["date", "epoch", "epoch_ms"] as const;
const isoDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:?\d\d)?)?$/;

/** The parameters a time range may be written with. */
export const rangeParameters = new Set([...pairs.flatMap((p) => [`start_${p}`, `end_${p}`]), "days"]);

/** Samples: at most 3 hours, from the last 31 days. Lenient: the latest 3 hours when none is named. */
export function sampleRangeRule(isLenient: boolean): RangeRule {
  return { longestMs: 3 * hour, oldestMs: 31 * day, allowsDays: false, defaultMs: isLenient ? 3 * hour : null };
}

/** A viewer: at most 30 days, from the last 30 days. Lenient: the latest day when none is named. */
export function viewerRangeRule(isLenient: boolean): RangeRule {
  return { longestMs: 30 * day, oldestMs: 30 * day, allowsDays: true, defaultMs: isLenient ? day : null };
}

/** Reads the one range of a request: 400 for a wrong parameter, 422 for a range beyond the limits. */
export function readTimeRange(query: URLSearchParams, rule: RangeRule, nowMs: number): Checked<TimeRange> {
  const formats = pairs.filter((pair) => query.has(`start_${pair}`) || query.has(`end_${pair}`));
  const count = formats.length + (query.has("days") ? 1 : 0);
  if (count > 1) return badRequest("Use only one time-range format per request.");
  if (query.has("days")) return readDays(query, rule, nowMs);
  const format = formats[0];
  if (format === undefined) {
    if (rule.defaultMs === null) return badRequest("A time range is required.");
    return accept({ startMs: nowMs - rule.defaultMs, endMs: nowMs });
  }
  const startMs = readInstant(query.getAll(`start_${format}`), format);
  const endMs = readInstant(query.getAll(`end_${format}`), format);
  if (startMs === null) return badRequest(`start_${format} is missing or malformed.`);
  if (endMs === null) return badRequest(`end_${format} is missing or malformed.`);
  return checkLimits({ startMs, endMs }, rule, nowMs);
}

function readDays(query: URLSearchParams, rule: RangeRule, nowMs: number): Checked<TimeRange> {
  if (!rule.allowsDays) return badRequest("days is not supported by this endpoint.");
  const [text, ...more] = query.getAll("days");
  if (text === undefined || more.length > 0 || !/^\d{1,5}$/.test(text))
    return badRequest("days must be one whole number.");
  return checkLimits({ startMs: nowMs - Number(text) * day, endMs: nowMs }, rule, nowMs);
}

function readInstant(values: readonly string[], format: (typeof pairs)[number]): number | null {
  const [text, ...more] = values;
  if (text === undefined || more.length > 0) return null;
  if (format === "date") {
    if (!isoDate.test(text)) return null;
    // Without a zone a time is UTC here, where JavaScript would take the machine's own.
    const parsed = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
    return Number.isNaN(parsed) ? null : parsed;
  }
  if (!/^\d{1,15}$/.test(text)) return null;
  return Number(text) * (format === "epoch" ? 1000 : 1);
}

function checkLimits(range: TimeRange, rule: RangeRule, nowMs: number): Checked<TimeRange> {
  const { startMs, endMs } = range;
  if (endMs <= startMs) return rangeRejected("The time range must end after it starts.");
  if (endMs - startMs > rule.longestMs)
    return rangeRejected(`The time range must not be longer than ${rule.longestMs / hour} hours.`);
  if (seconds(startMs) < seconds(nowMs - rule.oldestMs))
    return rangeRejected(`The time range must start within the last ${rule.oldestMs / day} days.`);
  return accept(range);
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
