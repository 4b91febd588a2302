import { openLookup } from "@/lib/server/access/reference";
import { gateway } from "@/lib/server/http/gateway";
import { rangeOf } from "@/lib/server/http/range-of";
import { readViewerSummary } from "@/lib/server/summary/read-summary";

/** `GET /api/viewers/{ref}/summary`: the viewer's totals over the range in the query string. */
export const GET = gateway<{ ref: string }>(({ ctx, params, request }) =>
  readViewerSummary(ctx, openLookup(params.ref), rangeOf(request)),
);
