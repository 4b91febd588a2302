import "server-only";
import { encodeSessions, type SessionColumns } from "@/lib/contract/session-columns";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { type ParsedSessions, readAll, type WireSession } from "@/lib/server/conviva/wire-sessions";
import { type Identifiers, identifiersOf } from "@/lib/server/sessions/mask-sessions";
import { ownSessions } from "@/lib/server/sessions/own-sessions";
import { distinctPlaces } from "@/lib/server/viewer-zone/find-viewer-zone";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";

/** A period's sessions, as compactly as they can be kept. */
export type LoadedPeriod = Readonly<{
  range: TimeRange;
  columns: SessionColumns;
  /** The viewers and addresses in them, as they are. */
  identifiers: Identifiers;
  /** Where they were watched, latest first. */
  places: readonly PlaceTexts[];
  /** How many sessions couldn't be read. Those outside the window or of another viewer aren't missing. */
  skippedCount: number;
  asOf: EpochMs;
  /** About how much memory it takes, in bytes. */
  bytes: number;
}>;

/** Whose sessions are loaded, and of when. */
export type Wanted = Readonly<{
  lookup: Lookup;
  window: TimeRange;
  /** The page's sessions, which show whether viewer IDs are sent as they were looked up; `null` if they aren't known. */
  page: LoadedPeriod | null;
}>;

/** What a response for a period contains, without sessions that aren't the viewer's or in the window. */
export function loadedPeriod(
  { sessions, skippedCount }: ParsedSessions,
  range: TimeRange,
  { wanted, asOf }: Readonly<{ wanted: Wanted; asOf: EpochMs }>,
): LoadedPeriod {
  const { lookup, window, page } = wanted;
  const isSentAsIs = page?.identifiers.some(([spelling]) => spelling === lookup.value);
  const own = ownSessions(sessions, lookup, isSentAsIs).filter((one) => isIn(one, window));
  const columns = encodeSessions(own.map(({ session }) => session));
  const identifiers = [...new Map(own.toReversed().flatMap(identifiersOf))];
  const places = distinctPlaces(own.map(({ wire }) => readAll(wire, placeFields) as PlaceTexts));
  const bytes = bytesOf([columns, identifiers, places]);
  return { range, columns, identifiers, places, skippedCount, asOf, bytes };
}

/** Whether a session has a moment in the window. Conviva may select by overlap, so it can have begun before. */
function isIn({ session: { startedAt, endedAt, isEnded } }: WireSession, window: TimeRange): boolean {
  const until = isEnded ? (endedAt ?? startedAt) : window.end;
  return startedAt < window.end && until >= window.start;
}

/** Eight bytes for each number, and two for each character of a text. */
function bytesOf(value: unknown): number {
  if (typeof value === "string") return 2 * value.length + 16;
  if (typeof value !== "object" || value === null) return 8;
  let bytes = 16;
  for (const member of Object.values(value)) bytes += bytesOf(member);
  return bytes;
}
