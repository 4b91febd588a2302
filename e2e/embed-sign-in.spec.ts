import { stories } from "../simulator/stories";
import { continueIn, headline, popUpHost, test } from "./embed-host";
import { expect } from "./fixtures";

const { viewerId } = stories.badDevice;
const failed = /Samsung Smart TV failed to start/u;
const signIn = "Sign in to Viewer Desk";

test("the pop-up shows who embeds, and signs in the frame that opened it", async ({ page, host }) => {
  await host.open([""]);
  const card = host.frame().getByRole("region", { name: signIn });
  await expect(card).toBeVisible();
  await expect.poll(() => host.received("need-auth")).toHaveLength(1);
  const [popUp] = await Promise.all([
    page.waitForEvent("popup"),
    card.getByRole("button", { name: "Sign in" }).click(),
  ]);
  await expect(popUp.getByRole("heading", { level: 1 })).toHaveText("Use Viewer Desk in Demo CRM?");
  await expect(popUp.getByText(host.origin)).toBeVisible();
  await expect(popUp.getByRole("button", { name: "Continue in Demo CRM" })).toBeVisible();
  const closed = popUp.waitForEvent("close");
  await continueIn(popUp);
  await closed;

  await expect(card).toHaveCount(0);
  await host.lookUp(viewerId);
  await expect(headline(host.frame())).toHaveText(failed);
});

