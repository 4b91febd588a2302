import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import { discover } from "@/lib/server/conviva/discover";
import type { CallTerms, ConvivaPath } from "@/lib/server/conviva/question";

/** The most sessions Conviva returns for a viewer, and what we always ask for. */
export const sessionsLimit = 500;

/** A question about one viewer and one window. */
export type ViewerQuestion = CallTerms & Readonly<{ lookup: Lookup; range: TimeRange }>;

/** A viewer's sessions as sent; `null` when Conviva does not know the viewer. */
export function askViewerSessions(question: ViewerQuestion): Promise<unknown> {
  return askViewer("/insights/3.0/sessions/content/viewer", question, { limit: String(sessionsLimit) });
}

/** A viewer's totals as sent; `null` when Conviva does not know the viewer. */
export function askViewerSummary(question: ViewerQuestion): Promise<unknown> {
  return askViewer("/insights/3.0/sessions/content/viewer/summary", question, {});
}

/**
 * @throws {LookupError} Besides what a client throws: `viewer-module-off` or `upstream-credentials`
 *   when Conviva refuses. Which of the two is told by discovery, since no refusal says so itself.
 */
async function askViewer(path: ConvivaPath, question: ViewerQuestion, further: Record<string, string>) {
  const { lookup, range, ...terms } = question;
  const client = convivaClientOf(lookup.account);
  const rangeMs = range.end - range.start;
  const query = {
    [lookup.kind === "viewerIp" ? "viewer_ip" : "viewer_id"]: lookup.value,
    start_epoch_ms: String(range.start),
    end_epoch_ms: String(range.end),
    ...further,
  };
  const answer = await client.ask({ path, query, rangeMs, ...terms });
  if (answer.status === 200) {
    // `null` means an unknown viewer here, which Conviva's own `null` does not say.
    if (answer.body === null) throw new LookupError("upstream-unreadable");
    return answer.body;
  }

  // The summary never stands in discovery, so the sessions speak for both.
  const module = await discover(client, "/sessions/content/viewer", terms);
  if (module === "off") throw new LookupError("viewer-module-off");
  if (answer.status !== 404 || module === "refused") throw new LookupError("upstream-credentials");
  if (module === "unknown") throw new LookupError("upstream-unreadable");
  return null;
}
