import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import { type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { config } from "@/lib/server/config/config";
import type { CallBudget } from "@/lib/server/conviva/call";
import { shareInFlight } from "@/lib/server/conviva/in-flight";
import { fetchViewerSessions, sessionsLimit, type ViewerRequest } from "@/lib/server/conviva/viewer-endpoints";
import { type ParsedSessions, parseSessions, readAll } from "@/lib/server/conviva/wire-sessions";
import { processState } from "@/lib/server/operation/process-state";
import { findViewerZone } from "@/lib/server/viewer-zone/find-viewer-zone";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";

/** A viewer's sessions in a range, with their completeness and the viewer's zone. */
export type LoadedSessions = ParsedSessions &
  Readonly<{
    range: TimeRange;
    asOf: EpochMs;
    /** The most sessions one response can have, if this one has that many; `null` if it's complete. */
    limitReached: number | null;
    viewerZone: ViewerZone | null;
  }>;

/**
 * A page loads the sessions and the answer in two requests, which must share one call to Conviva even if the first
 * finishes before the second arrives.
 */
const keptMs = 2_000;

/**
 * Loads a viewer's (or an address's) sessions, newest first; none if Conviva doesn't know the viewer. Requests for the
 * same window at about the same time share one call and its parsed result.
 *
 * @param reader - What they're for. A reader who asks again gets newer ones.
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function loadViewerSessions(
  { lookup, signal }: ViewerAccess,
  query: RangeQuery,
  reader: "list" | "answer",
): Promise<LoadedSessions> {
  const range = resolveRange(query, epochMs(Date.now()));
  const share = processState("viewer sessions", () => shareInFlight<LoadedSessions>(keptMs));
  const key = [lookup.account, lookup.kind, range.start, range.end, lookup.value].join(" ");
  return share(key, signal, (left) => load({ lookup, range, signal: left }), reader);
}

/**
 * Loads them as `loadViewerSessions` does, but shares nothing, since every call counts.
 *
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function loadSessionsWithin(
  { lookup, signal }: ViewerAccess,
  query: RangeQuery,
  budget: CallBudget,
): Promise<LoadedSessions> {
  return load({ lookup, range: resolveRange(query, epochMs(Date.now())), budget, signal });
}

async function load(request: ViewerRequest): Promise<LoadedSessions> {
  const parsed = await fetchAndParse(request);
  const asOf = epochMs(Date.now());
  const places = parsed.sessions.map(({ wire }) => readAll(wire, placeFields) as PlaceTexts);
  return {
    ...parsed,
    ...{ range: request.range, asOf },
    limitReached: parsed.receivedCount >= sessionsLimit ? sessionsLimit : null,
    // Determined on the server because the zone tables are too large for the browser.
    viewerZone: findViewerZone(places, asOf),
  };
}

/** The sessions in a window, parsed and as sent. */
export async function fetchAndParse(request: ViewerRequest): Promise<ParsedSessions> {
  const body = await fetchViewerSessions(request);
  if (body === null) return { sessions: [], skippedCount: 0, receivedCount: 0 };
  return parseSessions(body, config().thresholds);
}
