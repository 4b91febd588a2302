import { afterEach, describe, expect, test } from "vitest";
import type { EmbedHandOver, EmbedSignIn } from "@/lib/contract/embed";
import { soleAccount } from "@/lib/domain/access/account";
import { disclosedTo } from "@/lib/server/access/disclosed";
import { sealLookup } from "@/lib/server/access/reference";
import type { Actor } from "@/lib/server/access/request-context";
import { pageConfig } from "@/lib/server/config/config";
import { validEnvironment } from "@/lib/server/config/env.fixture";
import { answerLaunch } from "@/lib/server/embed/answer-launch";
import {
  frameEntry,
  frameKey,
  frameKeyHash,
  given,
  givenHosts,
  hostKey,
  launchClaims,
  peopleEntry,
  signLaunch,
} from "@/lib/server/embed/embed.fixture";
import { createCode } from "@/lib/server/embed/embed-codes";
import { redeem, resume } from "@/lib/server/embed/embed-sign-in";
import { handOverSignIn, isOpenedByFrame } from "@/lib/server/embed/hand-over-sign-in";
import { embedRoute } from "@/lib/server/http/gateway";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { contextOf, givenOwnStore } from "@/lib/server/records/look.fixture";
import { signIns } from "@/lib/server/sign-in/sign-ins";
import { store } from "@/lib/server/store/store";

const key = await hostKey("ES256");
givenHosts([peopleEntry(key), { ...peopleEntry(key), id: "frame-only", trust: "frame" }]);
givenOwnStore();
afterEach(() => {
  forgetProcessState("sign-ins");
});

const address = validEnvironment.NEXTAUTH_URL;
const ref = () => sealLookup({ account: soleAccount, kind: "viewerId", value: "v-1" });
const tokenFor = (changes: object = {}) => signLaunch(key, { ...launchClaims(), viewerId: "v-1", ...changes });

const ownScript = { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "x-viewer-desk": "embed" };

/** A request by a script of the framed page, or with these headers instead. */
async function post(handle: Parameters<typeof embedRoute>[0], body: unknown, headers: object = {}) {
  const all = { "content-type": "application/json", ...ownScript, ...headers };
  const request = new Request(`${address}/api/embed`, { method: "POST", body: JSON.stringify(body), headers: all });
  return embedRoute(handle)(request, { params: Promise.resolve({}) });
}

const signInOf = async (response: Response): Promise<EmbedSignIn> => response.json();
const cookieOf = (response: Response) => response.headers.get("set-cookie") ?? "";

async function codeOf(changes: object = {}): Promise<string> {
  const body = new URLSearchParams({ token: await tokenFor(changes) });
  const { headers } = await answerLaunch(new Request(`${address}/api/embed/launch`, { method: "POST", body }));
  return (headers.get("location") ?? "").split("#code=")[1] ?? "";
}

describe("a code", () => {
  test("signs the frame in as an agent of the host, once, with a cookie for reloads", async () => {
    const code = await codeOf({ locked: true });
    const response = await post(redeem, { code, host: "crm" });
    const signIn = await signInOf(response);

    expect(signIn).toEqual({
      ...{ bearer: expect.stringMatching(/^[\w-]{43}$/), name: "Robin Ortega", ref: ref(), isLocked: true },
      ...{ person: expect.any(String), expiresInSeconds: 900, absoluteInSeconds: 3_600, config: pageConfig() },
    });
    expect(cookieOf(response)).toBe(
      `__Host-cc.esid=${signIn.bearer}; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=None; Partitioned`,
    );
    expect(await signIns().checkBearer(signIn.bearer)).toMatchObject({
      ...{ subject: "crm|agent-17", role: "agent", framed: { host: "crm", lockedRef: ref() } },
    });
    expect((await post(redeem, { code, host: "crm" })).status).toBe(401);
  });

  test("shows the identifiers of the viewer that the launch named, and of no other", async () => {
    const { bearer } = await signInOf(await post(redeem, { code: await codeOf(), host: "crm" }));
    const signIn = await signIns().checkBearer(bearer);

    expect([...(await disclosedTo(signIn?.id ?? "", store().db))]).toEqual([ref()]);
  });

  test.each([
    ...[{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "none" }],
    ...[{ "sec-fetch-mode": "navigate" }, { "sec-fetch-mode": "no-cors" }, { "x-viewer-desk": "no" }],
  ])("isn't taken from a request that isn't our own script's: %j", async (headers) => {
    const code = await codeOf();

    expect((await post(redeem, { code, host: "crm" }, headers)).status).toBe(403);
    expect((await post(redeem, { code, host: "crm" })).status).toBe(200);
  });

  test.each([
    ...[
      {},
      { code: 5 },
      { code: "" },
      { code: "a", token: "b" },
      { code: "a".repeat(65) },
      { shortCode: "22222222" },
    ],
    ...[{ frameKey }, { shortCode: "22222222", frameKey: "" }, { code: "a", host: "frame-only" }],
  ])("is the same refusal if it isn't one: %j", async (body) => {
    expect((await post(redeem, { host: "crm", ...body })).status).toBe(401);
  });

  test("is refused alike without a host, or in another host's frame, and then still works in its own", async () => {
    const code = await codeOf();
    const refused = await Promise.all(
      [[], { code }, { code, host: "frame-only" }, { code, host: "nobody" }].map((body) => post(redeem, body)),
    );
    const [first, ...others] = await Promise.all(refused.map((response) => response.json()));

    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 401));
    for (const other of others) expect({ ...other, instance: "" }).toEqual({ ...first, instance: "" });
    expect((await post(redeem, { code, host: "crm" })).status).toBe(200);
  });
});

