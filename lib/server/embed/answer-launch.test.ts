import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { sealLookup } from "@/lib/server/access/reference";
import { validEnvironment } from "@/lib/server/config/env.fixture";
import { answerLaunch } from "@/lib/server/embed/answer-launch";
import {
  crmOrigin,
  frameEntry,
  givenHosts,
  hostKey,
  launchClaims,
  peopleEntry,
  signLaunch,
} from "@/lib/server/embed/embed.fixture";
import { givenOwnStore } from "@/lib/server/records/look.fixture";
import { store } from "@/lib/server/store/store";

const key = await hostKey("ES256");
const consumerSecret = "a consumer secret of a connected app";
givenHosts([
  peopleEntry(key),
  { ...peopleEntry(key), id: "frame-only", origins: ["https://other.example", crmOrigin], trust: "frame" },
  { ...frameEntry, id: "zendesk", kind: "zendesk", origins: ["https://acme.zendesk.com"] },
  {
    ...{ ...frameEntry, id: "canvas", kind: "salesforce", trust: "people", consumerSecret },
    origins: ["https://acme.my.salesforce.com"],
  },
]);
givenOwnStore();

const address = validEnvironment.NEXTAUTH_URL;
const ref = () => sealLookup({ account: soleAccount, kind: "viewerId", value: "v-1" });
const tokenFor = (changes: object = {}) => signLaunch(key, { ...launchClaims(), viewerId: "v-1", ...changes });

/** The form that a host posts. */
function launch(
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
  opened = store(),
) {
  const body = new URLSearchParams(fields);
  return answerLaunch(new Request(`${address}/api/embed/launch`, { method: "POST", body, headers }), opened);
}

describe("a launch", () => {
  test("ends in the framed page, with a one-time code that no server is sent", async () => {
    const response = await launch(
      { token: await tokenFor() },
      { "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe", origin: crmOrigin },
    );

    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(/^\/embed\?host=crm#code=[\w-]{43}$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("of a host that isn't trusted with people ends there without a sign-in, but with the viewer", async () => {
    const response = await launch({ token: await tokenFor({ iss: "frame-only" }) });

    expect(response.headers.get("location")).toBe(`/embed?host=frame-only#ref=${ref()}`);
    expect((await launch({ token: await tokenFor({ iss: "frame-only", locked: true }) })).status).toBe(401);
  });

  test("that nothing dates ends there without a sign-in, also when it's sent again", async () => {
    const signedRequest = (parameters: object) => {
      const content = {
        ...{ algorithm: "HMACSHA256", issuedAt: null, client: { targetOrigin: "https://acme.my.salesforce.com" } },
        context: { user: { userId: "005x", fullName: "Sean Forbes" }, environment: { parameters } },
      };
      const payload = Buffer.from(JSON.stringify(content)).toString("base64");
      return `${createHmac("sha256", consumerSecret).update(payload).digest("base64")}.${payload}`;
    };
    const undated = signedRequest({ viewerId: "v-1" });

    for (const signed_request of [undated, undated]) {
      expect((await launch({ signed_request })).headers.get("location")).toBe(`/embed?host=canvas#ref=${ref()}`);
    }
    // There is no sign-in that could be locked.
    expect((await launch({ signed_request: signedRequest({ viewerId: "v-1", locked: true }) })).status).toBe(401);
  });

  test("that is refused is one page for every reason, which the host may frame", async () => {
    const token = await tokenFor();
    await launch({ token });
    const refused = await Promise.all([
      launch({ host: "crm", token }),
      launch({ host: "crm", token: "x" }),
      launch({ host: "crm" }),
      launch({ host: "crm", token: await tokenFor(launchClaims(0)) }),
      launch({ host: "crm", token: "x".repeat(100_000) }),
      launch({ token: await tokenFor() }, { "sec-fetch-mode": "cors" }),
      launch({ token: await tokenFor() }, { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }),
      launch({ token: await tokenFor() }, { "sec-fetch-mode": "navigate", "sec-fetch-dest": "object" }),
      launch({ token: await tokenFor() }, { "content-type": "text/plain" }),
      launch({ token: await tokenFor() }, { "content-encoding": "gzip" }),
    ]);
    const texts = await Promise.all(refused.map((response) => response.text()));

    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 401));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain("couldn't start here");
    expect(texts[0]).not.toMatch(/<script|style=/);
    expect(refused[0]?.headers.get("content-security-policy")).toBe(
      `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${crmOrigin}`,
    );
  });

  test("is refused without a database", async () => {
    const down = { ...store(), ready: () => Promise.reject(new Error("down")) };
    const token = await tokenFor();

    expect((await launch({ token }, {}, down)).status).toBe(401);
    expect((await launch({ token })).status).toBe(303);
  });

  test.each([
    { fields: { host: "crm", token: "x" }, framers: crmOrigin },
    { fields: { host: "frame-only", token: "x" }, framers: `https://other.example ${crmOrigin}` },
    { fields: { host: "nobody", token: "x" }, framers: "'none'" },
    { fields: { token: "x" }, framers: "https://acme.zendesk.com" },
    { fields: { signed_request: "x" }, framers: "https://acme.my.salesforce.com" },
    { fields: {}, framers: "'none'" },
  ])("that is refused can be read on the host's page and on no other: $fields", async ({ fields, framers }) => {
    const { headers } = await launch(fields);

    expect(headers.get("content-security-policy")).toMatch(new RegExp(`; frame-ancestors ${framers}$`));
  });

  test("that fails for a reason of ours is the same page, with the headers of every answer", async () => {
    const broken = {
      ...store(),
      get db(): never {
        throw new Error("a secret");
      },
    };
    const refused = await launch({ host: "crm", token: "x" });
    const failed = await launch({ host: "crm", token: await tokenFor() }, {}, broken);

    expect(failed.status).toBe(500);
    expect(await failed.text()).toBe(await refused.text());
    for (const name of ["content-type", "cache-control", "content-security-policy"]) {
      expect(failed.headers.get(name)).toBe(refused.headers.get(name));
    }
    expect(failed.headers.get("request-id")).toMatch(/^[\da-f-]{36}$/);
  });
});
