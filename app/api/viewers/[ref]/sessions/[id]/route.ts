import { asSessionId } from "@/lib/domain/sessions/session";
import { openLookup } from "@/lib/server/access/reference";
import { gateway } from "@/lib/server/http/gateway";
import { rangeOf, startedAtOf } from "@/lib/server/http/range-of";
import { readSessionDetail } from "@/lib/server/sessions/read-session-detail";

/** `GET /api/viewers/{ref}/sessions/{id}`: every field of one session; `startedAt` in the query makes it quick. */
export const GET = gateway<{ ref: string; id: string }>(({ ctx, params, request }) =>
  readSessionDetail(ctx, openLookup(params.ref), {
    id: asSessionId(params.id),
    startedAt: startedAtOf(request),
    query: rangeOf(request),
  }),
);
