import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { backChannelLogout } from "@/lib/server/sign-in/back-channel-logout";
import { verifyLogoutToken } from "@/lib/server/sign-in/logout-token";
import { fakeProvider } from "@/lib/server/sign-in/logout-token.fixture";
import { ada, instanceOn, lee, movableClock } from "@/lib/server/sign-in/sign-ins.fixture";
import { databases, storeOn } from "@/lib/server/store/store.fixture";

beforeAll(() => stubEnvironment());

const { issuer, sign } = await fakeProvider();
const form = { "content-type": "application/x-www-form-urlencoded" };

function post(body: BodyInit, headers: Readonly<Record<string, string>> = form): Request {
  return new Request("https://desk.example.com/api/auth/backchannel-logout", { method: "POST", headers, body });
}

describe.each(databases)("back-channel logout on %s", (kind) => {
  async function setUp() {
    const signIns = instanceOn(await storeOn(kind), movableClock());
    const send = (body: BodyInit, headers?: Readonly<Record<string, string>>) =>
      backChannelLogout(post(body, headers), (token) => verifyLogoutToken(token, issuer), signIns);
    return { signIns, send };
  }

  test("ends the sign-ins of the session, without a cookie or an origin, and isn't cached", async () => {
    const { signIns, send } = await setUp();
    const { id } = await signIns.start(ada, "sid-1");
    const other = await signIns.start(lee, "sid-2");

    const answer = await send(new URLSearchParams({ logout_token: await sign() }));

    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await signIns.check(id)).toBeNull();
    expect(await signIns.check(other.id)).not.toBeNull();
  });

  test("accepts a session that is unknown or has ended: there is nothing left to end", async () => {
    const { send } = await setUp();

    expect((await send(new URLSearchParams({ logout_token: await sign() }))).status).toBe(200);
  });

  test("refuses a token that was used before", async () => {
    const { signIns, send } = await setUp();
    const body = new URLSearchParams({ logout_token: await sign() });
    await send(body);
    const { id } = await signIns.start(ada, "sid-1");

    const answer = await send(body);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: "invalid_request" });
    expect(await signIns.check(id)).not.toBeNull();
  });

  test.each([
    { name: "no token", body: "", headers: form, status: 400 },
    { name: "something else as a token", body: "logout_token=x", headers: form, status: 400 },
    { name: "JSON", body: "{}", headers: { "content-type": "application/json" }, status: 415 },
    { name: "64 KiB and more", body: "x".repeat(65_537), headers: form, status: 413 },
    {
      name: "something compressed",
      body: gzipSync("a"),
      headers: { ...form, "content-encoding": "gzip" },
      status: 415,
    },
  ])("answers $status to $name", async ({ body, headers, status }) => {
    const { send } = await setUp();

    expect((await send(body, headers)).status).toBe(status);
  });
});

test("a token that can't be stored can be sent again", async () => {
  const { db } = await storeOn("sqlite");
  let isAway = true;
  const ready = async () => {
    if (isAway) throw new Error("connect ECONNREFUSED");
  };
  const signIns = instanceOn({ db, ready }, movableClock());
  const body = new URLSearchParams({ logout_token: await sign() });
  const send = () => backChannelLogout(post(body), (token) => verifyLogoutToken(token, issuer), signIns);

  expect((await send()).status).toBe(400);
  isAway = false;
  expect((await send()).status).toBe(200);
});
