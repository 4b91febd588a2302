import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import type { CallOptions, ConvivaPath } from "@/lib/server/conviva/call";
import { discover } from "@/lib/server/conviva/discover";

/** The most sessions Conviva returns for a viewer; we always request this many. */
export const sessionsLimit = 500;

/** A request for one viewer and one window. */
export type ViewerRequest = CallOptions & Readonly<{ lookup: Lookup; range: TimeRange }>;

/** A viewer's sessions as sent; `null` if Conviva doesn't know the viewer. */
export function fetchViewerSessions(request: ViewerRequest): Promise<unknown> {
  return fetchViewer("/insights/3.0/sessions/content/viewer", request, { limit: String(sessionsLimit) });
}

/** A viewer's totals as sent; `null` if Conviva doesn't know the viewer. */
export function fetchViewerSummary(request: ViewerRequest): Promise<unknown> {
  return fetchViewer("/insights/3.0/sessions/content/viewer/summary", request, {});
}

/**
 * @throws {LookupError} What the client throws, and `viewer-module-off` or `upstream-credentials` if Conviva refuses.
 *   A refusal doesn't say which of the two it is; discovery does.
 */
async function fetchViewer(path: ConvivaPath, request: ViewerRequest, further: Record<string, string>) {
  const { lookup, range, ...options } = request;
  const client = convivaClientOf(lookup.account);
  const rangeMs = range.end - range.start;
  const query = {
    [lookup.kind === "viewerIp" ? "viewer_ip" : "viewer_id"]: lookup.value,
    start_epoch_ms: String(range.start),
    end_epoch_ms: String(range.end),
    ...further,
  };
  const answer = await client.ask({ path, query, rangeMs, ...options });
  if (answer.status === 200) {
    // Here, `null` means an unknown viewer; a `null` body doesn't mean that.
    if (answer.body === null) throw new LookupError("upstream-unreadable");
    return answer.body;
  }

  // Discovery never lists the summary, so the sessions endpoint decides for both.
  const module = await discover(client, "/sessions/content/viewer", options);
  if (module === "off") throw new LookupError("viewer-module-off");
  if (answer.status !== 404 || module === "refused") throw new LookupError("upstream-credentials");
  if (module === "unknown") throw new LookupError("upstream-unreadable");
  return null;
}
