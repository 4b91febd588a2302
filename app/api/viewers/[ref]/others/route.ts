import { asSessionId } from "@/lib/domain/sessions/session";
import { openLookup } from "@/lib/server/access/reference";
import { config } from "@/lib/server/config/config";
import { gateway } from "@/lib/server/http/gateway";
import { rangeOf, startedAtOf } from "@/lib/server/http/range-of";
import { readOtherViewers } from "@/lib/server/others/read-other-viewers";

/** `GET /api/viewers/{ref}/others?session={id}`: whether other viewers were hit too; only counts leave the server. */
export const GET = gateway<{ ref: string }>(({ ctx, params, request }) => {
  const wanted = {
    id: asSessionId(new URL(request.url).searchParams.get("session") ?? ""),
    startedAt: startedAtOf(request),
    query: rangeOf(request),
  };
  return readOtherViewers(ctx, openLookup(params.ref), wanted, config().care.rules);
});
