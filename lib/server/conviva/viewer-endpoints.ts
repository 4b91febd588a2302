import "server-only";
import type { Lookup } from "@/lib/domain/lookup";
import { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time-range";
import { askConviva, type ConvivaPath } from "@/lib/server/conviva/ask";
import { isWireObject } from "@/lib/server/conviva/wire-values";

/** The most sessions Conviva returns for a viewer, and what we always ask for. */
export const sessionsLimit = 500;

/** A question about one viewer and one window. */
export type ViewerQuestion = Readonly<{ lookup: Lookup; range: TimeRange; signal: AbortSignal | undefined }>;

/** A viewer's sessions as sent; `null` when Conviva does not know the viewer. */
export function askViewerSessions(question: ViewerQuestion): Promise<unknown> {
  return askViewer("/insights/3.0/sessions/content/viewer", question, { limit: String(sessionsLimit) });
}

/** A viewer's totals as sent; `null` when Conviva does not know the viewer. */
export function askViewerSummary(question: ViewerQuestion): Promise<unknown> {
  return askViewer("/insights/3.0/sessions/content/viewer/summary", question, {});
}

/**
 * @throws {LookupError} Besides what `askConviva` throws: `viewer-module-off` or `upstream-credentials`
 *   when Conviva refuses. Which of the two is told by discovery, since no refusal says so itself.
 */
async function askViewer(path: ConvivaPath, question: ViewerQuestion, further: Record<string, string>) {
  const { lookup, range, signal } = question;
  const rangeMs = range.end - range.start;
  const query = {
    [lookup.kind === "viewerIp" ? "viewer_ip" : "viewer_id"]: lookup.value,
    start_epoch_ms: String(range.start),
    end_epoch_ms: String(range.end),
    ...further,
  };
  const answer = await askConviva({ path, query, rangeMs, signal });
  if (answer.status === 200) {
    // `null` means an unknown viewer here, which Conviva's own `null` does not say.
    if (answer.body === null) throw new LookupError("upstream-unreadable");
    return answer.body;
  }

  const discovery = await askConviva({ path: "/insights/3.0/sessions", query: {}, rangeMs: 0, signal });
  if (discovery.status !== 200) {
    throw new LookupError(discovery.status === 404 ? "upstream-unreadable" : "upstream-credentials");
  }
  if (!listsViewerSessions(discovery.body)) throw new LookupError("viewer-module-off");
  if (answer.status === 404) return null;
  throw new LookupError("upstream-credentials");
}

/** The summary never stands in discovery, so the sessions speak for both. */
function listsViewerSessions(discovery: unknown): boolean {
  if (!isWireObject(discovery) || !Array.isArray(discovery.resources)) throw new LookupError("upstream-unreadable");
  const endpoints = discovery.resources.filter(isWireObject).flatMap(({ endpoints }) => endpoints);
  return endpoints.some(
    (endpoint) =>
      isWireObject(endpoint) &&
      typeof endpoint.path === "string" &&
      endpoint.path.endsWith("/sessions/content/viewer"),
  );
}
