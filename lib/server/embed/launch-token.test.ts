import { createHmac } from "node:crypto";
import { exportSPKI, type KeyLike } from "jose";
import { describe, expect, test } from "vitest";
import { minuteMs } from "@/lib/domain/units";
import {
  crmOrigin,
  frameEntry,
  givenHosts,
  hostKey,
  launchClaims,
  launchFault,
  peopleEntry,
  signLaunch,
} from "@/lib/server/embed/embed.fixture";
import { verifyToken } from "@/lib/server/embed/verify-launch";

const key = await hostKey("EdDSA");
const [elliptic, rsa] = [await hostKey("ES256", "ec"), await hostKey("RS256", "rsa")];
const stranger = await hostKey("EdDSA");
const entry = peopleEntry(key);
givenHosts([
  { ...entry, jwks: { keys: [key, elliptic, rsa].map(({ publicJwk }) => publicJwk) } },
  { ...peopleEntry(stranger), id: "other", origins: ["https://other.example.com"] },
  { ...frameEntry, id: "keyless" },
  { ...peopleEntry(rsa), id: "zendesk", kind: "zendesk", audience: "a" },
]);

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const claims = launchClaims();
const valid = await signLaunch(key, claims);
const [head = "", body = "", signature = ""] = valid.split(".");
const header = { alg: "EdDSA", kid: "k1", typ: "viewer-desk-embed+jwt" };

describe("a valid token", () => {
  test.each([key, elliptic, rsa])("signed with $alg names the agent and the host", async (signer) => {
    const launch = await verifyToken(await signLaunch(signer, { ...claims, nbf: claims.iat }));

    expect(launch).toMatchObject({ person: { sub: "agent-17", name: "Robin Ortega" }, host: { id: "crm" } });
    expect(launch).toMatchObject({ lookup: null, isLocked: false });
    expect(launch.use?.expiresAt).toBe((claims.exp + 30) * 1000);
  });

  test("may name a viewer, with the checks of a look-up, and lock the frame to them", async () => {
    const byIp = await verifyToken(await signLaunch(key, { ...claims, viewerIp: "::ffff:192.0.2.7", locked: true }));
    const byId = await verifyToken(await signLaunch(key, { ...claims, viewerId: "v-1" }));

    expect(byIp).toMatchObject({ lookup: { kind: "viewerIp", value: "192.0.2.7" }, isLocked: true });
    expect(byId).toMatchObject({ lookup: { kind: "viewerId", value: "v-1" }, isLocked: false });
  });

  test("may be up to 30 s off", async () => {
    const now = Math.floor(Date.now() / 1000);

    expect(await launchFault(await signLaunch(key, launchClaims(now + 28)))).toBeNull();
    expect(await launchFault(await signLaunch(key, launchClaims(now - 86)))).toBeNull();
  });
});

