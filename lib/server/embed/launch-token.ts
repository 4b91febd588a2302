import "server-only";
import { z } from "zod";
import { epochMs } from "@/lib/domain/units";
import { env } from "@/lib/server/config/env";
import { hostOf } from "@/lib/server/embed/hosts";
import {
  checkTimes,
  type Launch,
  launchedViewer,
  launchViewer,
  leewaySeconds,
  personText,
} from "@/lib/server/embed/launch";
import { readClaims, type Unverified, verifySignature } from "@/lib/server/embed/launch-jws";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";

export const launchTokenAlgorithms = ["EdDSA", "ES256", "RS256"] as const;
const type = "viewer-desk-embed+jwt";
const longestSeconds = 60;

const claims = launchViewer.extend({
  iss: z.string(),
  aud: z.string(),
  sub: personText,
  name: personText,
  origin: z.string(),
  iat: z.number(),
  exp: z.number(),
  nbf: z.number().optional(),
  jti: z.string().min(1).max(256),
});

/**
 * Verifies a launch token of our own format, signed by a generic host.
 *
 * @throws {LaunchRefused} With the reason.
 */
export async function verifyLaunchToken(unverified: Unverified): Promise<Launch> {
  const { header, claimed } = unverified;
  if (header.kid === undefined) throw new LaunchRefused("no-kid");
  if (header.typ !== type) throw new LaunchRefused("wrong-typ");
  const host = typeof claimed.iss === "string" ? hostOf(claimed.iss) : null;
  if (host === null || host.kind !== "generic") throw new LaunchRefused("wrong-iss");
  await verifySignature(unverified, host, launchTokenAlgorithms);

  const { aud, sub, name, origin, jti, exp, ...rest } = readClaims(claimed, claims);
  if (aud !== new URL(env().NEXTAUTH_URL).origin) throw new LaunchRefused("wrong-aud");
  if (!host.origins.includes(origin)) throw new LaunchRefused("wrong-origin");
  checkTimes({ ...rest, exp }, longestSeconds);
  return {
    ...{ host, person: { sub, name }, ...launchedViewer(rest) },
    use: { key: `${host.id}|jti|${jti}`, expiresAt: epochMs((exp + leewaySeconds) * 1000) },
  };
}
