import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { importJWK, type JWK, SignJWT } from "jose";

/** The demo CRM's entry in the list of hosts in which it names its agents itself. */
export const signedHost = "demo-crm";

type Demo = Readonly<{
  metadata: Readonly<{ crm?: string; crmKey?: string }>;
}>;

/**
 * A launch token as the demo CRM signs it, with its key. It's valid for a minute from when it's issued.
 *
 * @param desk - The app's origin.
 * @param ageSeconds - How long ago it was issued.
 */
export async function launchToken({ metadata }: Demo, desk: string, ageSeconds = 0): Promise<string> {
  const key: JWK = JSON.parse(readFileSync(metadata.crmKey ?? "", "utf8"));
  const issuedAt = Math.floor(Date.now() / 1000) - ageSeconds;
  return new SignJWT({ name: "Robin Ortega", origin: metadata.crm })
    .setProtectedHeader({ alg: "EdDSA", kid: key.kid ?? "", typ: "viewer-desk-embed+jwt" })
    .setIssuer(signedHost)
    .setAudience(desk)
    .setSubject("agent-17")
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 60)
    .setJti(randomUUID())
    .sign(await importJWK(key));
}
