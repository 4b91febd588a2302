import "server-only";
import { parseRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";

/** The range in a request's query string. @throws {LookupError} `invalid-range`. */
export function rangeOf(request: Request): RangeQuery {
  const query = new URL(request.url).searchParams;
  return parseRangeQuery({ days: query.get("days"), from: query.get("from"), to: query.get("to") });
}

/** The `startedAt` of a request's query string, in epoch milliseconds; `null` when absent or no instant. */
export function startedAtOf(request: Request): EpochMs | null {
  const text = new URL(request.url).searchParams.get("startedAt") ?? "";
  return /^\d{1,15}$/.test(text) ? epochMs(Number(text)) : null;
}
