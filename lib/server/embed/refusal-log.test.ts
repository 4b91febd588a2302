import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/server/config/env";
import { validEnvironment } from "@/lib/server/config/env.fixture";
import { answerLaunch } from "@/lib/server/embed/answer-launch";
import { givenHosts, hostKey, launchClaims, peopleEntry, signLaunch } from "@/lib/server/embed/embed.fixture";
import { redeem } from "@/lib/server/embed/embed-sign-in";
import { embedRoute } from "@/lib/server/http/gateway";
import { givenOwnStore } from "@/lib/server/records/look.fixture";
import { store } from "@/lib/server/store/store";

const key = await hostKey("ES256");
givenHosts([peopleEntry(key), { ...peopleEntry(key), id: "second" }]);
// Read here, because it's read once and the other tests of this environment are silent.
beforeAll(() => {
  vi.stubEnv("LOG_LEVEL", "info");
  env();
});
givenOwnStore();

/** What the process has written to its log. */
let written = "";

beforeEach(() => {
  written = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

const viewerId = "viewer-of-the-launch@example.com";
const address = "203.0.113.77";
const clientHeaders = { "x-forwarded-for": address, "user-agent": "a browser" };
const url = validEnvironment.NEXTAUTH_URL;

function launch(token: string, opened = store()): Promise<Response> {
  const body = new URLSearchParams({ host: "crm", token });
  return answerLaunch(
    new Request(`${url}/api/embed/launch`, { method: "POST", body, headers: clientHeaders }),
    opened,
  );
}

function redeemed(body: unknown): Promise<Response> {
  const own = { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "x-viewer-desk": "embed" };
  const headers = { ...clientHeaders, ...own, "content-type": "application/json" };
  const request = new Request(`${url}/api/embed/redeem`, { method: "POST", body: JSON.stringify(body), headers });
  return embedRoute(redeem)(request, { params: Promise.resolve({}) });
}

/** The only line of the log, and that nothing of the request is in it. */
function onlyLine(response: Response, token: string): Record<string, unknown> {
  for (const secret of [viewerId, address, token, ...token.split("."), "agent-17", "Robin Ortega"]) {
    expect(written).not.toContain(secret);
  }
  const line = JSON.parse(written);
  expect(line.requestId).toBe(response.headers.get("request-id"));
  return line;
}

describe("the reason of a refusal is in the log and nowhere else", () => {
  const tokenOf = (changes: object = {}, header: object = {}) =>
    signLaunch(key, { ...launchClaims(), viewerId, ...changes }, { ...header });

  test.each([
    { fault: "wrong-aud", token: () => tokenOf({ aud: "https://evil.example" }) },
    { fault: "expired", token: () => tokenOf(launchClaims(Math.floor(Date.now() / 1000) - 600)) },
    { fault: "wrong-viewer", token: () => tokenOf({ viewerIp: address }) },
    { fault: "unknown-kid", token: () => tokenOf({}, { kid: "another" }) },
    { fault: "malformed", token: async () => "one-part-of-a-token" },
  ])("of a launch: $fault", async ({ fault, token }) => {
    const sent = await token();
    const response = await launch(sent);

    expect(onlyLine(response, sent)).toMatchObject({ level: 40, event: "launch-refused", fault });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain(fault);
  });

  test("of a launch that was sent again", async () => {
    const token = await tokenOf();
    expect((await launch(token)).status).toBe(303);
    expect(written).toBe("");

    expect(onlyLine(await launch(token), token)).toMatchObject({ event: "launch-refused", fault: "replayed" });
  });

  test.each([
    { fault: "wrong-code", body: (token: string) => ({ host: "crm", code: token.slice(0, 43) }) },
    { fault: "wrong-host", body: (token: string) => ({ host: "second", token }) },
    { fault: "unknown-host", body: (token: string) => ({ host: "another", token }) },
  ])("of a frame that signs in: $fault", async ({ fault, body }) => {
    const token = await tokenOf();
    const response = await redeemed(body(token));

    expect(onlyLine(response, token.slice(0, 43))).toMatchObject({ event: "launch-refused", fault });
    expect(await response.text()).not.toContain(fault);
  });

  test("and a failure of ours is in the log as a problem", async () => {
    const token = await tokenOf();
    const broken = {
      ...store(),
      get db(): never {
        throw new TypeError(viewerId);
      },
    };
    const response = await launch(token, broken);

    expect(onlyLine(response, token)).toMatchObject({ level: 50, event: "problem", code: "internal", status: 500 });
    expect(response.status).toBe(500);
  });
});
