import type { Browser, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, lookUpBox, test } from "./fixtures";
import { people } from "./people";
import { passIdleTime, pretendRemaining, remainingPath } from "./remaining";
import { signedOut, signInAs } from "./sign-in-as";
import { rowButtons } from "./viewer-page";

// These tests end sign-ins, so each has its own: the others share one for every person.
test.use({ storageState: signedOut });

/** Nobody else's test signs in as this person, whose sign-ins all end. */
const personOfAnotherTeam = "Ida Night";

async function signIn(page: Page, name: string = people.agent): Promise<void> {
  await page.goto("/");
  await signInAs(page, name);
  // The page's script has run.
  await expect(lookUpBox(page)).toBeFocused();
}

/** What someone can do who has copied the cookies. */
async function copyOf(page: Page, browser: Browser): Promise<Readonly<{ status: () => Promise<number> }>> {
  const copy = await browser.newContext({ storageState: await page.context().storageState() });
  return { status: async () => (await copy.request.get(remainingPath)).status() };
}

async function signOut(page: Page, button: "Sign out" | "Sign out everywhere"): Promise<void> {
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: button, exact: true }).click();
}

function signInNotice(page: Page) {
  return page.getByRole("alert").filter({ hasText: /signed out|sign-in ends|still signed in/ });
}

test("signing out ends the sign-in at once, also for a copied cookie", async ({ page, browser }) => {
  await signIn(page);
  const copy = await copyOf(page, browser);
  expect(await copy.status()).toBe(200);

  await signOut(page, "Sign out");
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  expect(await copy.status()).toBe(401);
});

test("signing in again in the same browser ends the sign-in before, also for a copied cookie", async ({
  page,
  browser,
}, { config }) => {
  const secondWindow = await page.context().newPage();
  await secondWindow.goto("/sign-in");
  await signIn(page);
  const copy = await copyOf(page, browser);
  expect(await copy.status()).toBe(200);
  // As if the identity provider had forgotten the person; otherwise it would end the sign-in itself.
  await page.context().clearCookies({ domain: new URL(config.metadata.identity).hostname });

  await signInAs(secondWindow, people.agent);
  await expect(lookUpBox(secondWindow)).toBeFocused();

  expect(await copy.status()).toBe(401);
  expect((await page.request.get(remainingPath)).status()).toBe(200);
});

test("signing out everywhere ends every sign-in of the person, and nobody else's", async ({ page, browser }) => {
  const [second, colleague] = [await browser.newPage(), await browser.newPage()];
  await signIn(page, personOfAnotherTeam);
  await signIn(second, personOfAnotherTeam);
  await signIn(colleague);

  await signOut(second, "Sign out everywhere");
  await expect(second.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  expect((await page.request.get(remainingPath)).status()).toBe(401);
  expect((await colleague.request.get(remainingPath)).status()).toBe(200);
});

test("someone whose sign-out didn't reach the server is told that they're still signed in", async ({ page }) => {
  await signIn(page);
  await page.route("**/api/sign-in/end", (route) => route.abort());
  await signOut(page, "Sign out");
  await expect(signInNotice(page)).toContainText("You're still signed in");
  expect((await page.request.get(remainingPath)).status()).toBe(200);

  await page.unroute("**/api/sign-in/end");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
});

test("signing out at the identity provider ends the sign-in here", async ({ page, browser }, { config }) => {
  await signIn(page);
  const copy = await copyOf(page, browser);
  await page.goto(`${config.metadata.identity}/session/end`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You're signed out" })).toBeVisible();

  expect(await copy.status()).toBe(401);
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in\?/);
});

test("an idle person is warned two minutes before, and stays signed in with one click", async ({ page }) => {
  await page.clock.install();
  await signIn(page);
  await pretendRemaining(page, { remaining: 120, limit: "idle" });
  await passIdleTime(page);
  await expect(signInNotice(page)).toContainText(/You'll be signed out in [12]:\d\d/);
  await pretendRemaining(page, { remaining: 65, limit: "idle" });
  await page.clock.runFor(10_000);
  await expect(signInNotice(page)).toContainText(/You'll be signed out in 1:0\d/);

  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await signInNotice(page).getByRole("button", { name: "Stay signed in" }).click();
  expect((await (await answered).json()).remaining).toBeGreaterThan(28 * 60);
  await expect(signInNotice(page)).toHaveCount(0);
});

test("the end of a shift is announced, and can't be put off", async ({ page }) => {
  await page.clock.install();
  await signIn(page);
  await pretendRemaining(page, { remaining: 100, limit: "absolute" });
  await passIdleTime(page);
  await expect(signInNotice(page)).toContainText(/Your sign-in ends in 1:\d\d/);
  await expect(signInNotice(page).getByRole("button")).toHaveCount(0);
});

test("input counts as activity, and what the page does by itself doesn't", async ({ page }) => {
  const reports: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith(remainingPath)) reports.push(request.url());
  });
  await page.clock.install();
  await signIn(page);
  await page.clock.fastForward("05:00");
  await lookUpBox(page).press("a");
  await lookUpBox(page).press("b");
  await expect.poll(() => reports.length).toBe(1);
  await page.clock.fastForward("01:00");
  expect(reports).toHaveLength(1);
  await lookUpBox(page).press("c");
  await expect.poll(() => reports.length).toBe(2);
});

test("after the end the page is where it was, and continues after a sign-in in a second window", async ({
  page,
  lookUp,
}) => {
  await page.clock.install();
  await signIn(page);
  await lookUp(stories.impatientViewer.viewerId);
  await rowButtons(page).first().click();
  await expect(page).toHaveURL(/[?&]session=/);
  await lookUpBox(page).fill("half a th");
  const address = page.url();

  await page.request.post("/api/sign-in/end", { headers: { origin: new URL(address).origin } });
  await passIdleTime(page);
  await expect(signInNotice(page)).toContainText("You're signed out");
  await expect(signInNotice(page)).toContainText("This page stays as it is.");
  const opened = page.waitForEvent("popup");
  await signInNotice(page).getByRole("button", { name: "Sign in again" }).click();
  await signInAs(await opened, people.agent);

  await expect(signInNotice(page)).toHaveCount(0);
  expect(page.url()).toBe(address);
  await expect(lookUpBox(page)).toHaveValue("half a th");
  expect((await page.request.get(remainingPath)).status()).toBe(200);
});
