import { viewerRoute } from "@/lib/server/http/gateway";
import { queryParameters } from "@/lib/server/http/query-parameters";
import { noFindings } from "@/lib/server/records/findings";
import { readViewerSummary } from "@/lib/server/summary/read-summary";

/** `GET /api/viewers/{ref}/summary`: the viewer's totals over the range in the query string. */
export const GET = viewerRoute(
  queryParameters.range,
  { action: "look-up", findings: noFindings, use: "always" },
  (access, { query }) => readViewerSummary(access, query.range),
);
