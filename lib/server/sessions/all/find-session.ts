import "server-only";
import { decodeSessions, idsIn } from "@/lib/contract/session-columns";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import type { CallBudget } from "@/lib/server/conviva/call";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { breath } from "@/lib/server/operation/breath";
import { type AllSessions, maskedColumns } from "@/lib/server/sessions/all/load-all-sessions";
import { fetchAndParse } from "@/lib/server/sessions/load-sessions";

/** A session as the person who asks sees it: its ID may be masked. */
export type SoughtSession = Readonly<{
  id: SessionId;
  /** `null` if it isn't known. */
  startedAt: EpochMs | null;
}>;

/**
 * A session of a window, as Conviva sends it. Only what lists need of it is kept, so it's asked for again: two calls at most.
 *
 * @throws {LookupError} every `upstream-*` code.
 * @returns `null` if it isn't among those that are loaded, or if Conviva no longer has it.
 */
export async function findSession(
  access: ViewerAccess,
  all: AllSessions,
  { sought, budget }: Readonly<{ sought: SoughtSession; budget?: CallBudget }>,
): Promise<WireSession | null> {
  const own = await ownSession(all, sought);
  if (own === null) return null;
  const minute = Math.floor(own.startedAt / minuteMs) * minuteMs;
  // More sessions than a response has may have begun around it; fewer may have in its minute.
  const exactly = { start: epochMs(minute), end: epochMs(minute + minuteMs) };
  for (const range of [minutesAround(own.startedAt, all.range), exactly]) {
    if (range === null) continue;
    const { sessions } = await fetchAndParse(access, range, { budget });
    const found = sessions.find(({ session }) => session.id === own.id);
    if (found !== undefined) return found;
  }
  return null;
}

/** The session with its own ID. */
async function ownSession(all: AllSessions, { id, startedAt }: SoughtSession): Promise<Session | null> {
  const isLikely = ({ range }: { range: TimeRange }) =>
    startedAt !== null && startedAt >= range.start && startedAt < range.end;
  const likelyFirst = all.periods.toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
  for (const period of likelyFirst) {
    const row = idsIn(maskedColumns(period, all.masker)).indexOf(id);
    const session = row === -1 ? undefined : decodeSessions(period.columns)[row];
    if (session !== undefined) return session;
    await breath();
  }
  return null;
}

/** From the minute before the start to the minute after it, within the range; `null` if outside. */
export function minutesAround(startedAt: EpochMs, whole: TimeRange): TimeRange | null {
  const minute = Math.floor(startedAt / minuteMs) * minuteMs;
  const start = Math.max(minute - minuteMs, whole.start);
  const end = Math.min(minute + 2 * minuteMs, whole.end);
  return end > start ? { start: epochMs(start), end: epochMs(end) } : null;
}
