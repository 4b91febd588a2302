import "server-only";
import type { HistoryAnswer } from "@/lib/contract/history";
import { compareWithBaseline } from "@/lib/domain/history/baseline";
import { dayKindOf } from "@/lib/domain/history/day-kind";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { baselineWords } from "@/lib/presentation/history/baseline-words";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { config } from "@/lib/server/config/config";
import { sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { readContacts } from "@/lib/server/history/read-contacts";
import { loadViewerSessions } from "@/lib/server/sessions/load-sessions";

/** As far back as Conviva goes. */
export const historyRange: RangeQuery = { days: 30 };

/**
 * A viewer's last 30 days: when and how every attempt turned out, the week beside their usual days, and when they were
 * looked up before. One call to Conviva.
 *
 * @throws {LookupError} Every `upstream-*` code.
 */
export async function readHistory(access: ViewerAccess): Promise<HistoryAnswer> {
  const [loaded, contacts] = await Promise.all([
    loadViewerSessions(access, historyRange, "history"),
    readContacts(access),
  ]);
  const { range, asOf, skippedCount, limitReached } = loaded;
  const { thresholds } = config();
  const sessions = loaded.sessions.map(({ session }) => session).toSorted((a, b) => b.startedAt - a.startedAt);
  const loadedFrom = limitReached === null ? null : (sessions.at(-1)?.startedAt ?? range.end);
  return {
    ...{ range, asOf, loadedFrom, skippedCount, limit: sessionsLimit },
    starts: sessions.map(({ startedAt }) => startedAt),
    kinds: sessions.map((session) => dayKindOf(session, thresholds)),
    baseline: baselineWords(compareWithBaseline(sessions, { asOf, loadedFrom }, thresholds)),
    contacts,
  };
}
