import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { alert, expect, lookUpBox, region, test, tile } from "./fixtures";
import { people } from "./people";
import { signInAs } from "./sign-in-as";
import { rowButtons } from "./viewer-page";

/** Leaves the browser in the state after a sign-in has expired. */
async function endSignIn(page: Page): Promise<void> {
  await page.context().clearCookies({ name: /cc\.sid/ });
}

async function expectSignInAgain(page: Page): Promise<void> {
  await expect(alert(page)).toHaveCount(1);
  await expect(alert(page)).toContainText("You're signed out");
  await expect(alert(page)).toContainText("Sign in again in a new window. This page stays as it is.");
}

async function signInInSecondWindow(page: Page, name: string): Promise<void> {
  const opened = page.waitForEvent("popup");
  await alert(page).getByRole("button", { name: "Sign in" }).click();
  await signInAs(await opened, name);
}

test("a viewer's page keeps its data and typed text, and continues by itself after a sign-in in a second window", async ({
  page,
  lookUp,
}) => {
  await lookUp(stories.liveNow.viewerId);
  await expect(tile(page, "Plays")).toContainText(/\d/);
  const rows = rowButtons(page);
  await expect(rows).toHaveCount(stories.liveNow.sessions24h);
  await lookUpBox(page).fill("half a th");

  await endSignIn(page);
  await page.getByRole("radio", { name: "3 days" }).click();
  await expectSignInAgain(page);
  await expect(rows).toHaveCount(stories.liveNow.sessions24h);
  await expect(tile(page, "Plays")).toContainText(/\d/);
  await expect(lookUpBox(page)).toHaveValue("half a th");

  await signInInSecondWindow(page, people.agent);
  await expect(alert(page)).toHaveCount(0);
  await expect(page).toHaveURL(/[?&]days=3$/);
  await expect(page.getByRole("radio", { name: "3 days" })).toBeChecked();
  await expect.poll(() => rows.count()).toBeGreaterThan(stories.liveNow.sessions24h);
  await expect(lookUpBox(page)).toHaveValue("half a th");
});

test("the second window closes by itself after the sign-in", async ({ page, lookUp }) => {
  await lookUp(stories.onePlay.viewerId);
  await expect(tile(page, "Plays")).toContainText("1");
  await endSignIn(page);
  await page.getByRole("radio", { name: "7 days" }).click();
  const opened = page.waitForEvent("popup");
  await alert(page).getByRole("button", { name: "Sign in" }).click();
  const second = await opened;
  const closed = second.waitForEvent("close");
  await signInAs(second, people.agent);
  await closed;
  await expect(alert(page)).toHaveCount(0);
});

test("a look-up from the start page continues by itself after a sign-in in a second window", async ({ page }) => {
  await page.goto("/");
  await endSignIn(page);
  await lookUpBox(page).fill(stories.onePlay.viewerId);
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  await expectSignInAgain(page);
  await expect(lookUpBox(page)).toHaveValue(stories.onePlay.viewerId);

  await signInInSecondWindow(page, people.agent);
  await expect(page).toHaveURL(/\/viewers\/[^/?]+\?days=1$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.onePlay.viewerId);
  await expect(alert(page)).toHaveCount(0);
  await expect(lookUpBox(page)).toHaveValue(stories.onePlay.viewerId);
});

test("a session selected after the sign-in has expired asks for a sign-in, then opens", async ({ page, lookUp }) => {
  await lookUp(stories.impatientViewer.viewerId);
  const first = rowButtons(page).first();
  await expect(first).toBeVisible();
  await endSignIn(page);
  await first.click();
  const details = region(page, "Session details");
  await details.getByRole("button", { name: "All fields" }).click();
  await expectSignInAgain(page);
  await signInInSecondWindow(page, people.agent);
  await expect(alert(page)).toHaveCount(0);
  await expect(details.getByRole("group").first()).toBeVisible();
});

test("someone who signs in without a role in the second window sees a notice, and the page keeps its data", async ({
  page,
  lookUp,
}) => {
  await lookUp(stories.badCdn.viewerId);
  const rows = rowButtons(page);
  await expect(rows).toHaveCount(stories.badCdn.sessions24h);
  await endSignIn(page);
  await page.getByRole("radio", { name: "3 days" }).click();
  await expectSignInAgain(page);
  await signInInSecondWindow(page, people.nobody);
  await expect(alert(page)).toContainText("Your account doesn't have access to Viewer Desk");
  await expect(rows).toHaveCount(stories.badCdn.sessions24h);
});
