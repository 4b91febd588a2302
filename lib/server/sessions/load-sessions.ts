import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import type { Loaded } from "@/lib/domain/answer/verdict/loaded";
import type { SessionId } from "@/lib/domain/sessions/session";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import { type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { config } from "@/lib/server/config/config";
import type { CallBudget, CallOptions } from "@/lib/server/conviva/call";
import { shareInFlight } from "@/lib/server/conviva/in-flight";
import { fetchViewerSessions, sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { type ParsedSessions, parseSessions, readAll } from "@/lib/server/conviva/wire-sessions";
import { inTurn } from "@/lib/server/operation/in-turn";
import { processState } from "@/lib/server/operation/process-state";
import { notePage } from "@/lib/server/sessions/all/long-reads";
import { maskSessions } from "@/lib/server/sessions/mask-sessions";
import { ownSessions } from "@/lib/server/sessions/own-sessions";
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
 * @param reader - What they're for; a session's ID for its details. A reader who asks again gets newer ones.
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function loadViewerSessions(
  access: ViewerAccess,
  query: RangeQuery,
  reader: "list" | "answer" | "history" | SessionId,
): Promise<LoadedSessions> {
  const { lookup, signal } = access;
  const range = resolveRange(query, epochMs(Date.now()));
  const share = processState("viewer sessions", () => shareInFlight<LoadedSessions>(keptMs));
  const key = [lookup.account, lookup.kind, range.start, range.end, lookup.value].join(" ");
  return share(key, signal, (left) => load({ ...access, signal: left }, range), reader);
}

/**
 * Loads them as `loadViewerSessions` does, but doesn't use sessions that were loaded for the page, and counts its calls.
 * The client still lets identical calls in flight share one: whoever joins a call that another began doesn't spend
 * budget.
 *
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function loadSessionsWithin(
  access: ViewerAccess,
  query: RangeQuery,
  budget: CallBudget,
): Promise<LoadedSessions> {
  return load(access, resolveRange(query, epochMs(Date.now())), { budget });
}

async function load(access: ViewerAccess, range: TimeRange, options?: FetchOptions): Promise<LoadedSessions> {
  const parsed = await fetchAndParse(access, range, options);
  const asOf = epochMs(Date.now());
  const isFull = parsed.receivedCount >= sessionsLimit;
  if (isFull) notePage(access.lookup, range, parsed);
  const sessions = ownSessions(parsed.sessions, access.lookup);
  const places = sessions.map(({ wire }) => readAll(wire, placeFields) as PlaceTexts);
  return {
    ...parsed,
    ...{ sessions, range, asOf },
    limitReached: isFull ? sessionsLimit : null,
    // Determined on the server because the zone tables are too large for the browser.
    viewerZone: findViewerZone(places, asOf),
  };
}

/** What an answer over loaded sessions is made of: what the person who asks may see. */
export function basisOf(access: ViewerAccess, { range, asOf, viewerZone, limitReached, sessions }: LoadedSessions) {
  const loaded: Loaded = limitReached === null ? { kind: "all" } : { kind: "newest", limit: limitReached };
  return { range, asOf, loaded, viewerZone, sessions: maskSessions(access, sessions).sessions };
}

type FetchOptions = Pick<CallOptions, "budget">;

/** The sessions in a window, parsed and as sent. */
export async function fetchAndParse(
  { lookup, signal }: ViewerAccess,
  range: TimeRange,
  options: FetchOptions = {},
): Promise<ParsedSessions> {
  const body = await fetchViewerSessions({ lookup, range, signal, ...options });
  if (body === null) return { sessions: [], skippedCount: 0, receivedCount: 0 };
  const { thresholds } = config();
  return inTurn(() => parseSessions(body, thresholds));
}