describe("a token is refused, with its own reason for the log", () => {
  const minutes = (count: number) => launchClaims(Math.floor((Date.now() + count * minuteMs) / 1000));
  const without = (name: string) => Object.fromEntries(Object.entries(claims).filter(([other]) => other !== name));
  const cases: readonly Readonly<{ what: string; fault: string; token: () => string | Promise<string> }>[] = [
    { what: "alg none", fault: "malformed", token: () => `${encoded({ ...header, alg: "none" })}.${body}.` },
    {
      what: "alg none, signed",
      fault: "algorithm",
      token: () => `${encoded({ ...header, alg: "none" })}.${body}.${signature}`,
    },
    {
      what: "alg None",
      fault: "algorithm",
      token: () => `${encoded({ ...header, alg: "None" })}.${body}.${signature}`,
    },
    {
      what: "no alg",
      fault: "algorithm",
      token: () => `${encoded({ kid: "k1", typ: header.typ })}.${body}.${signature}`,
    },
    {
      what: "an alg that has no text",
      fault: "algorithm",
      token: () => `${encoded({ ...header, alg: { toString: 1, valueOf: 1 } })}.${body}.${signature}`,
    },
    { what: "HS256 with the public key", fault: "algorithm", token: () => hmacSigned(key.publicJwk.x ?? "") },
    {
      what: "HS256 with the public key in PEM",
      fault: "algorithm",
      token: async () => hmacSigned(await pemOf(rsa.publicJwk)),
    },
    { what: "RS256 with the key of ES256", fault: "unknown-kid", token: () => signLaunch({ ...rsa, kid: "ec" }) },
    { what: "another's key", fault: "bad-signature", token: () => signLaunch(stranger) },
    {
      what: "another host's name",
      fault: "bad-signature",
      token: () => signLaunch(key, { ...claims, iss: "other" }),
    },
    { what: "no kid", fault: "no-kid", token: () => signLaunch(key, claims, { kid: undefined }) },
    { what: "an empty kid", fault: "header", token: () => signLaunch(key, claims, { kid: "" }) },
    { what: "an unknown kid", fault: "unknown-kid", token: () => signLaunch(key, claims, { kid: "k2" }) },
    {
      what: "a kid that isn't text",
      fault: "header",
      token: () => `${encoded({ ...header, kid: 1 })}.${body}.${signature}`,
    },
    { what: "typ JWT", fault: "wrong-typ", token: () => signLaunch(key, claims, { typ: "JWT" }) },
    { what: "no typ", fault: "wrong-typ", token: () => signLaunch(key, claims, { typ: undefined }) },
    ...["jku", "x5u"].map((name) => ({
      ...{ what: name, fault: "header" },
      token: () => signLaunch(key, claims, { [name]: "https://evil.example/keys" }),
    })),
    { what: "jwk", fault: "header", token: () => signLaunch(stranger, claims, { jwk: stranger.publicJwk }) },
    { what: "x5c", fault: "header", token: () => signLaunch(key, claims, { x5c: ["AAAA"] }) },
    { what: "crit", fault: "header", token: () => `${encoded({ ...header, crit: ["exp"] })}.${body}.${signature}` },
    { what: "zip", fault: "header", token: () => `${encoded({ ...header, zip: "DEF" })}.${body}.${signature}` },
    {
      what: "a header with __proto__",
      fault: "malformed",
      token: () => signLaunch(key, claims, JSON.parse('{ "__proto__": { "crit": ["exp"] } }')),
    },
    {
      what: "a claim __proto__",
      fault: "malformed",
      token: () => signLaunch(key, { ...claims, ...JSON.parse('{ "more": { "__proto__": { "locked": true } } }') }),
    },
    { what: "no iss", fault: "wrong-iss", token: () => signLaunch(key, without("iss")) },
    { what: "an unknown iss", fault: "wrong-iss", token: () => signLaunch(key, { ...claims, iss: "nobody" }) },
    { what: "iss of another kind", fault: "wrong-iss", token: () => signLaunch(rsa, { ...claims, iss: "zendesk" }) },
    { what: "iss __proto__", fault: "wrong-iss", token: () => signLaunch(key, { ...claims, iss: "__proto__" }) },
    { what: "a host without keys", fault: "no-keys", token: () => signLaunch(key, { ...claims, iss: "keyless" }) },
    { what: "no aud", fault: "wrong-aud", token: () => signLaunch(key, without("aud")) },
    {
      what: "another aud",
      fault: "wrong-aud",
      token: () => signLaunch(key, { ...claims, aud: "https://desk.example.org" }),
    },
    {
      what: "aud with a slash",
      fault: "wrong-aud",
      token: () => signLaunch(key, { ...claims, aud: `${claims.aud}/` }),
    },
    {
      what: "aud among others",
      fault: "wrong-aud",
      token: () => signLaunch(key, { ...claims, aud: [claims.aud, "x"] }),
    },
    { what: "no sub", fault: "wrong-sub", token: () => signLaunch(key, without("sub")) },
    { what: "an empty sub", fault: "wrong-sub", token: () => signLaunch(key, { ...claims, sub: "" }) },
    { what: "a long sub", fault: "wrong-sub", token: () => signLaunch(key, { ...claims, sub: "a".repeat(257) }) },
    { what: "a sub of two lines", fault: "wrong-sub", token: () => signLaunch(key, { ...claims, sub: "a\nb" }) },
    { what: "no name", fault: "wrong-name", token: () => signLaunch(key, without("name")) },
    { what: "no origin", fault: "wrong-origin", token: () => signLaunch(key, without("origin")) },
    {
      what: "another origin",
      fault: "wrong-origin",
      token: () => signLaunch(key, { ...claims, origin: "https://other.example.com" }),
    },
    {
      what: "a longer origin",
      fault: "wrong-origin",
      token: () => signLaunch(key, { ...claims, origin: `${crmOrigin}.evil.example` }),
    },
    { what: "expired", fault: "expired", token: () => signLaunch(key, minutes(-2)) },
    { what: "a clock 5 min slow", fault: "expired", token: () => signLaunch(key, minutes(-5)) },
    { what: "a clock 5 min fast", fault: "from-the-future", token: () => signLaunch(key, minutes(5)) },
    {
      what: "not yet valid",
      fault: "from-the-future",
      token: () => signLaunch(key, { ...claims, nbf: claims.iat + 90 }),
    },
    { what: "61 s long", fault: "lifetime", token: () => signLaunch(key, { ...claims, exp: claims.iat + 61 }) },
    { what: "exp before iat", fault: "lifetime", token: () => signLaunch(key, { ...claims, exp: claims.iat - 1 }) },
    { what: "no exp", fault: "wrong-times", token: () => signLaunch(key, without("exp")) },
    { what: "no iat", fault: "wrong-times", token: () => signLaunch(key, without("iat")) },
    {
      what: "iat as text",
      fault: "wrong-times",
      token: () => signLaunch(key, { ...claims, iat: String(claims.iat) }),
    },
    { what: "no jti", fault: "no-jti", token: () => signLaunch(key, without("jti")) },
    { what: "an empty jti", fault: "no-jti", token: () => signLaunch(key, { ...claims, jti: "" }) },
    { what: "an empty viewer ID", fault: "wrong-viewer", token: () => signLaunch(key, { ...claims, viewerId: "" }) },
    {
      what: "a bad address",
      fault: "wrong-viewer",
      token: () => signLaunch(key, { ...claims, viewerIp: "192.0.2.0/24" }),
    },
    {
      what: "both",
      fault: "wrong-viewer",
      token: () => signLaunch(key, { ...claims, viewerId: "v", viewerIp: "192.0.2.1" }),
    },
    { what: "a lock without viewer", fault: "wrong-lock", token: () => signLaunch(key, { ...claims, locked: true }) },
    {
      what: "a lock as text",
      fault: "wrong-lock",
      token: () => signLaunch(key, { ...claims, viewerId: "v", locked: "true" }),
    },
    { what: "100 kB", fault: "too-large", token: () => signLaunch(key, { ...claims, more: "a".repeat(100_000) }) },
    { what: "5 kB", fault: "too-large", token: () => signLaunch(key, { ...claims, more: "a".repeat(4_000) }) },
    { what: "two parts", fault: "malformed", token: () => `${head}.${body}` },
    { what: "four parts", fault: "malformed", token: () => `${valid}.${signature}` },
    { what: "padding", fault: "malformed", token: () => `${valid}==` },
    { what: "a space", fault: "malformed", token: () => `${valid} ` },
    {
      what: "claims that aren't JSON",
      fault: "malformed",
      token: () => `${head}.${Buffer.from("{").toString("base64url")}.${signature}`,
    },
    { what: "claims that are a list", fault: "malformed", token: () => `${head}.${encoded([])}.${signature}` },
    { what: "an empty token", fault: "malformed", token: () => "" },
  ];

  test.each(cases)("$what: $fault", async ({ token, fault }) => {
    expect(await launchFault(await token())).toBe(fault);
  });

  function hmacSigned(secret: string): string {
    const signed = `${encoded({ ...header, alg: "HS256" })}.${body}`;
    return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
  }

  async function pemOf(jwk: typeof rsa.publicJwk): Promise<string> {
    const { importJWK } = await import("jose");
    return exportSPKI((await importJWK(jwk, "RS256")) as KeyLike);
  }
});
