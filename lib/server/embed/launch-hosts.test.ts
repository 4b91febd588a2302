import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { minuteMs } from "@/lib/domain/units";
import { frameEntry, givenHosts, hostKey, peopleEntry, signLaunch } from "@/lib/server/embed/embed.fixture";
import { LaunchRefused } from "@/lib/server/embed/launch-refused";
import { verifyLaunch } from "@/lib/server/embed/verify-launch";

const zendeskOrigin = "https://acme.zendesk.com";
const canvasOrigin = "https://acme.my.salesforce.com";
const secret = "a consumer secret of a connected app";
const key = await hostKey("RS256", "z");
const stranger = await hostKey("RS256", "z");
const audience = `${zendeskOrigin}/api/v2/apps/installations/7.json`;
givenHosts([
  { ...peopleEntry(key), id: "zendesk", kind: "zendesk", origins: [zendeskOrigin], audience },
  {
    ...frameEntry,
    id: "canvas",
    kind: "salesforce",
    origins: [canvasOrigin],
    trust: "people",
    consumerSecret: secret,
  },
]);

async function outcomeOf(fields: Readonly<Record<string, string>>, address: Readonly<Record<string, string>> = {}) {
  try {
    return await verifyLaunch(new URLSearchParams(fields), new URLSearchParams(address));
  } catch (thrown) {
    if (thrown instanceof LaunchRefused) return thrown.fault;
    throw thrown;
  }
}

describe("a launch by Zendesk", () => {
  const now = Math.floor(Date.now() / 1000);
  const beside = { origin: zendeskOrigin, app_guid: "guid" };
  const claims = {
    ...{ iss: "acme.zendesk.com", aud: audience, sub: `${zendeskOrigin}/api/v2/users/35436.json` },
    ...{ iat: now, nbf: now, exp: now + 120, qsh: "hash", cnf: { jku: "https://evil.example" } },
  };
  const signed = (changes: Readonly<Record<string, unknown>> = {}, header: Readonly<Record<string, unknown>> = {}) =>
    signLaunch(key, { ...claims, ...changes }, { typ: "JWT", ...header });

  test.each(["acme", "acme.zendesk.com", zendeskOrigin])(
    "whose token calls itself %s names its agent",
    async (iss) => {
      const launch = await outcomeOf({ token: await signed({ iss }), ...beside });

      expect(launch).toMatchObject({
        host: { id: "zendesk" },
        person: { name: "Zendesk agent 35436" },
        lookup: null,
      });
    },
  );

  test("may have its origin in the address, and no kid", async () => {
    const token = await signed({}, { kid: undefined });

    expect(await outcomeOf({ token }, beside)).toMatchObject({ host: { id: "zendesk" } });
  });

  test.each([
    {
      what: "another installation",
      fault: "wrong-aud",
      token: () => signed({ aud: `${audience}x` }),
      fields: beside,
    },
    { what: "another Zendesk", fault: "wrong-iss", token: () => signed({ iss: "evil" }), fields: beside },
    {
      ...{ what: "an unknown origin", fault: "wrong-origin", token: () => signed() },
      fields: { ...beside, origin: "https://evil.zendesk.com" },
    },
    { what: "no origin", fault: "wrong-origin", token: () => signed(), fields: { app_guid: "guid" } },
    { what: "no sub", fault: "wrong-sub", token: () => signed({ sub: undefined }), fields: beside },
    { what: "no exp", fault: "wrong-times", token: () => signed({ exp: undefined }), fields: beside },
    { what: "a day", fault: "lifetime", token: () => signed({ exp: now + 86_400 }), fields: beside },
    {
      ...{ what: "an old one", fault: "expired", fields: beside },
      token: () => signed({ iat: now - 500, nbf: now - 500, exp: now - 60 }),
    },
    { what: "another's key", fault: "bad-signature", token: () => signLaunch(stranger, claims), fields: beside },
    { what: "an unknown kid", fault: "unknown-kid", token: () => signed({}, { kid: "y" }), fields: beside },
    { what: "without app_guid", fault: "no-kid", token: () => signed({}, { kid: undefined }), fields: {} },
  ])("is refused with $what: $fault", async ({ token, fields, fault }) => {
    expect(await outcomeOf({ token: await token(), ...fields })).toBe(fault);
  });
});

