import { config } from "@/lib/server/config/config";
import { env } from "@/lib/server/config/env";

/** Readiness: the environment and the configuration are valid. It doesn't depend on Conviva. */
export function GET(): Response {
  env();
  config();
  return Response.json({ status: "ready" }, { headers: { "cache-control": "no-store" } });
}
