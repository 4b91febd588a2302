import "server-only";
import { encodeSessions, type SessionColumns } from "@/lib/contract/session-columns";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { type ParsedSessions, readAll, type WireSession } from "@/lib/server/conviva/wire-sessions";
import { type Identifiers, identifiersOf } from "@/lib/server/sessions/mask-sessions";
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
  /** How many sessions were left out: unreadable, outside the window or another viewer's. */
  skippedCount: number;
  asOf: EpochMs;
  /** About how much memory it takes, in bytes. */
  bytes: number;
}>;

/** Whose sessions are loaded, and of when. */
export type Wanted = Readonly<{ lookup: Lookup; window: TimeRange }>;

/** What a response for a period contains, without sessions that aren't the viewer's or in the window. */
export function loadedPeriod(
  { sessions, skippedCount }: ParsedSessions,
  range: TimeRange,
  { wanted, asOf }: Readonly<{ wanted: Wanted; asOf: EpochMs }>,
): LoadedPeriod {
  const own = sessions.filter((one) => isWanted(one, wanted));
  const columns = encodeSessions(own.map(({ session }) => session));
  return {
    ...{ range, columns, asOf },
    identifiers: [...new Map(own.toReversed().flatMap(identifiersOf))],
    places: distinctPlaces(own.map(({ wire }) => readAll(wire, placeFields) as PlaceTexts)),
    skippedCount: skippedCount + sessions.length - own.length,
    bytes: bytesOf(columns),
  };
}

/**
 * Whether a session is the viewer's, and has a moment in the window. Conviva may select by overlap, so it can have begun
 * before. One without a viewer ID isn't another viewer's.
 */
function isWanted({ session }: WireSession, { lookup, window }: Wanted): boolean {
  const { viewerId, startedAt, endedAt, isEnded } = session;
  const isOthers = lookup.kind === "viewerId" && viewerId !== null && viewerId !== lookup.value;
  const until = isEnded ? (endedAt ?? startedAt) : window.end;
  return !isOthers && startedAt < window.end && until >= window.start;
}

/** Eight bytes for each number, and two for each character of a text. */
function bytesOf(value: unknown): number {
  if (typeof value === "string") return 2 * value.length + 16;
  if (typeof value !== "object" || value === null) return 8;
  let bytes = 16;
  for (const member of Object.values(value)) bytes += bytesOf(member);
  return bytes;
}
