import { encodeSessions } from "@/lib/contract/session-columns";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import type { Session } from "@/lib/domain/sessions/session";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import type { Summary } from "@/lib/domain/summary/summary";
import { dayMs, epochMs } from "@/lib/domain/units";

const range = { start: epochMs(mondayNoon - dayMs), end: mondayNoon };

/** The sessions of the 24 hours before Monday noon, as of noon. */
export function sessionsAnswerWith(
  sessions: readonly Session[],
  changes: Partial<SessionsAnswer> = {},
): SessionsAnswer {
  return {
    lookup: { kind: "viewerId", value: "viewer", isMasked: false },
    range,
    asOf: mondayNoon,
    columns: encodeSessions(sessions),
    masked: [],
    skippedCount: 0,
    isPossiblyTruncated: false,
    limit: 500,
    viewerZone: null,
    ...changes,
  };
}

/** The totals of the same 24 hours. */
export function summaryAnswerWith(summary: Summary): SummaryAnswer {
  return { range, asOf: mondayNoon, summary };
}
