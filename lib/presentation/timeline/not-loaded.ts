import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import { formatSpan } from "@/lib/presentation/format/format-time";

/**
 * The parts of the range for which sessions may be missing. Conviva returns the newest sessions, so if there may be more,
 * they began before the oldest one that was loaded.
 */
export function notLoadedRanges(
  { isPossiblyTruncated, range }: Pick<SessionsAnswer, "isPossiblyTruncated" | "range">,
  sessions: readonly Session[],
): readonly TimeRange[] {
  if (!isPossiblyTruncated || sessions.length === 0) return [];
  const oldest = sessions.reduce((first, session) => (session.startedAt < first.startedAt ? session : first));
  return oldest.startedAt > range.start ? [{ start: range.start, end: oldest.startedAt }] : [];
}

/** "Not loaded: Wed 28 Oct 14:49 – Mon 16 Nov 09:12 CST."; "" if everything is. */
export function notLoadedText(ranges: readonly TimeRange[], zone: Zone): string {
  if (ranges.length === 0) return "";
  return `Not loaded: ${ranges.map(({ start, end }) => formatSpan(start, end, zone)).join(", ")}.`;
}
