import "server-only";
import type { LastSeen } from "@/lib/domain/answer/verdict/last-seen";
import { LookupError } from "@/lib/domain/problems";
import { longestRangeMs, type RangeQuery } from "@/lib/domain/time/time-range";
import { epochMs, hourMs, milliseconds } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { log } from "@/lib/server/operation/log";
import { type LoadedSessions, loadViewerSessions } from "@/lib/server/sessions/load-sessions";

/**
 * When a viewer without sessions in a range was last seen: one more call, for 30 days, unless the range was that long.
 *
 * @returns `null` if the range has sessions, or if 30 days don't tell: they couldn't be loaded or read, or may be cut.
 */
export async function readLastSeen(
  access: ViewerAccess,
  query: RangeQuery,
  loaded: LoadedSessions,
): Promise<LastSeen | null> {
  if (loaded.receivedCount > 0) return null;
  const month = coversMonth(loaded) ? loaded : await loadMonth(access);
  if (month === null || month.limitReached !== null) return null;
  if (month.receivedCount === 0) return { kind: "never" };
  const [newest] = month.sessions;
  if (newest === undefined) return null;
  const { startedAt } = newest.session;
  return {
    kind: "seen",
    startedAt,
    elapsed: milliseconds(Math.max(0, month.asOf - startedAt)),
    rangeDays: "days" in query ? query.days : null,
  };
}

/** Whether a range has all of the 30 days, less the minutes that `resolveRange` cuts off. */
function coversMonth({ range, asOf }: LoadedSessions): boolean {
  return range.start <= epochMs(asOf - longestRangeMs + hourMs) && range.end >= epochMs(asOf - hourMs);
}

/** The answer doesn't depend on these sessions, so it comes without them. */
async function loadMonth(access: ViewerAccess): Promise<LoadedSessions | null> {
  try {
    return await loadViewerSessions(access, { days: 30 }, "answer");
  } catch (thrown) {
    if (!(thrown instanceof LookupError)) throw thrown;
    log("warn", { event: "problem", requestId: access.requestId, code: thrown.code });
    return null;
  }
}
