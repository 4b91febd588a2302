import { asSessionId } from "@/lib/domain/session";
import { config } from "@/lib/server/config";
import { gateway } from "@/lib/server/gateway";
import { openLookup } from "@/lib/server/lookup-reference";
import { readOtherViewers } from "@/lib/server/others/read-other-viewers";
import { rangeOf, startedAtOf } from "@/lib/server/range-of";

/** `GET /api/viewers/{ref}/others?session={id}`: whether other viewers were hit too; only counts leave the server. */
export const GET = gateway<{ ref: string }>(({ ctx, params, request }) => {
  const wanted = {
    id: asSessionId(new URL(request.url).searchParams.get("session") ?? ""),
    startedAt: startedAtOf(request),
    query: rangeOf(request),
  };
  return readOtherViewers(ctx, openLookup(params.ref), wanted, config().care.rules);
});
