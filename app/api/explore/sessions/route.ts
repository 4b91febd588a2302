import { readSampleSessions } from "@/lib/server/explore/read-sample";
import { gateway } from "@/lib/server/http/gateway";

/** `GET /api/explore/sessions`: a sample, for the parameters of `/explore`. Seniors and leads only. */
export const GET = gateway(({ ctx, request }) => readSampleSessions(ctx, [...new URL(request.url).searchParams]));
