import { viewerRoute } from "@/lib/server/http/gateway";
import { queryParameters } from "@/lib/server/http/query-parameters";
import { findingsOfSessions } from "@/lib/server/records/findings";
import { readViewerSessions } from "@/lib/server/sessions/read-sessions";

/** `GET /api/viewers/{ref}/sessions`: ended and ongoing sessions, newest first, as columns. */
export const GET = viewerRoute(
  queryParameters.range,
  { action: "look-up", findings: findingsOfSessions, use: "always" },
  (access, { query }) => readViewerSessions(access, query.range),
);
