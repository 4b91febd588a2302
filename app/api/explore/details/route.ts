import { z } from "zod";
import { LookupError } from "@/lib/domain/problems";
import { asSessionId } from "@/lib/domain/sessions/session";
import { epochMs } from "@/lib/domain/units";
import { readSampleDetail } from "@/lib/server/explore/read-sample";
import { gateway } from "@/lib/server/http/gateway";
import { parseJsonBody } from "@/lib/server/http/request-body";

const wanted = z.strictObject({
  id: z.string().max(1_000).transform(asSessionId),
  startedAt: z.number().int().nonnegative().transform(epochMs),
});

/** `POST /api/explore/details`: everything about one session of a sample. Its ID names a player, so it isn't in the URL. */
export const POST = gateway(async ({ ctx, request }) => {
  const invalid = (cause: z.ZodError) => new LookupError("session-not-found", { cause });
  const session = await parseJsonBody(request, wanted, invalid);
  return readSampleDetail(ctx, [...new URL(request.url).searchParams], session);
});
