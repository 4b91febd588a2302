import { parseReveal, revealViewer } from "@/lib/server/access/reveal";
import { openViewer } from "@/lib/server/access/viewer-access";
import { gateway } from "@/lib/server/http/gateway";

/** `POST /api/viewers/{ref}/reveal`: the viewer ID or address, for a reason. The page shows them from then on. */
export const POST = gateway<{ ref: string }>(async ({ ctx, params, request }) => {
  const reason = await parseReveal(request);
  return revealViewer(await openViewer(ctx, params.ref, { action: "reveal", range: null, reason }));
});
