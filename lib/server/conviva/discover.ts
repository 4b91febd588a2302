import "server-only";
import type { ConvivaClient } from "@/lib/server/conviva/client";
import type { CallTerms } from "@/lib/server/conviva/question";
import { isWireObject } from "@/lib/server/conviva/wire-values";

/** What discovery says of an endpoint; "unknown" when discovery itself cannot be had. */
export type Discovered = "on" | "off" | "refused" | "unknown";

/**
 * Whether discovery lists an endpoint for the client's key, which is what explains a refusal. When discovery fails, the
 * refusal stands as it came.
 *
 * @param pathEnd - How the endpoint's path ends; hosts and versions may differ.
 */
export async function discover(client: ConvivaClient, pathEnd: string, terms: CallTerms): Promise<Discovered> {
  const question = { path: "/insights/3.0/sessions", query: {}, rangeMs: 0, ...terms } as const;
  const discovery = await client.ask(question).catch(() => null);
  if (discovery?.status === 401 || discovery?.status === 403) return "refused";
  const body = discovery?.status === 200 ? discovery.body : null;
  if (!isWireObject(body) || !Array.isArray(body.resources)) return "unknown";
  const endpoints = body.resources.filter(isWireObject).flatMap(({ endpoints }) => endpoints);
  const isListed = endpoints.some(
    (endpoint) => isWireObject(endpoint) && typeof endpoint.path === "string" && endpoint.path.endsWith(pathEnd),
  );
  return isListed ? "on" : "off";
}
