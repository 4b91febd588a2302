import "server-only";
import { encodeSessions } from "@/lib/contract/session-columns";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { loadViewerSessions } from "@/lib/server/sessions/load-sessions";

/**
 * A viewer's (or an address's) sessions in a range, ended and ongoing, newest first, as columns.
 *
 * @throws {LookupError} `invalid-range` and every `upstream-*` code.
 */
export async function readViewerSessions(access: ViewerAccess, query: RangeQuery): Promise<SessionsAnswer> {
  const { sessions, range, asOf, skippedCount, limitReached, viewerZone } = await loadViewerSessions(
    access,
    query,
    "list",
  );
  return {
    ...{ range, asOf, skippedCount, viewerZone },
    columns: encodeSessions(sessions.map(({ session }) => session)),
    isPossiblyTruncated: limitReached !== null,
    limit: sessionsLimit,
  };
}
