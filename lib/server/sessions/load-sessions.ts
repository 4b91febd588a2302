import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import { formatRangeQuery, type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { config } from "@/lib/server/config/config";
import type { CallBudget } from "@/lib/server/conviva/question";
import { askViewerSessions, sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { type ParsedSessions, parseSessions, readAll } from "@/lib/server/conviva/wire-sessions";
import { findViewerZone } from "@/lib/server/viewer-zone/find-viewer-zone";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";

/** A viewer's sessions in a range, as read, and what is known of the whole of them. */
export type LoadedSessions = ParsedSessions &
  Readonly<{
    range: TimeRange;
    asOf: EpochMs;
    /** The most sessions one response holds, when this one held that many; `null` when it's complete. */
    limitReached: number | null;
    viewerZone: ViewerZone | null;
  }>;

/** What each request has loaded already: the sessions and the answer of one page share one call. */
const loading = new WeakMap<ViewerAccess, Map<string, Promise<LoadedSessions>>>();

/**
 * Loads a viewer's (or an address's) sessions, newest first; none when Conviva doesn't know the viewer. One request
 * loads a range once, however often it asks.
 *
 * @param budget - Counts the calls, where their number matters.
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
  const parsed = await askAndParse(access, range, budget);
  const asOf = epochMs(Date.now());
  const places = parsed.sessions.map(({ wire }) => readAll(wire, placeFields) as PlaceTexts);
  return {
    ...parsed,
    ...{ range, asOf },
    limitReached: parsed.receivedCount >= sessionsLimit ? sessionsLimit : null,
    // Found here because the tables of zones are larger than the browser's whole answer.
    viewerZone: findViewerZone(places, asOf),
  };
}

/** The sessions of a window with what was sent for each. */
export async function askAndParse(
  { lookup, signal }: ViewerAccess,
  range: TimeRange,
  budget?: CallBudget,
): Promise<ParsedSessions> {
  const body = await askViewerSessions({ lookup, range, signal, budget });
  if (body === null) return { sessions: [], skippedCount: 0, receivedCount: 0 };
  return parseSessions(body, config().thresholds);
}
