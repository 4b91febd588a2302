import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportJWK, generateKeyPair, type JWK, type KeyLike, SignJWT } from "jose";
import { afterAll, beforeAll } from "vitest";
import type { EmbedHandOver } from "@/lib/contract/embed";
import { stubEnvironment, validEnvironment } from "@/lib/server/config/env.fixture";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { verifyToken } from "@/lib/server/embed/verify-launch";

/** The origin of the page that embeds the desk. */
export const crmOrigin = "https://crm.example.com";

/** Public and private key of a host, with its `kid`. */
export type HostKey = Readonly<{ alg: string; kid: string; publicJwk: JWK; privateKey: KeyLike }>;

/** A new key pair. */
export async function hostKey(alg: "EdDSA" | "ES256" | "RS256", kid = "k1"): Promise<HostKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

/** A frame's key, and what its pop-up gets of it. */
export const frameKey = "0".repeat(64);
export const frameKeyHash = createHash("sha256").update(frameKey).digest("hex");

/** A one-time code in one of its forms, as the frame of a host redeems it. */
export function given({ code, shortCode }: EmbedHandOver, form: "code" | "shortCode", host = "crm") {
  return form === "code" ? { host, code } : { host, shortCode: shortCode ?? "", frameKey };
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

/** Why a launch token is refused; `null` if it isn't. */
export async function launchFault(token: string): Promise<string | null> {
  try {
    await verifyToken(token);
    return null;
  } catch (thrown) {
    if (thrown instanceof LaunchRefused) return thrown.fault;
    throw thrown;
  }
}

/** Gives the tests of a file an environment with these hosts. Call it before the first use of `env()`. */
export function givenHosts(entries: readonly unknown[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), "viewer-desk-hosts-"));
  const file = path.join(folder, "hosts.json");
  writeFileSync(file, JSON.stringify(entries));
  beforeAll(() => stubEnvironment({ EMBED_HOSTS_FILE: file }));
  afterAll(() => rmSync(folder, { recursive: true }));
}
