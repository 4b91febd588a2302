import { SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { verifyLogoutToken } from "@/lib/server/sign-in/logout-token";
import { fakeProvider, logoutEvent } from "@/lib/server/sign-in/logout-token.fixture";

beforeAll(() => stubEnvironment());

const provider = await fakeProvider();
const { issuer, sign, nowSeconds } = provider;
const subject = "https://login.example.com|ada";

describe("a logout token names", () => {
  test.each([
    { name: "a session and a person", without: [], choice: { providerSid: "sid-1", subject } },
    { name: "a session", without: ["sub"], choice: { providerSid: "sid-1", subject: null } },
    { name: "a person", without: ["sid"], choice: { subject } },
  ])("$name", async ({ without, choice }) => {
    expect(await verifyLogoutToken(await sign({ without }), issuer)).toMatchObject({ choice });
  });
});

describe("a logout token is accepted", () => {
  test.each([
    { name: "without a type", header: { typ: undefined } },
    { name: "with the type of any token", header: { typ: "JWT" } },
    { name: "for us and for others", claims: { aud: ["another", "viewer-desk"] } },
    { name: "that is two minutes old", claims: { iat: nowSeconds - 115, exp: nowSeconds + 5 } },
    { name: "from a clock that is ahead", claims: { iat: nowSeconds + 20, exp: nowSeconds + 140 } },
  ])("$name", async ({ header, claims }) => {
    // A member that is undefined isn't in the JSON.
    const token = await sign({ ...(claims && { claims }), ...(header && { header: header as { typ: string } }) });

    expect(await verifyLogoutToken(token, issuer)).toMatchObject({ choice: { subject } });
  });
});

describe("a token is refused", () => {
  test.each([
    { name: "of another issuer", claims: { iss: "https://evil.example" } },
    { name: "for another client", claims: { aud: "another" } },
    { name: "without an audience", without: ["aud"] },
    { name: "with a nonce, like an ID token", claims: { nonce: "n" } },
    { name: "without events, like an ID token", without: ["events"] },
    { name: "with another event", claims: { events: { "https://example.com/else": {} } } },
    { name: "with an event that is no object", claims: { events: { [logoutEvent]: true } } },
    { name: "without a jti", without: ["jti"] },
    { name: "without iat", without: ["iat"] },
    { name: "without exp", without: ["exp"] },
    { name: "that names nobody", without: ["sub", "sid"] },
    { name: "that names nobody but in form", claims: { sub: "" }, without: ["sid"] },
    { name: "that has expired", claims: { iat: nowSeconds - 100, exp: nowSeconds - 40 } },
    { name: "that is too old", claims: { iat: nowSeconds - 200, exp: nowSeconds - 80 + 120 } },
    { name: "that lasts too long", claims: { exp: nowSeconds + 3_600 } },
    { name: "of the future", claims: { iat: nowSeconds + 600, exp: nowSeconds + 700 } },
    { name: "of another type", header: { typ: "at+jwt" } },
    { name: "with a key that isn't the provider's", header: { kid: "k2" } },
  ])("$name", async ({ claims = {}, without = [], header = {} }) => {
    await expect(verifyLogoutToken(await sign({ claims, without, header }), issuer)).rejects.toThrow();
  });

  test("without a signature, with a changed one, or with one by a shared secret", async () => {
    const [header = "", payload = "", signature = ""] = (await sign()).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    const changed = Buffer.from(JSON.stringify({ ...claims, sub: "lee" })).toString("base64url");
    const bySecret = new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: "k1" })
      .sign(new TextEncoder().encode(JSON.stringify(issuer)));
    const tokens = [
      new UnsecuredJWT(claims).encode(),
      `${header}.${payload}.`,
      `${header}.${changed}.${signature}`,
      await bySecret,
      "",
      "not a token",
    ];

    for (const token of tokens) await expect(verifyLogoutToken(token, issuer)).rejects.toThrow();
  });
});