describe("a launch by Salesforce Canvas", () => {
  const request = (changes: Readonly<Record<string, unknown>> = {}) => ({
    ...{ algorithm: "HMACSHA256", issuedAt: Date.now(), userId: "005x", client: { targetOrigin: canvasOrigin } },
    context: contextWith({ viewerId: "v-1", locked: true }),
    ...changes,
  });
  const contextWith = (parameters: unknown) => ({
    user: { userId: "005x", fullName: "Sean Forbes", email: "sean@example.com" },
    environment: { parameters },
  });

  function signedRequest(content: unknown, key = secret): string {
    const payload = Buffer.from(JSON.stringify(content)).toString("base64");
    return `${createHmac("sha256", key).update(payload).digest("base64")}.${payload}`;
  }

  test("names its agent, and a viewer in its parameters", async () => {
    const launch = await outcomeOf({ signed_request: signedRequest(request()) });

    expect(launch).toMatchObject({ host: { id: "canvas" }, person: { sub: "005x", name: "Sean Forbes" } });
    expect(launch).toMatchObject({ lookup: { kind: "viewerId", value: "v-1" }, isLocked: true });
  });

  test("names the viewer but no agent if nothing says when it was signed", async () => {
    const launch = await outcomeOf({ signed_request: signedRequest(request({ issuedAt: null })) });

    expect(launch).toMatchObject({ host: { id: "canvas" }, lookup: { value: "v-1" }, person: null, use: null });
  });

  test.each([null, {}, { record: "5" }])("needs no viewer: %j", async (parameters) => {
    const launch = await outcomeOf({ signed_request: signedRequest(request({ context: contextWith(parameters) })) });

    expect(launch).toMatchObject({ lookup: null, isLocked: false });
  });

  test.each([
    { what: "another secret", fault: "bad-signature", text: () => signedRequest(request(), `${secret}!`) },
    { what: "an empty secret", fault: "bad-signature", text: () => signedRequest(request(), "") },
    { what: "no signature", fault: "malformed", text: () => `.${signedRequest(request()).split(".")[1]}` },
    { what: "a short signature", fault: "bad-signature", text: () => signedRequest(request()).replace(/^.{4}/, "") },
    { what: "unpadded", fault: "bad-signature", text: () => signedRequest(request()).replace("=", "") },
    { what: "three parts", fault: "malformed", text: () => `${signedRequest(request())}.x` },
    { what: "another algorithm", fault: "algorithm", text: () => signedRequest(request({ algorithm: "none" })) },
    {
      what: "another origin",
      fault: "wrong-origin",
      text: () => signedRequest(request({ client: { targetOrigin: "https://evil.example" } })),
    },
    { what: "no origin", fault: "wrong-origin", text: () => signedRequest(request({ client: {} })) },
    { what: "no time", fault: "wrong-times", text: () => signedRequest(request({ issuedAt: undefined })) },
    { what: "a time in words", fault: "wrong-times", text: () => signedRequest(request({ issuedAt: "now" })) },
    {
      what: "a date that is null, by another secret",
      fault: "bad-signature",
      text: () => signedRequest(request({ issuedAt: null }), `${secret}!`),
    },
    {
      what: "an old one",
      fault: "expired",
      text: () => signedRequest(request({ issuedAt: Date.now() - 6 * minuteMs })),
    },
    {
      what: "one from the future",
      fault: "from-the-future",
      text: () => signedRequest(request({ issuedAt: Date.now() + minuteMs })),
    },
    {
      what: "a bad viewer",
      fault: "wrong-viewer",
      text: () => signedRequest(request({ context: contextWith({ viewerIp: "x" }) })),
    },
    {
      what: "a viewer that isn't text",
      fault: "wrong-viewer",
      text: () => signedRequest(request({ context: contextWith({ viewerId: 5 }) })),
    },
    { what: "no user", fault: "malformed", text: () => signedRequest(request({ context: {} })) },
    { what: "no JSON", fault: "malformed", text: () => signedText("{") },
    { what: "too much", fault: "too-large", text: () => signedRequest(request({ more: "a".repeat(40_000) })) },
  ])("is refused with $what: $fault", async ({ text, fault }) => {
    expect(await outcomeOf({ signed_request: text() })).toBe(fault);
  });

  test("is refused with any bit of its signature or a character of its payload changed", async () => {
    const text = signedRequest(request());
    const [signature = "", payload = ""] = text.split(".");
    const bytes = Buffer.from(signature, "base64");
    const flipped = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const other = Buffer.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit % 8));
      return `${other.toString("base64")}.${payload}`;
    });
    const changed = [...payload].map(
      (letter, at) => `${signature}.${payload.slice(0, at)}${letter === "A" ? "B" : "A"}${payload.slice(at + 1)}`,
    );
    const outcomes = await Promise.all(
      [...flipped, ...changed].map((mutant) => outcomeOf({ signed_request: mutant })),
    );

    expect(outcomes.length).toBeGreaterThan(500);
    expect([...new Set(outcomes)]).toEqual(["bad-signature"]);
    expect(await outcomeOf({ signed_request: text })).toMatchObject({ host: { id: "canvas" } });
  });

  function signedText(text: string): string {
    const payload = Buffer.from(text).toString("base64");
    return `${createHmac("sha256", secret).update(payload).digest("base64")}.${payload}`;
  }
});

test("a launch without a token, or with two, is refused", async () => {
  expect(await outcomeOf({})).toBe("malformed");
  expect(await outcomeOf({ token: "a", signed_request: "b" })).toBe("malformed");
  await expect(verifyLaunch(new URLSearchParams("token=a&token=b"), new URLSearchParams())).rejects.toMatchObject({
    fault: "malformed",
  });
});
