import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs } from "@/lib/domain/units";
import type { SessionsToExport } from "@/lib/server/export/sessions-to-export";

/** These sessions of the day before Monday noon, complete, with these changes. */
export function toExport(sessions: readonly Session[], changes: Partial<SessionsToExport> = {}): SessionsToExport {
  return {
    range: { start: epochMs(mondayNoon - dayMs), end: mondayNoon },
    asOf: mondayNoon,
    sessionCount: sessions.length,
    skippedCount: 0,
    missing: [],
    parts: function* (length) {
      for (let from = 0; from < sessions.length; from += length) yield sessions.slice(from, from + length);
    },
    ...changes,
  };
}
