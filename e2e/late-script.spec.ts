import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { alert, expect, lookUpBox, region, test, tile } from "./fixtures";
import { signedOut } from "./sign-in-as";

/** Delays the app's scripts, as a slow connection does. Returns a function that lets them load. */
async function delayScripts(page: Page): Promise<() => void> {
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await allowed;
    await route.continue();
  });
  return allow;
}

test("the page shows its data before the scripts load, and hydrates without errors", async ({ page, lookUp }) => {
  await lookUp(stories.nothingWrong.viewerId);
  await expect(tile(page, "Plays")).toContainText(/\d/);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));

  const allowScripts = await delayScripts(page);
  await page.reload({ waitUntil: "commit" });
  await expect(tile(page, "Plays")).toContainText(/\d/);
  await expect(region(page, "Sessions").getByRole("row")).toHaveCount(stories.nothingWrong.sessions24h + 1);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.nothingWrong.viewerId);
  const answer = region(page, "Answer");
  await expect(answer.getByText("Nothing wrong", { exact: true })).toBeVisible();
  await expect(answer.getByRole("heading", { level: 2 })).toHaveText(/\w/);
  await expect(answer.getByRole("blockquote")).toHaveText(/^“\w/);

  allowScripts();
  await page.waitForLoadState("load");
  await region(page, "Sessions").getByRole("row").nth(1).getByRole("button").click();
  await expect(region(page, "Session details").getByText("Totals, not a sequence.")).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("text typed before the scripts load is kept, and can be looked up", async ({ page }) => {
  const allowScripts = await delayScripts(page);
  await page.goto("/", { waitUntil: "commit" });
  await lookUpBox(page).fill(stories.subscriptionExpired.viewerId);
  allowScripts();
  await expect(page.getByRole("combobox", { name: "Look up as" }).getByRole("option", { selected: true })).toHaveText(
    "Auto: IP",
  );
  await expect(lookUpBox(page)).toHaveValue(stories.subscriptionExpired.viewerId);
  await lookUpBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.subscriptionExpired.viewerId);
});

test.describe("without a sign-in", () => {
  test.use({ storageState: signedOut });

  test("the sign-in button is disabled until the scripts have loaded", async ({ page }) => {
    const allowScripts = await delayScripts(page);
    await page.goto("/sign-in", { waitUntil: "commit" });
    const button = page.getByRole("button", { name: "Sign in" });
    await expect(button).toBeDisabled();
    allowScripts();
    await button.click();
    await expect(page.getByRole("button", { name: /^Continue as/ }).first()).toBeVisible();
  });
});
