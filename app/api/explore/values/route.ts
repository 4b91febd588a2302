import type { DimensionValues } from "@/lib/contract/explore";
import { soleAccount } from "@/lib/domain/access/account";
import { assertExplorer } from "@/lib/server/explore/record-sample";
import { seenValues } from "@/lib/server/explore/seen-values";
import { gateway } from "@/lib/server/http/gateway";

/** `GET /api/explore/values?dimension=`: values that Conviva has sent for a dimension, to offer in the form. */
export const GET = gateway(async ({ ctx, request }): Promise<DimensionValues> => {
  assertExplorer(ctx);
  return { values: seenValues(soleAccount, new URL(request.url).searchParams.get("dimension") ?? "") };
});
