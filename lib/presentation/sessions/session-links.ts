import type { Session, SessionId } from "@/lib/domain/sessions/session";
import { formatDayTime, type Zone, zoneName } from "@/lib/presentation/format/format-time";

/** Sessions to go to, all together or one by one. */
export type SessionLinksModel = Readonly<{
  /** All of them, the newest first. */
  ids: readonly SessionId[];
  /** The newest few, by when they began. */
  links: readonly Readonly<{ id: SessionId; label: string }>[];
}>;

const shownMax = 5;

/** The newest of these sessions as links. @param sessions - In time order. */
export function sessionLinks(sessions: readonly Session[], zone: Zone): SessionLinksModel {
  const newest = sessions.toReversed();
  return {
    ids: newest.map(({ id }) => id),
    links: newest.slice(0, shownMax).map(({ id, startedAt }) => ({
      id,
      label: `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`,
    })),
  };
}
