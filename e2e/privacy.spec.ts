import type { Page } from "playwright/test";
import { household, stories } from "../simulator/stories";
import { alert, expect, lookUpBox, region, test, tile } from "./fixtures";

const { viewerId } = stories.badNetwork;
const secrets = ["demo-secret-of-the-simulator", "demo-key", btoa("demo-key:demo-secret-of-the-simulator")];

/** A text in the spellings in which it could travel. */
function spellings(text: string): readonly string[] {
  return [text, encodeURIComponent(text), encodeURI(text), btoa(text), btoa(text).replace(/=+$/, "")];
}

const personal = [...spellings(viewerId), ...spellings(household.ip), ...spellings(household.ipv6)];

/** Everything the browser sent, received and complained about. */
function listen(page: Page) {
  const asked: string[] = [];
  const headers: string[] = [];
  const complaints: string[] = [];
  const bodies: Promise<string>[] = [];
  page.on("request", (request) => {
    asked.push(request.url());
    asked.push(request.headers().referer ?? "");
  });
  page.on("response", (response) => {
    headers.push(JSON.stringify(response.headers()));
    const hasBody = response.status() < 300 || response.status() >= 400;
    if (hasBody) bodies.push(response.text().catch(() => ""));
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { asked, headers, complaints, bodies };
}

/** Where a browser keeps things beyond the page that is shown. */
async function kept(page: Page): Promise<readonly string[]> {
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
  // The texts themselves stay out of the report.
  expect(found.length).toBe(0);
}

/** What an agent does on most calls. */
async function walk(page: Page, seen: () => Promise<void>): Promise<void> {
  await page.goto("/");
  await seen();
  await lookUpBox(page).fill(viewerId);
  await lookUpBox(page).press("Enter");
  await expect(tile(page, "Plays")).toContainText(/\d/);
  await seen();
  await region(page, "Sessions").getByRole("row").nth(1).getByRole("button").click();
  const details = region(page, "Session details");
  await expect(details.getByText("Totals, not a sequence.")).toBeVisible();
  for (const group of await details.getByRole("group").all()) await group.click({ position: { x: 20, y: 10 } });
  await seen();
  await page.getByRole("radio", { name: "7 days" }).click();
  await expect(page).toHaveURL(/[?&]days=7/);
  await page.getByRole("searchbox", { name: "Find in sessions" }).fill(viewerId);
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("radio", { name: "Dark" }).click();
  await page.getByRole("radio", { name: "Light" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "UTC" }).click();
  await seen();
  for (const address of [household.ip, household.ipv6]) {
    await lookUpBox(page).fill(address);
    await lookUpBox(page).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${address}`);
    await expect(region(page, "Viewers at this address").getByRole("listitem").first()).toBeVisible();
    await seen();
  }
  await lookUpBox(page).fill("203.0.113.24/33");
  await lookUpBox(page).press("Enter");
  await expect(alert(page)).toHaveCount(1);
  await seen();
  await page.goBack();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${household.ip}`);
  await seen();
}

test("a normal walk leaves no viewer ID and no IP outside the page's own text, no secret, and no complaint", async ({
  page,
}) => {
  // Some twenty steps, each looked at from all sides.
  test.slow();
  const heard = listen(page);
  await walk(page, async () => expectNone(await kept(page), personal));
  expect(heard.asked.length).toBeGreaterThan(20);
  expectNone(heard.asked, personal);
  expectNone(heard.headers, personal);
  const bodies = await Promise.all(heard.bodies);
  expect(bodies.filter((body) => body.includes(viewerId)).length).toBeGreaterThan(0);
  expectNone([...bodies, ...heard.headers, ...heard.asked], secrets);

  // Neither the policy nor the app's own code; a refused look-up answers 400, which the browser notes by itself.
  expect(heard.complaints.filter((text) => !/status of 400/.test(text))).toEqual([]);
});

const documents = [
  ["the desk", "/"],
  ["a viewer's page", "viewer"],
  ["a link that leads nowhere", "/viewers/x"],
  ["the end of a sign-in", "/signed-in"],
  ["a page that is not there", "/no/such/page"],
] as const;

for (const [what, path] of documents) {
  test(`${what} is a document that nobody else can frame, run scripts in or keep`, async ({ request, baseURL }) => {
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

test("every answer of the API is kept nowhere, run nowhere and framed nowhere", async ({ request, baseURL }) => {
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
