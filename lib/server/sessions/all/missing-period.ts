import "server-only";
import type { MissingPeriod } from "@/lib/contract/session-stream";
import { sessionsLimit } from "@/lib/server/conviva/viewer-endpoints";
import { describeProblem } from "@/lib/server/http/problem-response";
import { sessionsMax } from "@/lib/server/sessions/all/long-read";
import type { Missing } from "@/lib/server/sessions/all/settled";

/** What is missing, as it leaves the server. */
export function missingPeriod(missing: Missing, requestId: string): MissingPeriod {
  const { range, reason } = missing;
  return reason === "failed"
    ? { range, reason, problem: describeProblem(missing.error, requestId) }
    : { range, reason, limit: reason === "full-minute" ? sessionsLimit : sessionsMax };
}
