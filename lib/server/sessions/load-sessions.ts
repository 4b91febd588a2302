import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import { formatRangeQuery, type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { config } from "@/lib/server/config/config";
import type { CallBudget } from "@/lib/server/conviva/call";
import { fetchViewerSessions, sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { type ParsedSessions, parseSessions, readAll } from "@/lib/server/conviva/wire-sessions";
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

/** Loads in progress or finished, per request: a page's sessions and answer share one call. */
const loading = new WeakMap<ViewerAccess, Map<string, Promise<LoadedSessions>>>();

/**
 * Loads a viewer's (or an address's) sessions, newest first; none if Conviva doesn't know the viewer. Within one
 * request, each range is loaded once.
 *
 * @param budget - Limits the calls; omitted, they're unlimited.
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export function loadViewerSessions(
  access: ViewerAccess,
  query: RangeQuery,
  budget?: CallBudget,
): Promise<LoadedSessions> {
  const known = loading.get(access) ?? new Map<string, Promise<LoadedSessions>>();
  loading.set(access, known);
  const key = formatRangeQuery(query);
  const loaded = known.get(key) ?? load(access, query, budget);
  known.set(key, loaded);
  return loaded;
}

async function load(access: ViewerAccess, query: RangeQuery, budget?: CallBudget): Promise<LoadedSessions> {
  const range = resolveRange(query, epochMs(Date.now()));
  const parsed = await fetchAndParse(access, range, budget);
  const asOf = epochMs(Date.now());
  const places = parsed.sessions.map(({ wire }) => readAll(wire, placeFields) as PlaceTexts);
  return {
    ...parsed,
    ...{ range, asOf },
    limitReached: parsed.receivedCount >= sessionsLimit ? sessionsLimit : null,
    // Determined on the server because the zone tables are too large for the browser.
    viewerZone: findViewerZone(places, asOf),
  };
}

/** The sessions in a window, parsed and as sent. */
export async function fetchAndParse(
  { lookup, signal }: ViewerAccess,
  range: TimeRange,
  budget?: CallBudget,
): Promise<ParsedSessions> {
  const body = await fetchViewerSessions({ lookup, range, signal, budget });
  if (body === null) return { sessions: [], skippedCount: 0, receivedCount: 0 };
  return parseSessions(body, config().thresholds);
}