test("a pop-up that can't reach the frame shows a code, which works in that frame only", async ({ page, host }) => {
  await host.open(["", ""]);
  const card = (at: number) => host.frame(at).getByRole("region", { name: signIn });
  const [popUp] = await Promise.all([
    page.waitForEvent("popup"),
    card(1).getByRole("button", { name: "Sign in" }).click(),
  ]);
  await popUp.evaluate(() => {
    window.opener = null;
  });
  await popUp.getByRole("button", { name: /^Continue in/u }).click();
  const code = (await popUp.getByRole("main").locator("output").textContent()) ?? "";
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/u);
  const type = async (at: number) => {
    await card(at).getByText("I have a code").click();
    await card(at)
      .getByRole("textbox", { name: "Code from the sign-in window" })
      .fill(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
    await card(at).getByRole("button", { name: "Use code" }).click();
  };
  await type(2);
  await expect(card(2).getByRole("alert")).toHaveText("This code has expired or was already used. Sign in again.");
  await type(1);
  await expect(host.frame(1).getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
});

test("a window that has just come to the front hands nothing over", async ({ page }) => {
  await page.clock.install();
  await page.goto(`/embed?host=${popUpHost}`);
  await page.evaluate((address) => location.assign(address), `/embed/handoff?host=${popUpHost}`);
  const confirm = page.getByRole("button", { name: /^Continue in/u });
  await expect(confirm).toBeEnabled();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(confirm).toBeDisabled();
  await page.clock.runFor(499);
  await expect(confirm).toBeDisabled();

  await page.clock.runFor(1);
  await expect(confirm).toBeEnabled();
});

test("a pop-up that no frame has opened hands nothing over", async ({ page }) => {
  await page.goto(`/embed?host=${popUpHost}`);
  await page.evaluate((address) => location.assign(address), `/embed/handoff?host=${popUpHost}`);
  await page.getByRole("button", { name: /^Continue in/u }).click();

  await expect(page.getByRole("main").getByRole("status")).toContainText("isn't connected");
  await expect(page.getByRole("main").locator("output")).toHaveCount(0);
});

test("a code in the address works once, and isn't in the address any more", async ({ page, host }) => {
  const { code } = await host.codes();
  await host.open([`#code=${code}`]);
  await expect(host.frame().getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .join(" "),
  ).not.toContain(code);
  await page.context().clearCookies({ name: "__Host-cc.esid" });
  await host.open([`#code=${code}`]);

  await expect(host.frame().getByRole("region", { name: signIn }).getByRole("alert")).toBeVisible();
  await expect(host.frame().getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("a reload keeps the sign-in and the viewer", async ({ host, page }) => {
  const frame = await host.openSignedIn();
  await host.lookUp(viewerId);
  await expect(headline(frame)).toHaveText(failed);
  const reloaded = page.waitForResponse(/\/api\/embed\/resume$/u);
  await frame.locator("html").evaluate(() => location.reload());
  expect((await reloaded).status()).toBe(200);
  await expect(headline(frame)).toHaveText(failed);
});

test("without cookies, the bearer in memory is enough until a reload", async ({ page, host }) => {
  const frame = await host.openSignedIn();
  await page.context().clearCookies();
  await host.lookUp(viewerId);
  await expect(headline(frame)).toHaveText(failed);
  await frame.locator("html").evaluate(() => location.reload());

  await expect(frame.getByRole("region", { name: signIn })).toBeVisible();
});

test("storage that throws is no problem", async ({ page, host }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(Document.prototype, "cookie", { get: refuse, set: refuse });
  });
  const frame = await host.openSignedIn();
  await host.send({ viewerDesk: 1, type: "theme", theme: "dark" });
  await host.lookUp(viewerId);
  await expect(headline(frame)).toHaveText(failed);
  await frame.getByRole("combobox", { name: "Caller's language" }).selectOption("es");
  await expect(frame.getByRole("blockquote")).toHaveAttribute("lang", "es");
});

test("a sign-in that ends leaves the page, and signing in again continues", async ({ page, host, baseURL }) => {
  const frame = await host.openSignedIn();
  await host.lookUp(viewerId);
  await expect(headline(frame)).toHaveText(failed);
  // As another window of the frame's, or the identity provider, ends it.
  const bearers: string[] = [];
  page.on("request", (request) => {
    const sent = request.headers().authorization;
    if (sent !== undefined) bearers.push(sent);
  });
  await frame.getByRole("button", { name: "Time range and clock" }).click();
  await frame.getByRole("radio", { name: "3 days" }).check();
  await expect.poll(() => bearers.length).toBeGreaterThan(0);
  const ended = await page.request.post("/api/sign-in/end", {
    headers: { authorization: bearers[0] ?? "", origin: baseURL ?? "", "sec-fetch-site": "same-origin" },
  });
  expect(ended.ok()).toBe(true);
  await frame.getByRole("radio", { name: "7 days" }).check();
  await frame.locator("html").press("Escape");

  const card = frame.getByRole("region", { name: "You're signed out" });
  await expect(card).toBeVisible();
  await expect(headline(frame)).toHaveText(failed);
  const [popUp] = await Promise.all([
    page.waitForEvent("popup"),
    card.getByRole("button", { name: "Sign in" }).click(),
  ]);
  await continueIn(popUp);
  await expect(card).toHaveCount(0);
  await expect(headline(frame)).toBeVisible();
  await expect(frame.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("before a sign-in ends, the host page is asked for a token, and the agent can stay", async ({ page, host }) => {
  await page.route(/\/api\/embed\/redeem$/u, async (route) => {
    // The browser sets these, and a request of the test's doesn't have them.
    const fetchMetadata = { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" };
    const answer = await route.fetch({ headers: { ...route.request().headers(), ...fetchMetadata } });
    await route.fulfill({ response: answer, json: { ...(await answer.json()), expiresInSeconds: 60 } });
  });
  const frame = await host.openSignedIn();
  await host.lookUp(viewerId);
  await expect(headline(frame)).toHaveText(failed);
  await expect
    .poll(() => host.received("need-auth"))
    .toEqual([{ viewerDesk: 1, type: "need-auth", reason: "expiring" }]);
  await frame.getByRole("button", { name: "Stay signed in" }).click();

  await expect(frame.getByRole("button", { name: "Stay signed in" })).toHaveCount(0);
  await expect(headline(frame)).toHaveText(failed);
});

test("the host page can sign the agent out, and nothing of the viewer stays", async ({ page, host }) => {
  const frame = await host.openSignedIn();
  await host.lookUp(viewerId);
  await expect(headline(frame)).toHaveText(failed);
  const ended = page.waitForResponse(/\/api\/sign-in\/end$/u);
  await host.send({ viewerDesk: 1, type: "sign-out" });

  expect((await ended).status()).toBe(200);
  await expect(frame.getByRole("region", { name: signIn })).toBeVisible();
  await expect(frame.getByRole("main")).toHaveCount(0);
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/\/embed\?host=[\w-]+$/u);
  expect(await frame.locator("html").innerHTML()).not.toContain(viewerId);
  expect(await host.received("need-auth")).toEqual([]);
  await frame.locator("html").evaluate(() => location.reload());
  await expect(frame.getByRole("region", { name: signIn })).toBeVisible();
});
