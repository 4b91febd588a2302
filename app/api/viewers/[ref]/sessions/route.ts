import { openLookup } from "@/lib/server/access/reference";
import { gateway } from "@/lib/server/http/gateway";
import { rangeOf } from "@/lib/server/http/range-of";
import { readViewerSessions } from "@/lib/server/sessions/read-sessions";

/** `GET /api/viewers/{ref}/sessions`: ended and on-going sessions, newest first, as columns. */
export const GET = gateway<{ ref: string }>(({ ctx, params, request }) =>
  readViewerSessions(ctx, openLookup(params.ref), rangeOf(request)),
);
