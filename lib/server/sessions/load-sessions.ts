import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import { type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { config } from "@/lib/server/config/config";
import { shareInFlight } from "@/lib/server/conviva/in-flight";
import type { CallBudget } from "@/lib/server/conviva/question";
import { askViewerSessions, sessionsLimit, type ViewerQuestion } from "@/lib/server/conviva/viewer-endpoints";
import { type ParsedSessions, parseSessions, readAll } from "@/lib/server/conviva/wire-sessions";
import { processState } from "@/lib/server/operation/process-state";
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

/**
 * A page asks for the sessions and for the answer over them in two requests of its own, which must not cost two calls
 * even when the first is answered before the second arrives.
 */
const keptMs = 2_000;

/**
 * Loads a viewer's (or an address's) sessions, newest first; none when Conviva doesn't know the viewer. Whoever asks
 * for the same window at about the same time shares one call and one reading of its answer.
 *
 * @param reader - What they are for. A reader who asks again gets newer ones.
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

async function load(question: ViewerQuestion): Promise<LoadedSessions> {
  const parsed = await askAndParse(question);
  const asOf = epochMs(Date.now());
  const places = parsed.sessions.map(({ wire }) => readAll(wire, placeFields) as PlaceTexts);
  return {
    ...parsed,
    ...{ range: question.range, asOf },
    limitReached: parsed.receivedCount >= sessionsLimit ? sessionsLimit : null,
    // Found here because the tables of zones are larger than the browser's whole answer.
    viewerZone: findViewerZone(places, asOf),
  };
}

/** The sessions of a window with what was sent for each. */
export async function askAndParse(question: ViewerQuestion): Promise<ParsedSessions> {
  const body = await askViewerSessions(question);
  if (body === null) return { sessions: [], skippedCount: 0, receivedCount: 0 };
  return parseSessions(body, config().thresholds);
}
