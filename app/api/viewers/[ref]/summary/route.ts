import { gateway } from "@/lib/server/gateway";
import { openLookup } from "@/lib/server/lookup-reference";
import { rangeOf } from "@/lib/server/range-of";
import { readViewerSummary } from "@/lib/server/viewer/read-summary";

/** `GET /api/viewers/{ref}/summary`: the viewer's totals over the range in the query string. */
export const GET = gateway<{ ref: string }>(({ ctx, params, request }) =>
  readViewerSummary(ctx, openLookup(params.ref), rangeOf(request)),
);
