import { stories } from "../simulator/stories";
import { expect, lookUpBox, test } from "./fixtures";
import { openViewer } from "./viewer-page";

test("the start page has the focus in the box, and two lines on how to use it", async ({ page }) => {
  await page.goto("/");
  await expect(lookUpBox(page)).toBeFocused();
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Look up a viewer");
  await expect(main.getByText(/^Paste the viewer ID from the ticket, or an IP address/u)).toBeVisible();
  await expect(main.getByText("Press / on any page to look up the next viewer.")).toBeVisible();
  await page.keyboard.type(stories.onePlay.viewerId);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.onePlay.viewerId);
  await expect(lookUpBox(page)).not.toBeFocused();
});

for (const how of ["by the product's name", "by the back button"] as const) {
  test(`the box has the focus again after going back to the start page ${how}`, async ({ page }) => {
    await openViewer(page, stories.onePlay.viewerId);
    await expect(lookUpBox(page)).not.toBeFocused();
    if (how === "by the back button") await page.goBack();
    else await page.getByRole("link", { name: "Viewer Desk" }).click();
    await expect(page.getByRole("heading", { name: "Look up a viewer" })).toBeVisible();
    await expect(lookUpBox(page)).toBeFocused();
    // What is typed replaces the last viewer.
    await page.keyboard.type("203.0.113.9");
    await expect(lookUpBox(page)).toHaveValue("203.0.113.9");
  });
}

test("the focus stays where the agent put it before the script ran", async ({ page }) => {
  const { promise: allowed, resolve: allowScripts } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  const range = page.getByRole("radio", { name: "3 days" });
  await range.focus();
  allowScripts();
  await page.waitForLoadState("load");
  // The dialog shows that the script has run.
  await page.keyboard.press("?");
  await page.getByRole("dialog").press("Escape");
  await expect(range).toBeFocused();
});
