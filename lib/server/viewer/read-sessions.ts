import "server-only";
import { encodeSessions } from "@/lib/contract/session-columns";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Lookup } from "@/lib/domain/lookup";
import { type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time-range";
import { epochMs } from "@/lib/domain/units";
import { config } from "@/lib/server/config";
import { askViewerSessions, sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { type ParsedSessions, parseSessions } from "@/lib/server/conviva/wire-sessions";
import type { RequestContext } from "@/lib/server/request-context";

/**
 * A viewer's (or an address's) sessions in a range, ended and on-going, newest first. None when Conviva
 * does not know the viewer.
 *
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function readViewerSessions(
  ctx: RequestContext,
  lookup: Lookup,
  query: RangeQuery,
): Promise<SessionsAnswer> {
  const range = resolveRange(query, epochMs(Date.now()));
  const { sessions, skippedCount, receivedCount } = await askAndParse(ctx, lookup, range);
  return {
    range,
    asOf: epochMs(Date.now()),
    columns: encodeSessions(sessions.map(({ session }) => session)),
    skippedCount,
    isPossiblyTruncated: receivedCount >= sessionsLimit,
    limit: sessionsLimit,
  };
}

/** The sessions with what was sent for each, for those who need more than the list. */
export async function askAndParse(ctx: RequestContext, lookup: Lookup, range: TimeRange): Promise<ParsedSessions> {
  const body = await askViewerSessions({ lookup, range, signal: ctx.signal });
  return body === null ? { sessions: [], skippedCount: 0, receivedCount: 0 } : parseSessions(body, config().limits);
}
