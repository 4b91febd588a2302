import "server-only";
import { encodeSessions } from "@/lib/contract/session-columns";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { loadViewerSessions } from "@/lib/server/sessions/load-sessions";
import { maskSessions, shownLookup } from "@/lib/server/sessions/mask-sessions";

/**
 * A viewer's (or an address's) sessions in a range, ended and ongoing, newest first, as columns.
 *
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function readViewerSessions(access: ViewerAccess, query: RangeQuery): Promise<SessionsAnswer> {
  const loaded = await loadViewerSessions(access, query, "list");
  const { range, asOf, skippedCount, limitReached, viewerZone } = loaded;
  const { sessions, masked, text } = maskSessions(access, loaded.sessions);
  return {
    lookup: shownLookup(access),
    ...{ range, asOf, skippedCount, masked },
    viewerZone: viewerZone && maskPlaces(viewerZone, text),
    columns: encodeSessions(sessions),
    isPossiblyTruncated: limitReached !== null,
    limit: sessionsLimit,
  };
}

function maskPlaces(zone: ViewerZone, text: (text: string) => string): ViewerZone {
  const { place, decidedBy, elsewhere } = zone;
  return {
    ...zone,
    place: text(place),
    decidedBy: { ...decidedBy, name: text(decidedBy.name) },
    elsewhere: elsewhere.map((other) => ({ ...other, place: text(other.place) })),
  };
}
