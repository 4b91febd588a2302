import { createLocalJWKSet, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from "jose";
import { validEnvironment } from "@/lib/server/config/env.fixture";
import type { Issuer } from "@/lib/server/sign-in/logout-token";

export const logoutEvent = "http://schemas.openid.net/event/backchannel-logout";

type Token = Readonly<{
  claims?: Readonly<Record<string, unknown>>;
  /** Claims to leave out. */
  without?: readonly string[];
  header?: Readonly<{ typ?: string; kid?: string }>;
}>;

/** An identity provider that signs logout tokens, valid ones by default. */
export async function fakeProvider(): Promise<
  Readonly<{
    issuer: Issuer;
    publicKeys: JSONWebKeySet;
    sign: (token?: Token) => Promise<string>;
    nowSeconds: number;
  }>
> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const publicKeys = { keys: [{ ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256", use: "sig" }] };
  const nowSeconds = Math.floor(Date.now() / 1000);
  return {
    ...{ nowSeconds, publicKeys },
    issuer: {
      issuer: validEnvironment.OIDC_ISSUER,
      keys: createLocalJWKSet(publicKeys),
    },
    sign({ claims = {}, without = [], header = {} } = {}) {
      const all = {
        ...{ iss: validEnvironment.OIDC_ISSUER, aud: validEnvironment.OIDC_CLIENT_ID, sub: "ada", sid: "sid-1" },
        ...{ iat: nowSeconds, exp: nowSeconds + 120, jti: crypto.randomUUID(), events: { [logoutEvent]: {} } },
        ...claims,
      };
      const kept = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
      return new SignJWT(kept)
        .setProtectedHeader({ alg: "RS256", kid: "k1", typ: "logout+jwt", ...header })
        .sign(privateKey);
    },
  };
}
