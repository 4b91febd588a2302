import { gateway } from "@/lib/server/http/gateway";
import { clearRecentLookups, readRecentLookups } from "@/lib/server/lookup/recent-lookups";

/** `GET /api/recent-lookups`: the agent's own, masked, with their verdicts. */
export const GET = gateway(({ ctx }) => readRecentLookups(ctx.actor), "unless-locked");

/** `DELETE /api/recent-lookups`: forgets them. */
export const DELETE = gateway(async ({ ctx }) => {
  await clearRecentLookups(ctx.actor);
  return { asOf: Date.now(), lookups: [] };
});
