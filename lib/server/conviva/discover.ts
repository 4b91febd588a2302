import "server-only";
import type { CallOptions } from "@/lib/server/conviva/call";
import type { ConvivaClient } from "@/lib/server/conviva/client";
import { isWireObject } from "@/lib/server/conviva/wire-values";

/** An endpoint's state according to discovery; "unknown" if discovery itself fails. */
export type Discovered = "on" | "off" | "refused" | "unknown";

/**
 * Whether discovery lists an endpoint for the client's key, which explains a refusal.
 *
 * @param pathEnd - The end of the endpoint's path; hosts and versions may differ.
 */
export async function discover(client: ConvivaClient, pathEnd: string, options: CallOptions): Promise<Discovered> {
  const request = { path: "/insights/3.0/sessions", query: {}, rangeMs: 0, ...options } as const;
  const discovery = await client.ask(request).catch(() => null);
  if (discovery?.status === 401 || discovery?.status === 403) return "refused";
  const body = discovery?.status === 200 ? discovery.body : null;
  if (!isWireObject(body) || !Array.isArray(body.resources)) return "unknown";
  const endpoints = body.resources.filter(isWireObject).flatMap(({ endpoints }) => endpoints);
  const isListed = endpoints.some(
    (endpoint) => isWireObject(endpoint) && typeof endpoint.path === "string" && endpoint.path.endsWith(pathEnd),
  );
  return isListed ? "on" : "off";
}
