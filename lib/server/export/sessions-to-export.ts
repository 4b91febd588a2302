import "server-only";
import type { MissingPeriod } from "@/lib/contract/session-stream";
import type { Session } from "@/lib/domain/sessions/session";
import type { RangeQuery, TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { orderedSessions } from "@/lib/server/export/ordered-sessions";
import { loadAllSessions } from "@/lib/server/sessions/all/load-all-sessions";
import { missingPeriod } from "@/lib/server/sessions/all/missing-period";

/** All sessions of a window, and what of it is missing, which is known before the first of them is written. */
export type SessionsToExport = Readonly<{
  range: TimeRange;
  /** When the last of them was loaded. */
  asOf: EpochMs;
  sessionCount: number;
  /** How many sessions were left out, because they couldn't be read. */
  skippedCount: number;
  missing: readonly MissingPeriod[];
  /** The sessions, newest first, at most so many at a time. */
  parts: (length: number) => Iterable<readonly Session[]>;
}>;

/**
 * Loads all sessions in the range as it was when it ended at `allUntil`, as the person who asks may see them. Periods that failed
 * before are asked for again: whoever exports again wants what was missing.
 *
 * @throws {LookupError} `invalid-range`, and every `upstream-*` code if nothing could be loaded.
 */
export async function loadSessionsToExport(
  access: ViewerAccess,
  query: RangeQuery,
  allUntil: EpochMs,
): Promise<SessionsToExport> {
  const { range, periods, missing, asOf, masker } = await loadAllSessions(access, query, allUntil, "failed");
  const [first] = missing;
  if (periods.length === 0 && first?.reason === "failed") throw first.error;
  const { count, parts } = orderedSessions(periods);
  return {
    ...{ range, asOf },
    sessionCount: count,
    skippedCount: periods.reduce((sum, period) => sum + period.skippedCount, 0),
    missing: missing.map((one) => missingPeriod(one, access.requestId)),
    parts: function* (length) {
      for (const sessions of parts(length)) yield masker.sessions(sessions);
    },
  };
}
