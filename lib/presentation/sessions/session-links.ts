import type { SessionLinksModel } from "@/lib/contract/answer";
import type { Session } from "@/lib/domain/sessions/session";
import type { Zone } from "@/lib/domain/time/zone";
import { newestOfNewestFirst } from "@/lib/presentation/answer/newest-of";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";

const shownMax = 5;

/** Links to the newest of these sessions. @param sessions - In time order. */
export function sessionLinks(sessions: readonly Session[], zone: Zone): SessionLinksModel {
  const newest = sessions.toReversed();
  return {
    all: newestOfNewestFirst(newest.map(({ id }) => id)),
    links: newest.slice(0, shownMax).map(({ id, startedAt }) => ({
      id,
      label: `${formatDayTime(startedAt, zone)} ${zoneName(startedAt, zone)}`,
    })),
  };
}
