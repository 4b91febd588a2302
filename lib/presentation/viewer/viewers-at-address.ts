import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { counted } from "@/lib/presentation/format/counted";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";

type ViewersAtAddress = Readonly<{
  /** "7 viewer IDs used this IP address, so it's probably shared. Choose the caller." */
  headline: string;
  /** Most recently seen first. */
  viewers: readonly Readonly<{ viewerId: string; note: string }>[];
  /** Sessions without a viewer ID; `null` if there are none. */
  unnamed: string | null;
}>;

/** The viewers who used an IP address, to choose from; they are never merged. @param sessions - Newest first. */
export function viewersAtAddress(sessions: readonly Session[], zone: Zone): ViewersAtAddress {
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
  return {
    headline: headlineOf(viewers.length),
    viewers,
    unnamed: unnamedCount === 0 ? null : `${counted(unnamedCount, "session")} without a viewer ID.`,
  };
}

function headlineOf(count: number): string {
  if (count === 0) return "No viewer IDs used this IP address.";
  const shared = count > 1 ? ", so it's probably shared. Choose the caller." : ".";
  return `${counted(count, "viewer ID")} used this IP address${shared}`;
}
