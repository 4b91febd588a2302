import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";

/**
 * The sessions of a response without those of other viewers, for every list of a viewer's sessions.
 *
 * An account may send viewer IDs with a prefix, hashed or in another case than the one that finds them. So an ID that differs
 * is another viewer's only if some sessions have exactly the one that was looked up. One without a viewer ID isn't another
 * viewer's.
 *
 * @param isSentAsIs - Whether sessions with exactly that ID are known beside these.
 */
export function ownSessions(
  sessions: readonly WireSession[],
  { kind, value }: Lookup,
  isSentAsIs = false,
): readonly WireSession[] {
  if (kind !== "viewerId") return sessions;
  if (!isSentAsIs && !sessions.some(({ session }) => session.viewerId === value)) return sessions;
  return sessions.filter(({ session: { viewerId } }) => viewerId === null || viewerId === value);
}
