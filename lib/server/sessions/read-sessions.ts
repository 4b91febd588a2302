import "server-only";
import { encodeSessions } from "@/lib/contract/session-columns";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import { type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import { epochMs } from "@/lib/domain/units";
import type { RequestContext } from "@/lib/server/access/request-context";
import { config } from "@/lib/server/config/config";
import type { CallBudget } from "@/lib/server/conviva/ask";
import { askViewerSessions, sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { type ParsedSessions, parseSessions, readAll } from "@/lib/server/conviva/wire-sessions";
import { findViewerZone } from "@/lib/server/viewer-zone/find-viewer-zone";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";

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
  const asOf = epochMs(Date.now());
  const places = sessions.map(({ wire }) => readAll(wire, placeFields) as PlaceTexts);
  return {
    range,
    asOf,
    columns: encodeSessions(sessions.map(({ session }) => session)),
    skippedCount,
    isPossiblyTruncated: receivedCount >= sessionsLimit,
    limit: sessionsLimit,
    // Found here, and not in the browser: the tables of zones are larger than its whole answer.
    viewerZone: findViewerZone(places, asOf),
  };
}

/** The sessions with what was sent for each, for those who need more than the list. */
export async function askAndParse(
  ctx: RequestContext,
  lookup: Lookup,
  range: TimeRange,
  budget?: CallBudget,
): Promise<ParsedSessions> {
  const body = await askViewerSessions({ lookup, range, signal: ctx.signal, budget });
  return body === null
    ? { sessions: [], skippedCount: 0, receivedCount: 0 }
    : parseSessions(body, config().thresholds);
}
