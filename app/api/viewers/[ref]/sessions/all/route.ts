import { gateway } from "@/lib/server/http/gateway";
import { parseQuery, queryParameters } from "@/lib/server/http/query-parameters";
import { allSessionsResponse } from "@/lib/server/sessions/all/all-sessions-response";

/**
 * `GET /api/viewers/{ref}/sessions/all?allUntil={epoch ms}`: all sessions of the range, as a stream of `SessionsEvent`s in
 * lines. `retryFrom` and `retryTo` ask again for one period of it.
 */
export const GET = gateway<{ ref: string }>(
  async ({ ctx, params, request }) =>
    allSessionsResponse(ctx, params.ref, parseQuery(request, queryParameters.allSessions)),
  "always",
);
