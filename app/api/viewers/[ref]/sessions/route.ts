import { gateway } from "@/lib/server/gateway";
import { openLookup } from "@/lib/server/lookup-reference";
import { rangeOf } from "@/lib/server/range-of";
import { readViewerSessions } from "@/lib/server/viewer/read-sessions";

/** `GET /api/viewers/{ref}/sessions`: ended and on-going sessions, newest first, as columns. */
export const GET = gateway<{ ref: string }>(({ ctx, params, request }) =>
  readViewerSessions(ctx, openLookup(params.ref), rangeOf(request)),
);
