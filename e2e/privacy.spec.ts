import type { Page } from "playwright/test";
import { household, stories } from "../simulator/stories";
import { alert, expect, lookUpBox, region, test, tile } from "./fixtures";
import { signedOut } from "./sign-in-as";

const { viewerId } = stories.badNetwork;
const secrets = ["demo-secret-of-the-simulator", "demo-key", btoa("demo-key:demo-secret-of-the-simulator")];

/** A text in every encoding that it could be sent in. */
function encodings(text: string): readonly string[] {
  return [text, encodeURIComponent(text), encodeURI(text), btoa(text), btoa(text).replace(/=+$/, "")];
}

const personal = [...encodings(viewerId), ...encodings(household.ip), ...encodings(household.ipv6)];

/** Records every URL, header and body of the page's requests, and every error in the console. */
function record(page: Page) {
  const urls: string[] = [];
  const headers: string[] = [];
  const errors: string[] = [];
  const bodies: Promise<string>[] = [];
  page.on("request", (request) => {
    urls.push(request.url());
    urls.push(request.headers().referer ?? "");
  });
  page.on("response", (response) => {
    headers.push(JSON.stringify(response.headers()));
    const hasBody = response.status() < 300 || response.status() >= 400;
    if (hasBody) bodies.push(response.text().catch(() => ""));
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return { urls, headers, errors, bodies };
}

/** Everything a browser keeps in addition to the page itself. */
async function stored(page: Page): Promise<readonly string[]> {
  const inPage = await page.evaluate(() => [
    document.title,
    document.referrer,
    document.cookie,
    window.name,
    JSON.stringify(history.state),
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    ...performance.getEntries().map(({ name }) => name),
  ]);
  const stores = await page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
    ...(await caches.keys()),
  ]);
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${decodeURIComponent(value)}`);
  return [page.url(), ...inPage, ...stores, ...cookies];
}

function expectNone(texts: readonly string[], unwanted: readonly string[]): void {
  const found = texts.filter((text) => unwanted.some((part) => text.toLowerCase().includes(part.toLowerCase())));
  // Compares the count only, so that no personal text ends up in the report.
  expect(found.length).toBe(0);
}

/** The steps of a typical call. */
async function useDesk(page: Page, check: () => Promise<void>): Promise<void> {
  await page.goto("/");
  await check();
  await lookUpBox(page).fill(viewerId);
  await lookUpBox(page).press("Enter");
  await expect(tile(page, "Plays")).toContainText(/\d/);
  await check();
  await region(page, "Sessions").getByRole("row").nth(1).getByRole("button").click();
  const details = region(page, "Session details");
  await expect(details.getByText("Totals, not a sequence.")).toBeVisible();
  for (const group of await details.getByRole("group").all()) await group.click({ position: { x: 20, y: 10 } });
  await check();
  await page.getByRole("radio", { name: "7 days" }).click();
  await expect(page).toHaveURL(/[?&]days=7/);
  await page.getByRole("searchbox", { name: "Find in sessions" }).fill(viewerId);
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("radio", { name: "Dark" }).click();
  await page.getByRole("radio", { name: "Light" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "UTC" }).click();
  await check();
  for (const address of [household.ip, household.ipv6]) {
    await lookUpBox(page).fill(address);
    await lookUpBox(page).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${address}`);
    await expect(region(page, "Viewers at this address").getByRole("listitem").first()).toBeVisible();
    await check();
  }
  await lookUpBox(page).fill("203.0.113.24/33");
  await lookUpBox(page).press("Enter");
  await expect(alert(page)).toHaveCount(1);
  await check();
  await page.goBack();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${household.ip}`);
  await check();
}

test("a typical call leaves no viewer ID or IP outside the page's text, no secret anywhere, and no errors", async ({
  page,
}) => {
  // About twenty steps, with every store of the browser checked after most of them.
  test.slow();
  const recorded = record(page);
  await useDesk(page, async () => expectNone(await stored(page), personal));
  expect(recorded.urls.length).toBeGreaterThan(20);
  expectNone(recorded.urls, personal);
  expectNone(recorded.headers, personal);
  const bodies = await Promise.all(recorded.bodies);
  expect(bodies.filter((body) => body.includes(viewerId)).length).toBeGreaterThan(0);
  expectNone([...bodies, ...recorded.headers, ...recorded.urls], secrets);

  // The browser itself logs the 400 of the refused look-up. Nothing else may be logged.
  expect(recorded.errors.filter((text) => !/status of 400/.test(text))).toEqual([]);
});

const documents = [
  ["the start page", "/"],
  ["a viewer's page", "viewer"],
  ["an invalid link", "/viewers/x"],
  ["the end of a sign-in", "/signed-in"],
  ["an unknown page", "/no/such/page"],
] as const;

for (const [what, path] of documents) {
  test(`${what} cannot be framed, cached or injected with scripts`, async ({ request, baseURL }) => {
    const found = await request.post("/api/lookups", { headers: { origin: baseURL ?? "" }, data: { viewerId } });
    const { ref } = await found.json();
    const answers = [1, 2].map(() => request.get(path === "viewer" ? `/viewers/${ref}?days=1` : path));
    const nonces: string[] = [];
    for (const answer of await Promise.all(answers)) {
      const headers = answer.headers();
      const policy = headers["content-security-policy"] ?? "";
      const nonce = /script-src 'nonce-([\w+/=]{20,})' 'strict-dynamic'(;|$)/.exec(policy)?.[1] ?? "";
      nonces.push(nonce);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe-(inline|eval)/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "cache-control": expect.stringContaining("no-store"),
      });
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      const html = await answer.text();
      const scripts = html.match(/<(script|style)\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(html).not.toMatch(/ style="| on[a-z]+="/);
      expect(html).toContain("<title>Viewer Desk</title>");
    }
    expect(new Set(nonces).size).toBe(2);
  });
}

test.describe("without a sign-in", () => {
  test.use({ storageState: signedOut });

  test("robots.txt keeps every page out of search engines", async ({ request }) => {
    const answer = await request.get("/robots.txt", { maxRedirects: 0 });

    expect(answer.status()).toBe(200);
    expect(await answer.text()).toBe("User-agent: *\nDisallow: /\n");
  });
});

test("API responses cannot be cached, executed or framed", async ({ request, baseURL }) => {
  const found = await request.post("/api/lookups", { headers: { origin: baseURL ?? "" }, data: { viewerId } });
  const { ref } = await found.json();
  const others = ["summary?days=1", "sessions?days=1", "sessions?days=5", "sessions/none?days=1"];
  for (const answer of [
    found,
    ...(await Promise.all(others.map((path) => request.get(`/api/viewers/${ref}/${path}`)))),
  ]) {
    expect(answer.headers()).toMatchObject({
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(answer.headers()["access-control-allow-origin"]).toBeUndefined();
  }
});
