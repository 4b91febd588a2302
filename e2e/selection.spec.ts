import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { chooseSession, expectChartPainted, openViewer, rowButtons } from "./viewer-page";

const { viewerId } = stories.badDevice;

/**
 * Takes the focus out of the look-up box, where keys are text. The painted chart shows that the page's script has begun:
 * a key pressed before that is lost.
 */
async function leaveTheBox(page: Page): Promise<void> {
  await expectChartPainted(page);
  await region(page, "Sessions").getByRole("heading").click();
}

test("a selected session is the same in the list, timeline, details and URL, also after a reload", async ({
  page,
}) => {
  await openViewer(page, viewerId);
  await chooseSession(page, "Played well, Paper Boats");
  const check = async () => {
    await expect(page).toHaveURL(/[?&]session=[^&]+/u);
    await expect(rowButtons(page).and(page.getByRole("button", { pressed: true }))).toHaveAccessibleName(
      /, Played well, Paper Boats, Amazon Fire TV Stick$/u,
    );
    await expect(
      region(page, "Timeline").getByRole("option", { selected: true, name: /, Paper Boats, .*, Played well$/u }),
    ).toBeAttached();
    await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toHaveText("Paper Boats");
  };
  await check();
  await page.reload();
  await check();
});

test("Enter on a row selects its session", async ({ page }) => {
  await openViewer(page, viewerId);
  await rowButtons(page).nth(2).focus();
  await page.keyboard.press("Enter");
  await expect(rowButtons(page).nth(2)).toHaveAttribute("aria-pressed", "true");
  await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toHaveText("News Now 24");
});

test("the whole row can be clicked", async ({ page }) => {
  await openViewer(page, viewerId);
  const sessions = region(page, "Sessions")
    .getByRole("row")
    .filter({ has: page.locator("button[aria-pressed]") });
  await sessions.nth(2).getByRole("cell").nth(5).click();
  await expect(rowButtons(page).nth(2)).toHaveAttribute("aria-pressed", "true");
});

test("j and k step through the list in order, and stop at its ends", async ({ page }) => {
  await openViewer(page, viewerId);
  await leaveTheBox(page);
  for (const [key, position] of [
    ["j", 0],
    ["j", 1],
    ["j", 2],
    ["k", 1],
    ["k", 0],
    ["k", 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(rowButtons(page).nth(position)).toHaveAttribute("aria-pressed", "true");
    await expect(rowButtons(page).and(page.getByRole("button", { pressed: true }))).toHaveCount(1);
  }
});

test("Previous and Next step through the list, and are disabled at its ends", async ({ page }) => {
  await openViewer(page, viewerId);
  const sessions = region(page, "Sessions");
  const next = sessions.getByRole("button", { name: "Next" });
  const previous = sessions.getByRole("button", { name: "Previous" });
  await next.click();
  await expect(rowButtons(page).first()).toHaveAttribute("aria-pressed", "true");
  await expect(previous).toBeDisabled();
  await next.click();
  await expect(rowButtons(page).nth(1)).toHaveAttribute("aria-pressed", "true");
  await previous.click();
  await expect(rowButtons(page).first()).toHaveAttribute("aria-pressed", "true");
  await rowButtons(page).last().click();
  await expect(next).toBeDisabled();
});

test("single-key shortcuts can be turned off, also after a reload", async ({ page }) => {
  await openViewer(page, viewerId);
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  for (const isReloaded of [false, true]) {
    if (isReloaded) await page.reload();
    await expect(rowButtons(page)).toHaveCount(10);
    await leaveTheBox(page);
    await page.keyboard.press("j");
    await page.keyboard.press("/");
    await expect(rowButtons(page).and(page.getByRole("button", { pressed: true }))).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "Viewer ID or IP address" })).not.toBeFocused();
  }
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("checkbox", { name: "Single-key shortcuts" }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(rowButtons(page).first()).toHaveAttribute("aria-pressed", "true");
});

test("keys typed into a field are text, not shortcuts", async ({ page }) => {
  await openViewer(page, viewerId);
  const box = region(page, "Sessions").getByRole("searchbox", { name: "Find in sessions" });
  await box.pressSequentially("jk/");
  await expect(box).toHaveValue("jk/");
  await expect(page).not.toHaveURL(/session=/u);
});

test("selecting a session scrolls a long list to it", async ({ page }) => {
  // Tall enough for the whole list, so that only the list itself scrolls.
  await page.setViewportSize({ width: 1280, height: 3200 });
  await openViewer(page, stories.fiveThousand.viewerId, "30 days");
  await expect(rowButtons(page).first()).toBeVisible();
  await leaveTheBox(page);
  const chosen = region(page, "Sessions").getByRole("row", { selected: true });
  for (let rowIndex = 2; rowIndex <= 25; rowIndex += 1) {
    await page.keyboard.press("j");
    await expect(chosen).toHaveAttribute("aria-rowindex", String(rowIndex));
  }
  await expect(chosen.getByRole("button")).toBeInViewport();
});

test("a selected session that is not in the range says so", async ({ page }) => {
  await openViewer(page, viewerId);
  const url = new URL(page.url());
  url.searchParams.set("session", "1.2.3.4.-5");
  await page.goto(url.href);
  await expect(region(page, "Session details")).toContainText("The selected session isn't in this range.");
});
