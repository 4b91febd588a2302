import type { Session } from "@/lib/domain/sessions/session";

/** The newer of two copies of a session is the one that has ended, or ended later. */
export function isNewerCopy(copy: Session, known: Session | undefined): boolean {
  if (known === undefined) return true;
  return known.isEnded === copy.isEnded ? (copy.endedAt ?? 0) > (known.endedAt ?? 0) : copy.isEnded;
}

/**
 * Merges lists of sessions, both newest first: each session once, as its newest copy. Of copies that are equally new, the
 * known one stays. It goes through both lists once, so that thousands of sessions can arrive in many small lists.
 */
export function mergeSessions(known: readonly Session[], arrived: readonly Session[]): readonly Session[] {
  if (arrived.length === 0) return known;
  if (known.length === 0) return arrived;
  const newest = new Map(arrived.map((session) => [session.id, session]));
  const kept = known.filter((session) => {
    const other = newest.get(session.id);
    if (other === undefined) return true;
    if (isNewerCopy(other, session)) return false;
    newest.delete(session.id);
    return true;
  });
  if (newest.size === 0) return kept.length === known.length ? known : kept;
  return interleave(kept, newest.size === arrived.length ? arrived : [...newest.values()]);
}

function interleave(a: readonly Session[], b: readonly Session[]): readonly Session[] {
  const merged: Session[] = [];
  let at = 0;
  for (const session of b) {
    for (let next = a[at]; next !== undefined && next.startedAt >= session.startedAt; next = a[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(session);
  }
  for (let next = a[at]; next !== undefined; next = a[at]) {
    merged.push(next);
    at += 1;
  }
  return merged;
}
