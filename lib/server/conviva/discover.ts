import "server-only";
import { askConviva, type CallTerms } from "@/lib/server/conviva/ask";
import { isWireObject } from "@/lib/server/conviva/wire-values";

/** What discovery says of an endpoint; "unknown" when discovery itself cannot be had. */
export type Discovered = "on" | "off" | "refused" | "unknown";

/**
 * Whether discovery lists an endpoint for our key, which is what explains a refusal. Without an answer of its own it
 * gives no reason to forget what the refusal said.
 *
 * @param pathEnd - How the endpoint's path ends; hosts and versions may differ.
 */
export async function discover(pathEnd: string, terms: CallTerms): Promise<Discovered> {
  const discovery = await askConviva({ path: "/insights/3.0/sessions", query: {}, rangeMs: 0, ...terms }).catch(
    () => null,
  );
  if (discovery?.status === 401 || discovery?.status === 403) return "refused";
  const body = discovery?.status === 200 ? discovery.body : null;
  if (!isWireObject(body) || !Array.isArray(body.resources)) return "unknown";
  const endpoints = body.resources.filter(isWireObject).flatMap(({ endpoints }) => endpoints);
  const isListed = endpoints.some(
    (endpoint) => isWireObject(endpoint) && typeof endpoint.path === "string" && endpoint.path.endsWith(pathEnd),
  );
  return isListed ? "on" : "off";
}
