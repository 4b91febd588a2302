import "server-only";
import { z } from "zod";
import { epochMs } from "@/lib/domain/units";
import { zendeskAgent } from "@/lib/presentation/embed/launch-texts";
import { type EmbedHost, embedHosts } from "@/lib/server/embed/hosts";
import { checkTimes, type Launch, leewaySeconds, personText } from "@/lib/server/embed/launch";
import { readClaims, type Unverified, verifySignature } from "@/lib/server/embed/launch-jws";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";

export const zendeskAlgorithms = ["RS256"] as const;
/** Zendesk documents no lifetime. */
const longestSeconds = 600;

/** The documented claims that say something about a launch. None is the agent's name, or a `jti`. */
const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: personText,
  iat: z.number(),
  exp: z.number(),
  nbf: z.number().optional(),
});

/**
 * Verifies the token that Zendesk sends to an app with signed URLs. It's the installation's, and the viewer comes by message
 * later. Its `kid` is optional, since Zendesk doesn't document one; without it, the host must have a single key.
 *
 * @param origin - The Zendesk that is said to send it; it has to be of the same subdomain as the token.
 * @throws {LaunchRefused} With the reason.
 */
export async function verifyZendeskToken(unverified: Unverified, origin: string): Promise<Launch> {
  const { claimed, signed } = unverified;
  const host = embedHosts().find(
    ({ kind, origins, audience }) => kind === "zendesk" && origins.includes(origin) && audience === claimed.aud,
  );
  if (host === undefined) throw new LaunchRefused(isKnown(origin) ? "wrong-aud" : "wrong-origin");
  await verifySignature(unverified, host, zendeskAlgorithms);

  const { iss, sub, iat, exp, nbf } = readClaims(claimed, claims);
  if (!issuersOf(origin).includes(iss)) throw new LaunchRefused("wrong-iss");
  checkTimes({ iat, exp, nbf }, longestSeconds);
  return {
    ...{ host, person: { sub, name: zendeskAgent(sub) }, lookup: null, isLocked: false },
    use: { key: `${host.id}|token|${signed}`, expiresAt: epochMs((exp + leewaySeconds) * 1000) },
  };
}

function isKnown(origin: string): boolean {
  return embedHosts().some(({ kind, origins }: EmbedHost) => kind === "zendesk" && origins.includes(origin));
}

/** How a Zendesk may call itself: subdomain, host name or origin. */
function issuersOf(origin: string): readonly string[] {
  const { hostname } = new URL(origin);
  return [hostname.split(".")[0] ?? "", hostname, origin];
}
