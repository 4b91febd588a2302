import { randomBytes } from "node:crypto";
import { importJWK, type JWK, SignJWT } from "jose";
import { crmHostIds } from "./crm-hosts.ts";

/** The agent who is signed in to the CRM. */
export const crmAgent = { id: "agent-17", name: "Robin Ortega" } as const;

/** How long the desk accepts a token: the longest it allows. */
const lifetimeSeconds = 60;

/** What a token is for. `nowSeconds` is the CRM's clock, in epoch seconds. */
export type Launch = Readonly<{ deskOrigin: string; crmOrigin: string; nowSeconds: number }>;

/**
 * Signs a launch token for the CRM's agent. It can be used once.
 *
 * @param key - The private key, a JWK with `alg` and `kid`.
 */
export async function signLaunchToken(key: JWK, { deskOrigin, crmOrigin, nowSeconds }: Launch): Promise<string> {
  const { alg = "", kid = "" } = key;
  return new SignJWT({ name: crmAgent.name, origin: crmOrigin })
    .setProtectedHeader({ alg, kid, typ: "viewer-desk-embed+jwt" })
    .setIssuer(crmHostIds.signed)
    .setAudience(deskOrigin)
    .setSubject(crmAgent.id)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + lifetimeSeconds)
    .setJti(randomBytes(16).toString("base64url"))
    .sign(await importJWK(key, alg));
}
