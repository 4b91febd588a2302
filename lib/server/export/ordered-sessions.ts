import "server-only";
import { decodeSessions, idsIn } from "@/lib/contract/session-columns";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import { isNewerCopy } from "@/lib/domain/sessions/session-copies";
import type { LoadedPeriod } from "@/lib/server/sessions/all/loaded-period";

type Period = Pick<LoadedPeriod, "range" | "columns">;

/** The sessions of some periods, each once. */
export type OrderedSessions = Readonly<{
  count: number;
  /** Newest first, at most so many at a time. */
  parts: (length: number) => Iterable<readonly Session[]>;
}>;

/**
 * The sessions of periods that don't overlap, each once as its newest copy. One that began before a period can be in it, so it's
 * held back until its turn. Only one period is decoded at a time, and what is held back is little.
 *
 * @param periods - Newest first.
 */
export function orderedSessions(periods: readonly Period[]): OrderedSessions {
  const firstIn = new Map<SessionId, number>();
  const repeated = new Set<SessionId>();
  periods.forEach(({ columns }, index) => {
    for (const id of idsIn(columns)) {
      if (firstIn.has(id)) repeated.add(id);
      else firstIn.set(id, index);
    }
  });
  return {
    count: firstIn.size,
    parts: (length) => partsOf(periods, { firstIn, newest: newestOf(periods, repeated) }, length),
  };
}

type Known = Readonly<{
  /** The first period that has a session. */
  firstIn: ReadonlyMap<SessionId, number>;
  /** The newest copies of sessions that several have. */
  newest: ReadonlyMap<SessionId, Session>;
}>;

function newestOf(periods: readonly Period[], repeated: ReadonlySet<SessionId>): Known["newest"] {
  const newest = new Map<SessionId, Session>();
  if (repeated.size === 0) return newest;
  for (const { columns } of periods) {
    if (!idsIn(columns).some((id) => repeated.has(id))) continue;
    for (const session of decodeSessions(columns)) {
      if (repeated.has(session.id) && isNewerCopy(session, newest.get(session.id))) newest.set(session.id, session);
    }
  }
  return newest;
}

function* partsOf(periods: readonly Period[], { firstIn, newest }: Known, length: number) {
  let held: readonly Session[] = [];
  for (const [index, { range, columns }] of periods.entries()) {
    const own = decodeSessions(columns).flatMap((session) =>
      firstIn.get(session.id) === index ? [newest.get(session.id) ?? session] : [],
    );
    const sorted = [...held, ...own].sort((a, b) => b.startedAt - a.startedAt);
    const older = sorted.findIndex(({ startedAt }) => startedAt < range.start);
    const ready = older === -1 ? sorted.length : older;
    held = sorted.slice(ready);
    yield* slices(sorted.slice(0, ready), length);
  }
  yield* slices(held, length);
}

function* slices(sessions: readonly Session[], length: number) {
  for (let from = 0; from < sessions.length; from += length) yield sessions.slice(from, from + length);
}
