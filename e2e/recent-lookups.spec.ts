import { stories } from "../simulator/stories";
import { expect, lookUpBox, region, test } from "./fixtures";
import { signedInState } from "./people";
import { openViewer } from "./viewer-page";

// Nobody else looks up viewers as this person, and these tests do so one by one.
test.use({ storageState: signedInState("colleague") });
test.describe.configure({ mode: "default" });

const { badDevice, nothingWrong } = stories;

test.beforeEach(async ({ page }) => {
  await openViewer(page, nothingWrong.viewerId);
  await openViewer(page, badDevice.viewerId);
  await expect(region(page, "Answer").getByText("Device or app")).toBeVisible();
});

test("the start page lists an agent's own look-ups, masked, with verdict and time", async ({ page }) => {
  const html = await (await page.request.get("/")).text();
  await page.goto("/");
  const recent = region(page, "Recent look-ups");
  const [newest, older] = [recent.getByRole("link").first(), recent.getByRole("link").nth(1)];

  await expect(newest).toContainText(/Device or app.*just now/u);
  await expect(older).toContainText(/Nothing wrong.*(?:just now|min ago)/u);
  await expect(newest.locator("bdi")).toHaveText(/····|\(masked\)/u);
  for (const { viewerId } of [badDevice, nothingWrong]) {
    expect(html.includes(viewerId)).toBe(false);
    expect((await page.content()).includes(viewerId)).toBe(false);
  }
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await older.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Viewer ID ${nothingWrong.viewerId}`);
});

test("arrows and digits open one from the start page", async ({ page }) => {
  await page.goto("/");
  await expect(lookUpBox(page)).toBeFocused();
  const links = region(page, "Recent look-ups").getByRole("link");
  await page.keyboard.press("ArrowDown");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(nothingWrong.viewerId);

  await page.goto("/");
  await expect(lookUpBox(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("2");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(badDevice.viewerId);
});

test("one key opens the list on a viewer's page, and the empty box has it too", async ({ page }) => {
  const recent = region(page, "Recent look-ups");
  await expect(recent).toHaveCount(0);
  await page.keyboard.press("r");
  await expect(recent.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("2");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(nothingWrong.viewerId);
  await expect(recent).toHaveCount(0);

  await lookUpBox(page).fill("");
  await expect(recent.getByRole("link").first()).toContainText("Nothing wrong");
  await page.keyboard.press("Escape");
  await expect(recent).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog").getByText("Recent look-ups").first()).toBeVisible();
});

test("if the list can't be loaded, it says so without an alarm, and can be retried", async ({ page }) => {
  const path = "**/api/recent-lookups";
  await page.route(path, (route) => route.abort());
  await page.keyboard.press("r");
  const notice = page.getByRole("search").getByRole("status");
  await expect(notice).toContainText("Viewer Desk's server can't be reached.");
  await page.unroute(path);
  await notice.getByRole("button", { name: "Retry" }).click();
  await expect(region(page, "Recent look-ups").getByRole("link").first()).toContainText("Device or app");
});

test("one button clears the list, for good", async ({ page }) => {
  await page.goto("/");
  const recent = region(page, "Recent look-ups");
  await recent.getByRole("button", { name: "Clear" }).click();
  await expect(recent).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await (await page.request.get("/api/recent-lookups")).json()).toMatchObject({ lookups: [] });
  await expect(recent).toHaveCount(0);
});

test("a look-up by another person isn't in the list, and another site can't clear it", async ({ page, browser }) => {
  const context = await browser.newContext({ storageState: signedInState("lead") });
  const { origin } = new URL(page.url());
  const own = await page.request.get("/api/recent-lookups");
  const refs = (await own.json()).lookups.map(({ ref }: { ref: string }) => ref);
  expect(refs).toHaveLength(2);
  const refused = await page.request.delete("/api/recent-lookups", {
    headers: { origin: "https://elsewhere.example" },
  });
  expect(refused.status()).toBe(403);
  const others = await context.request.get(`${origin}/api/recent-lookups`);
  expect((await others.json()).lookups.map(({ ref }: { ref: string }) => ref)).not.toEqual(refs);
  expect((await (await page.request.get("/api/recent-lookups")).json()).lookups).toHaveLength(2);
  await context.close();
});
