import { asSessionId } from "@/lib/domain/session";
import { gateway } from "@/lib/server/gateway";
import { openLookup } from "@/lib/server/lookup-reference";
import { rangeOf, startedAtOf } from "@/lib/server/range-of";
import { readSessionDetail } from "@/lib/server/viewer/read-session-detail";

/** `GET /api/viewers/{ref}/sessions/{id}`: every field of one session; `startedAt` in the query makes it quick. */
export const GET = gateway<{ ref: string; id: string }>(({ ctx, params, request }) =>
  readSessionDetail(ctx, openLookup(params.ref), {
    id: asSessionId(params.id),
    startedAt: startedAtOf(request),
    query: rangeOf(request),
  }),
);
