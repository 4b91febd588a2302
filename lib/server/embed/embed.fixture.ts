import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportJWK, generateKeyPair, type JWK, type KeyLike, SignJWT } from "jose";
import { afterAll, beforeAll } from "vitest";
import { stubEnvironment, validEnvironment } from "@/lib/server/config/env.fixture";

/** The origin of the page that embeds the desk. */
export const crmOrigin = "https://crm.example.com";

/** Public and private key of a host, with its `kid`. */
export type HostKey = Readonly<{ alg: string; kid: string; publicJwk: JWK; privateKey: KeyLike }>;

/** A new key pair. */
export async function hostKey(alg: "EdDSA" | "ES256" | "RS256", kid = "k1"): Promise<HostKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

/** A valid entry of the list of hosts, whose agents sign in by pop-up. */
export const frameEntry = { id: "crm", kind: "generic", origins: [crmOrigin], trust: "frame" } as const;

/** A valid entry of a host that names people. */
export function peopleEntry(key: HostKey) {
  return { ...frameEntry, trust: "people", jwks: { keys: [key.publicJwk] } } as const;
}

/** The claims of a valid launch token of the host "crm", issued now. */
export function launchClaims(nowSeconds = Math.floor(Date.now() / 1000)) {
  return {
    ...{ iss: "crm", aud: validEnvironment.NEXTAUTH_URL, sub: "agent-17", name: "Robin Ortega", origin: crmOrigin },
    ...{ iat: nowSeconds, exp: nowSeconds + 60, jti: crypto.randomUUID() },
  };
}

/** Signs a launch token; a valid one by default. */
export function signLaunch(
  key: HostKey,
  claims: Readonly<Record<string, unknown>> = launchClaims(),
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: "viewer-desk-embed+jwt", ...header })
    .sign(key.privateKey);
}

/** Gives the tests of a file an environment with these hosts. Call it before the first use of `env()`. */
export function givenHosts(entries: readonly unknown[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-hosts-"));
  const file = path.join(folder, "hosts.json");
  writeFileSync(file, JSON.stringify(entries));
  beforeAll(() => stubEnvironment({ EMBED_HOSTS_FILE: file }));
  afterAll(() => rmSync(folder, { recursive: true }));
}
