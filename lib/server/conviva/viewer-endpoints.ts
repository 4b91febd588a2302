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

  const module = await viewerModule(signal);
  if (module === "off") throw new LookupError("viewer-module-off");
  if (answer.status !== 404 || module === "refused") throw new LookupError("upstream-credentials");
  if (module === "unknown") throw new LookupError("upstream-unreadable");
  return null;
}

/**
 * Whether discovery lists the viewer's sessions; "unknown" when discovery itself cannot be had, which is no
 * reason to forget what the refusal said. The summary never stands there, so the sessions speak for both.
 */
async function viewerModule(signal: AbortSignal | undefined): Promise<"on" | "off" | "refused" | "unknown"> {
  const discovery = await askConviva({ path: "/insights/3.0/sessions", query: {}, rangeMs: 0, signal }).catch(
    () => null,
  );
  if (discovery?.status === 401 || discovery?.status === 403) return "refused";
  const body = discovery?.status === 200 ? discovery.body : null;
  if (!isWireObject(body) || !Array.isArray(body.resources)) return "unknown";
  const endpoints = body.resources.filter(isWireObject).flatMap(({ endpoints }) => endpoints);
  const isListed = endpoints.some(
    (endpoint) =>
      isWireObject(endpoint) &&
      typeof endpoint.path === "string" &&
      endpoint.path.endsWith("/sessions/content/viewer"),
  );
  return isListed ? "on" : "off";
}
