import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type IdentityProvider, startIdentityProvider } from "./identity-provider.ts";
import { people } from "./people.ts";

const appOrigin = "http://localhost:3999";
const client = { clientId: "viewer-desk", clientSecret: "a+b/c=d e, and other awkward characters" };
const redirectUri = `${appOrigin}/api/auth/callback/oidc`;
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider({ port: 0, appOrigin, ...client });
});
afterAll(() => provider.close());

test.each(people)(
  "$name signs in and gets their groups in the ID token and userinfo",
  async ({ login, name, groups }) => {
    const { idToken, userinfo } = await signIn(browser(), login);

    expect(idToken).toMatchObject({ sub: login, name, groups, nonce: "a-nonce", aud: client.clientId });
    expect(userinfo).toMatchObject({ sub: login, name, groups });
  },
);

test("every sign-in asks for a person, so the next one can be someone else", async () => {
  const visit = browser();
  await signIn(visit, "ada");

  expect((await signIn(visit, "lee")).idToken).toMatchObject({ sub: "lee" });
});

test("the sign-in page has a button for every person and works without JavaScript", async () => {
  const page = await browser()(authorization().url);
  const html = await page.text();

  for (const { name } of people) expect(html).toContain(`>Continue as ${name}</button>`);
  expect(html).not.toContain("<script");
  expect(page.headers.get("content-security-policy")).toContain(`form-action 'self' ${appOrigin}`);
});

test("an unknown login is rejected", async () => {
  const visit = browser();
  const page = await visit(authorization().url);

  expect((await visit(page.url, { method: "POST", body: new URLSearchParams({ login: "mallory" }) })).status).toBe(
    400,
  );
});

test("an expired sign-in links back to the app", async () => {
  const page = await browser()(`${provider.issuer}/interaction/long-gone`);

  expect(page.status).toBe(400);
  expect(await page.text()).toContain(`href="${appOrigin}"`);
});

test("the configuration overrides every default that oidc-provider warns about", async () => {
  const lines = [vi.spyOn(console, "warn"), vi.spyOn(console, "info")];
  await signIn(browser(), "sam");

  for (const line of lines) expect(line).not.toHaveBeenCalled();
});

type Visit = ReturnType<typeof browser>;

/** Fetches like a browser: keeps cookies and follows redirects until they reach the app. */
function browser() {
  const cookies = new Map<string, { pair: string; path: string }>();
  return async function visit(url: string, init: RequestInit = {}): Promise<Response> {
    const sent = [...cookies.values()].filter(({ path }) => new URL(url).pathname.startsWith(path));
    const cookie = sent.map(({ pair }) => pair).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(";")[0] ?? "";
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? "/";
      const key = `${path} ${pair.split("=")[0]}`;
      if (pair.endsWith("=")) cookies.delete(key);
      else cookies.set(key, { pair, path });
    }
    const location = response.headers.get("location");
    if (location === null || location.startsWith(appOrigin)) return response;
    return visit(new URL(location, url).href);
  };
}

function authorization() {
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    client_id: client.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid profile email",
    state: "a-state",
    nonce: "a-nonce",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  return { verifier, url: `${provider.issuer}/auth?${query}` };
}

async function signIn(visit: Visit, login: string) {
  const { url, verifier } = authorization();
  const page = await visit(url);
  let response = await visit(page.url, { method: "POST", body: new URLSearchParams({ login }) });
  if (response.status === 200) {
    // Someone else was signed in. The provider ends their session with a form that a browser submits itself.
    const html = await response.text();
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? "";
    const fields = [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]);
    response = await visit(action, { method: "POST", body: new URLSearchParams(fields) });
  }
  const callback = new URL(response.headers.get("location") ?? "");
  expect(callback.searchParams.get("state")).toBe("a-state");

  const credentials = [client.clientId, client.clientSecret].map(encodeURIComponent).join(":");
  const tokens = await fetch(`${provider.issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code: callback.searchParams.get("code") ?? "",
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  const { id_token: idToken, access_token: accessToken } = await tokens.json();
  const userinfo = await fetch(`${provider.issuer}/me`, { headers: { authorization: `Bearer ${accessToken}` } });
  return {
    idToken: JSON.parse(Buffer.from(idToken.split(".")[1], "base64url").toString()),
    userinfo: await userinfo.json(),
  };
}
