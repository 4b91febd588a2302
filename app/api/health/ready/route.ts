import { config } from "@/lib/server/config/config";
import { env } from "@/lib/server/config/env";
import { isShuttingDown } from "@/lib/server/operation/shutdown";

/** Readiness: the environment and the configuration are valid, and this process isn't about to exit. It doesn't depend on Conviva. */
export function GET(): Response {
  env();
  config();
  const headers = { "cache-control": "no-store" };
  if (isShuttingDown()) return Response.json({ status: "shutting-down" }, { status: 503, headers });
  return Response.json({ status: "ready" }, { headers });
}
