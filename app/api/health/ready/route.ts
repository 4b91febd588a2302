import { config } from "@/lib/server/config/config";
import { env } from "@/lib/server/config/env";

/** Readiness: environment and configuration are valid. Conviva being away does not make us unready. */
export function GET(): Response {
  env();
  config();
  return Response.json({ status: "ready" }, { headers: { "cache-control": "no-store" } });
}
