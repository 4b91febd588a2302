import type { Session } from "@/lib/domain/sessions/session";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, type Zone, zoneName } from "@/lib/presentation/format/format-time";

type Carried = Readonly<{
  /** "This address carried 7 viewer IDs, so it is probably shared." */
  headline: string;
  /** Most recently seen first. */
  viewers: readonly Readonly<{ viewerId: string; note: string }>[];
  /** Sessions whose viewer Conviva did not name; `null` when there are none. */
  unnamed: string | null;
}>;

/** Whom an address carried. @param sessions - Newest first. */
export function viewersAtAddress(sessions: readonly Session[], zone: Zone): Carried {
  const seen = new Map<string, { count: number; last: Session }>();
  let unnamedCount = 0;
  for (const session of sessions) {
    if (session.viewerId === null) unnamedCount += 1;
    else
      seen.set(session.viewerId, {
        last: session,
        ...seen.get(session.viewerId),
        count: (seen.get(session.viewerId)?.count ?? 0) + 1,
      });
  }
  const viewers = [...seen].map(([viewerId, { count, last }]) => ({
    viewerId,
    note: `${counted(count, "session")}, last ${formatDayTime(last.startedAt, zone)} ${zoneName(last.startedAt, zone)}`,
  }));
  const shared = viewers.length > 1 ? ", so it is probably shared. Choose the caller; nobody is merged." : ".";
  return {
    headline: `This address carried ${counted(viewers.length, "viewer ID")}${shared}`,
    viewers,
    unnamed: unnamedCount === 0 ? null : `${counted(unnamedCount, "session")} without a viewer ID.`,
  };
}
