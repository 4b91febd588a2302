import { afterEach, describe, expect, test } from "vitest";
import type { EmbedHandOver, EmbedSignIn } from "@/lib/contract/embed";
import { soleAccount } from "@/lib/domain/access/account";
import { disclosedTo } from "@/lib/server/access/disclosed";
import { sealLookup } from "@/lib/server/access/reference";
import type { Actor } from "@/lib/server/access/request-context";
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
import { redeem, resume } from "@/lib/server/embed/embed-sign-in";
import { handOverSignIn } from "@/lib/server/embed/hand-over-sign-in";
import { embedRoute } from "@/lib/server/http/gateway";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { contextOf, givenOwnStore } from "@/lib/server/records/look.fixture";
import { signIns } from "@/lib/server/sign-in/sign-ins";
import { store } from "@/lib/server/store/store";

const key = await hostKey("ES256");
givenHosts([peopleEntry(key), { ...peopleEntry(key), id: "frame-only", trust: "frame" }]);
givenOwnStore();
afterEach(() => {
  for (const name of ["sign-ins", "wrong codes"]) forgetProcessState(name);
});

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

const ownScript = { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "x-viewer-desk": "embed" };

/** A request by a script of the framed page, or with these headers instead. */
async function post(handle: (request: Request) => Promise<Response>, body: unknown, headers: object = {}) {
  const all = { "content-type": "application/json", ...ownScript, ...headers };
  const request = new Request(`${address}/api/embed`, { method: "POST", body: JSON.stringify(body), headers: all });
  return embedRoute(handle)(request, { params: Promise.resolve({}) });
}

const signInOf = async (response: Response): Promise<EmbedSignIn> => response.json();
const cookieOf = (response: Response) => response.headers.get("set-cookie") ?? "";

