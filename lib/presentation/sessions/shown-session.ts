import { classOf } from "@/lib/domain/sessions/classified-session";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

export type ShownSession = Readonly<{
  /** `null` if there is none, or the selected one isn't in the list. */
  session: Session | null;
  /** Which session it is. */
  note: string;
}>;

/**
 * The session the details are about: the selected one or, until the agent selects one, the one that matters most: the
 * newest with problems, else the newest that was blocked, else the newest.
 *
 * @param sessions - Newest first.
 */
export function shownSession(
  sessions: readonly Session[],
  selectedId: SessionId | null,
  thresholds: Thresholds,
): ShownSession {
  if (selectedId !== null) {
    return { session: sessions.find(({ id }) => id === selectedId) ?? null, note: "selected" };
  }
  const newest = (kind: ReturnType<typeof classOf>) => sessions.find((one) => classOf(one, thresholds) === kind);
  const bad = newest("bad");
  if (bad !== undefined) return { session: bad, note: "newest with problems" };
  const refused = newest("refused");
  if (refused !== undefined) return { session: refused, note: "newest blocked" };
  return { session: sessions[0] ?? null, note: "newest" };
}
