import { describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { sealLookup } from "@/lib/server/access/reference";
import { validEnvironment } from "@/lib/server/config/env.fixture";
import { answerLaunch } from "@/lib/server/embed/answer-launch";
import {
  crmOrigin,
  givenHosts,
  hostKey,
  launchClaims,
  peopleEntry,
  signLaunch,
} from "@/lib/server/embed/embed.fixture";
import { givenOwnStore } from "@/lib/server/records/look.fixture";
import { store } from "@/lib/server/store/store";

const key = await hostKey("ES256");
givenHosts([peopleEntry(key), { ...peopleEntry(key), id: "frame-only", trust: "frame" }]);
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
    const response = await launch({ token: await tokenFor() }, { "sec-fetch-site": "cross-site", origin: crmOrigin });

    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(/^\/embed\?host=crm#code=[\w-]{43}$/);
  });

  test("of a host that isn't trusted with people ends there without a sign-in, but with the viewer", async () => {
    const response = await launch({ token: await tokenFor({ iss: "frame-only" }) });

    expect(response.headers.get("location")).toBe(`/embed?host=frame-only#ref=${ref()}`);
    expect((await launch({ token: await tokenFor({ iss: "frame-only", locked: true }) })).status).toBe(401);
  });

  test("that is refused is one page for every reason, which the hosts may frame", async () => {
    const token = await tokenFor();
    await launch({ token });
    const refused = await Promise.all([
      launch({ token }),
      launch({ token: "x" }),
      launch({}),
      launch({ token: await tokenFor(launchClaims(0)) }),
      launch({ token: "x".repeat(100_000) }),
      launch({ token: await tokenFor() }, { "sec-fetch-mode": "cors" }),
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
});
