import type { Session, SessionId } from "@/lib/domain/session";
import { counted } from "@/lib/presentation/counted";
import { formatDayTime, type Zone, zoneName } from "@/lib/presentation/format-time";

/** Sessions to go to, by when they began. */
export type SessionLinksModel = Readonly<{
  /** "12 sessions". */
  count: string;
  links: readonly Readonly<{ id: SessionId; label: string }>[];
  /** "and 7 more"; `null` when all are there. */
  more: string | null;
}>;

const shownMax = 5;

/** The newest of these sessions as links. @param sessions - In time order. */
export function sessionLinks(sessions: readonly Session[], zone: Zone): SessionLinksModel {
  const shown = sessions.slice(-shownMax).toReversed();
  const rest = sessions.length - shown.length;
  return {
    count: counted(sessions.length, "session"),
    links: shown.map(({ id, startedAt }) => ({
      id,
      label: `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`,
    })),
    more: rest > 0 ? `and ${rest.toLocaleString("en-GB")} more` : null,
  };
}