async function codeOf(changes: object = {}): Promise<string> {
  const { headers } = await launch({ token: await tokenFor(changes) });
  return (headers.get("location") ?? "").split("#code=")[1] ?? "";
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

describe("a code", () => {
  test("signs the frame in as an agent of the host, once, with a cookie for reloads", async () => {
    const code = await codeOf({ locked: true });
    const response = await post(redeem, { code });
    const signIn = await signInOf(response);

    expect(signIn).toEqual({
      ...{ bearer: expect.stringMatching(/^[\w-]{43}$/), name: "Robin Ortega", ref: ref(), isLocked: true },
      ...{ person: expect.any(String), expiresInSeconds: 900, absoluteInSeconds: 3_600 },
    });
    expect(cookieOf(response)).toBe(
      `__Host-cc.esid=${signIn.bearer}; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=None; Partitioned`,
    );
    expect(await signIns().checkBearer(signIn.bearer)).toMatchObject({
      ...{ subject: "crm|agent-17", role: "agent", framed: { host: "crm", lockedRef: ref() } },
    });
    expect((await post(redeem, { code })).status).toBe(401);
  });

  test("shows the identifiers of the viewer that the launch named, and of no other", async () => {
    const { bearer } = await signInOf(await post(redeem, { code: await codeOf() }));
    const signIn = await signIns().checkBearer(bearer);

    expect([...(await disclosedTo(signIn?.id ?? "", store().db))]).toEqual([ref()]);
  });

  test.each([
    ...[{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "none" }],
    ...[{ "sec-fetch-mode": "navigate" }, { "sec-fetch-mode": "no-cors" }, { "x-viewer-desk": "no" }],
  ])("isn't taken from a request that isn't our own script's: %j", async (headers) => {
    const code = await codeOf();

    expect((await post(redeem, { code }, headers)).status).toBe(403);
    expect((await post(redeem, { code })).status).toBe(200);
  });

  test.each([{}, { code: 5 }, { code: "" }, { code: "a", token: "b" }, [], { code: "a".repeat(65) }])(
    "is the same refusal if it isn't one: %j",
    async (body) => {
      expect((await post(redeem, body)).status).toBe(401);
    },
  );
});

describe("a fresh token", () => {
  test("renews a sign-in, and what it had disclosed stays so", async () => {
    const { bearer, person } = await signInOf(await post(redeem, { code: await codeOf() }));
    const authorization = `Bearer ${bearer}`;
    const token = await tokenFor({ viewerId: undefined });
    const renewed = await signInOf(await post(redeem, { token }, { authorization }));
    const signIn = await signIns().checkBearer(renewed.bearer);

    expect(renewed).toMatchObject({ ref: null, isLocked: false, absoluteInSeconds: 3_600 });
    expect(renewed.bearer).not.toBe(bearer);
    expect(renewed.person).toBe(person);
    expect([...(await disclosedTo(signIn?.id ?? "", store().db))]).toEqual([ref()]);
    expect((await post(redeem, { token })).status).toBe(401);
  });

  test("of another agent gets nothing of the sign-in before", async () => {
    const { bearer, name, person } = await signInOf(await post(redeem, { code: await codeOf() }));
    const token = await tokenFor({ sub: "agent-18", viewerId: undefined });
    const other = await signInOf(await post(redeem, { token }, { authorization: `Bearer ${bearer}` }));
    const signIn = await signIns().checkBearer(other.bearer);

    expect([...(await disclosedTo(signIn?.id ?? "", store().db))]).toEqual([]);
    expect(other.name).toBe(name);
    expect(other.person).not.toBe(person);
  });

  test("of a host that isn't trusted with people signs nobody in", async () => {
    expect((await post(redeem, { token: await tokenFor({ iss: "frame-only" }) })).status).toBe(401);
  });
});

describe("after a reload", () => {
  test("the cookie brings the sign-in back", async () => {
    const response = await post(redeem, { code: await codeOf({ locked: true }) });
    const { bearer } = await signInOf(response);
    const cookie = `a=b; __Host-cc.esid=${bearer}`;

    const host = "crm";

    expect(await signInOf(await post(resume, { host }, { cookie }))).toMatchObject({
      ...{ bearer, ref: ref(), isLocked: true },
    });
    expect((await post(resume, { host, ref: ref() }, { cookie })).status).toBe(200);
    expect((await post(resume, { host, ref: "another" }, { cookie })).status).toBe(401);
    expect((await post(resume, { host }, { cookie: `__Host-cc.esid=${bearer}x` })).status).toBe(401);
    expect((await post(resume, { host }, { cookie: `cc.esid=${bearer}` })).status).toBe(401);
    expect((await post(resume, { host })).status).toBe(401);
  });

  test("the frame of another host on the same page doesn't get the sign-in", async () => {
    const { bearer } = await signInOf(await post(redeem, { code: await codeOf() }));
    const cookie = `__Host-cc.esid=${bearer}`;

    expect((await post(resume, { host: "frame-only" }, { cookie })).status).toBe(401);
    expect((await post(resume, { host: "" }, { cookie })).status).toBe(401);
    expect((await post(resume, {}, { cookie })).status).toBe(401);
    expect((await post(resume, { host: "crm" }, { cookie })).status).toBe(200);
  });
});

describe("a hand-over", () => {
  const handOver = (host: string, actor: Actor = contextOf().actor, signInId = "none"): Promise<EmbedHandOver> =>
    handOverSignIn(
      { actor, signInId },
      new Request(address, {
        ...{ method: "POST", body: JSON.stringify({ host }) },
        headers: { "content-type": "application/json" },
      }),
    );

  test.each(["code", "shortCode"] as const)("by %s continues as the person, as an agent", async (form) => {
    const lead = { ...contextOf().actor, name: "Lee", role: "lead" } as const;
    const own = await signIns().start(lead, "sid-1");
    const codes = await handOver("frame-only", lead, own.id);
    const response = await post(redeem, { code: codes[form] });
    const { bearer, ...signIn } = await signInOf(response);

    expect(signIn).toMatchObject({ name: "Lee", ref: null, isLocked: false });
    expect(await signIns().checkBearer(bearer)).toMatchObject({
      ...{ subject: lead.subject, team: "night", role: "agent", framed: { host: "frame-only", lockedRef: null } },
    });
    await signIns().end({ providerSid: "sid-1", subject: null }, "provider");
    expect(await signIns().checkBearer(bearer)).toBeNull();
  });

  test("to a host that isn't listed isn't there", async () => {
    await expect(handOver("nobody")).rejects.toMatchObject({ code: "page-not-found" });
    await expect(handOver(frameEntry.origins[0])).rejects.toMatchObject({ code: "page-not-found" });
  });
});
