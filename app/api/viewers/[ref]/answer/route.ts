import { readViewerAnswer } from "@/lib/server/answer/read-answer";
import { viewerRoute } from "@/lib/server/http/gateway";
import { queryParameters } from "@/lib/server/http/query-parameters";
import { rememberLookup } from "@/lib/server/lookup/recent-lookups";
import { findingsOfAnswer } from "@/lib/server/records/findings";

/** `GET /api/viewers/{ref}/answer`: whose side the problem is on, what to say and what to do. */
export const GET = viewerRoute(
  queryParameters.answer,
  { action: "look-up", findings: findingsOfAnswer, use: "always" },
  (access, { query: { range, allUntil, ...speech } }) =>
    rememberLookup(access, readViewerAnswer(access, range, speech, allUntil)),
);
