import { asSessionId } from "@/lib/domain/sessions/session";
import { viewerRoute } from "@/lib/server/http/gateway";
import { queryParameters } from "@/lib/server/http/query-parameters";
import { readSessionDetail } from "@/lib/server/sessions/read-session-detail";

/** `GET /api/viewers/{ref}/sessions/{id}`: every field of one session. `startedAt` makes it quick to find. */
export const GET = viewerRoute<typeof queryParameters.session, { ref: string; id: string }>(
  queryParameters.session,
  (access, { query: { range, startedAt = null }, params }) =>
    readSessionDetail(access, { id: asSessionId(params.id), startedAt, query: range }),
);