test("a code of a host that was removed from the list signs nobody in", async () => {
  const framed = { host: "removed", lockedRef: null, handedOverFrom: null };
  await store().ready();
  const { code } = await createCode(
    store().db,
    { person: contextOf().actor, framed, ref: null, providerSid: null },
    null,
  );
  const response = await post(redeem, { code, host: "removed" });

  expect(response.status).toBe(401);
  expect(cookieOf(response)).toBe("");
  expect(await store().db.selectFrom("sign_ins").selectAll().where("host", "=", "removed").execute()).toEqual([]);
});

describe("a fresh token", () => {
  test("renews a sign-in, and what it had disclosed stays so", async () => {
    const { bearer, person } = await signInOf(await post(redeem, { code: await codeOf(), host: "crm" }));
    const authorization = `Bearer ${bearer}`;
    const token = await tokenFor({ viewerId: undefined });
    const renewed = await signInOf(await post(redeem, { token, host: "crm" }, { authorization }));
    const signIn = await signIns().checkBearer(renewed.bearer);

    expect(renewed).toMatchObject({ ref: null, isLocked: false, absoluteInSeconds: 3_600 });
    expect(renewed.bearer).not.toBe(bearer);
    expect(renewed.person).toBe(person);
    expect([...(await disclosedTo(signIn?.id ?? "", store().db))]).toEqual([ref()]);
    expect((await post(redeem, { token, host: "crm" })).status).toBe(401);
  });

  test("of another agent gets nothing of the sign-in before", async () => {
    const { bearer, name, person } = await signInOf(await post(redeem, { code: await codeOf(), host: "crm" }));
    const token = await tokenFor({ sub: "agent-18", viewerId: undefined });
    const other = await signInOf(await post(redeem, { token, host: "crm" }, { authorization: `Bearer ${bearer}` }));
    const signIn = await signIns().checkBearer(other.bearer);

    expect([...(await disclosedTo(signIn?.id ?? "", store().db))]).toEqual([]);
    expect(other.name).toBe(name);
    expect(other.person).not.toBe(person);
  });

  test("of a host that isn't trusted with people signs nobody in", async () => {
    expect((await post(redeem, { token: await tokenFor({ iss: "frame-only" }), host: "frame-only" })).status).toBe(
      401,
    );
  });

  test("isn't taken in another host's frame", async () => {
    const token = await tokenFor();

    expect((await post(redeem, { token, host: "frame-only" })).status).toBe(401);
    expect((await post(redeem, { token, host: "crm" })).status).toBe(200);
  });
});

describe("after a reload", () => {
  test("the cookie brings the sign-in back", async () => {
    const response = await post(redeem, { code: await codeOf({ locked: true }), host: "crm" });
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
    const { bearer } = await signInOf(await post(redeem, { code: await codeOf(), host: "crm" }));
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
        ...{ method: "POST", body: JSON.stringify({ host, frameKeyHash }) },
        headers: { "content-type": "application/json" },
      }),
    );

  test.each(["code", "shortCode"] as const)("by %s continues as the person, as an agent", async (form) => {
    const lead = { ...contextOf().actor, name: "Lee", role: "lead" } as const;
    const own = await signIns().start(lead, "sid-1");
    const codes = await handOver("frame-only", lead, own.id);
    const response = await post(redeem, given(codes, form, "frame-only"));
    const { bearer, ...signIn } = await signInOf(response);

    expect(signIn).toMatchObject({ name: "Lee", ref: null, isLocked: false });
    expect(await signIns().checkBearer(bearer)).toMatchObject({
      ...{ subject: lead.subject, team: "night", role: "agent", framed: { host: "frame-only", lockedRef: null } },
    });
    await signIns().end({ providerSid: "sid-1", subject: null }, "provider");
    expect(await signIns().checkBearer(bearer)).toBeNull();
  });

  test("is offered in a window that our own page has opened, and not by a link of somebody's", () => {
    const opened = (site: string) => isOpenedByFrame(new Headers({ "sec-fetch-site": site }));

    expect(["same-origin", "same-site", "cross-site", "none"].map(opened)).toEqual([true, false, false, false]);
    expect(isOpenedByFrame(new Headers())).toBe(true);
  });

  test("to a host that isn't listed isn't there", async () => {
    await expect(handOver("nobody")).rejects.toMatchObject({ code: "page-not-found" });
    await expect(handOver(frameEntry.origins[0])).rejects.toMatchObject({ code: "page-not-found" });
  });
});
