import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { columnTexts, openViewer, rowButtons, trustLine, waitForAll } from "./viewer-page";

const columns = [
  ...["Start", "Outcome", "Title", "Device", "Network", "Error"],
  ...["Start time", "Watched", "Rebuffering"],
] as const;

/** Twice in a row, three times a day. */
const badDeviceIncidents = 3;

function columnHeader(page: Page, column: string): Locator {
  const button = page.getByRole("button", { name: column, exact: true });
  return region(page, "Sessions").getByRole("columnheader").filter({ has: button });
}

test("the list has a row for every session, newest first", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const table = region(page, "Sessions").getByRole("table");
  await expect(table.getByRole("columnheader").getByRole("button")).toHaveText([...columns]);
  await expect(table).toHaveAttribute(
    "aria-rowcount",
    String(stories.badDevice.sessions24h + badDeviceIncidents + 1),
  );
  await expect(rowButtons(page)).toHaveCount(stories.badDevice.sessions24h);
  await expect(region(page, "Sessions").getByRole("status")).toHaveText("10");
  await expect(columnHeader(page, "Start")).toHaveAttribute("aria-sort", "descending");
  await expect(columnHeader(page, "Start")).toHaveText(/^Start C[SD]T$/u);
  await expect(columnHeader(page, "Outcome")).not.toHaveAttribute("aria-sort");
});

test("every header sorts the list, and reverses it the second time", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId, "3 days");
  for (const column of [...columns.slice(1), "Start"]) {
    const isText = ["Title", "Device", "Network", "Error"].includes(column);
    const orders = isText ? ["ascending", "descending"] : ["descending", "ascending"];
    const header = columnHeader(page, column);
    const texts: string[][] = [];
    for (const order of orders) {
      await header.getByRole("button").click();
      await expect(header).toHaveAttribute("aria-sort", order);
      texts.push((await columnTexts(page, column)).filter((text) => !["–", "never"].includes(text)));
    }
    const [once = [], twice = []] = texts;
    expect(twice, column).toEqual(once.toReversed());
    // This viewer has one network and one error.
    if (column !== "Network" && column !== "Error") expect(new Set(once).size, column).toBeGreaterThan(1);
    if (isText) {
      expect(once, column).toEqual(once.toSorted(new Intl.Collator("en", { numeric: true }).compare));
    }
    await expect(region(page, "Sessions").locator("[aria-sort]")).toHaveCount(1);
  }
  await expect(page).toHaveURL(/[?&]sort=start/u);
});

test("sessions without a value come last in both directions", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const header = columnHeader(page, "Start time");
  for (const order of ["descending", "ascending"]) {
    await header.getByRole("button").click();
    await expect(header).toHaveAttribute("aria-sort", order);
    expect((await columnTexts(page, "Start time")).slice(4)).toEqual(Array(6).fill("never"));
  }
});

test("each filter applies to the list and the timeline, is in the URL and can be cleared", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const sessions = region(page, "Sessions");
  for (const [label, value, count] of [
    ["Outcome", "Start failure, technical", 6],
    ["Device", "Samsung Smart TV", 6],
    ["Title", "Paper Boats", 2],
    ["Network", "Comcast", 10],
  ] as const) {
    const inUrl = () => new URL(page.url()).searchParams.get(label.toLowerCase());
    if (label !== "Outcome") await sessions.getByRole("button", { name: "More filters" }).click();
    await sessions.getByRole("combobox", { name: label }).selectOption(`${value} (${count})`);
    if (label !== "Outcome") await page.keyboard.press("Escape");
    await expect(rowButtons(page)).toHaveCount(count);
    await expect(sessions.getByRole("status")).toHaveText(`${count} of 10`);
    await expect(region(page, "Timeline").getByRole("list", { name: `${count} of ${count}` })).toBeAttached();
    await expect.poll(inUrl).toBe(value);
    await sessions.getByRole("button", { name: "Clear filters" }).click();
    await expect(rowButtons(page)).toHaveCount(10);
    await expect.poll(inUrl).toBeNull();
  }
});

test("filters combine, and survive a reload", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const sessions = region(page, "Sessions");
  await sessions.getByRole("button", { name: "More filters" }).click();
  await sessions.getByRole("combobox", { name: "Title" }).selectOption("Paper Boats (2)");
  await page.keyboard.press("Escape");
  await expect(sessions.getByRole("button", { name: "More filters: 1" })).toBeVisible();
  await sessions.getByRole("combobox", { name: "Outcome" }).selectOption("Played well (4)");
  for (const isReloaded of [false, true]) {
    if (isReloaded) await page.reload();
    await expect(rowButtons(page)).toHaveCount(1);
    await expect(rowButtons(page)).toHaveAccessibleName(/, Played well, Paper Boats, Amazon Fire TV Stick$/u);
    // The URL follows the list a moment later.
    await expect(page).toHaveURL((url) => url.searchParams.has("title") && url.searchParams.has("outcome"));
  }
});

test("text search finds sessions by their fields, and is never in the URL", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const box = region(page, "Sessions").getByRole("searchbox", { name: "Find in sessions" });
  await box.fill("paper BOATS");
  await expect(rowButtons(page)).toHaveCount(2);
  await box.fill(stories.badDevice.errorCode.toLowerCase());
  await expect(rowButtons(page)).toHaveCount(6);
  await box.fill("nothing is called like this");
  await expect(region(page, "Sessions")).toContainText("No sessions match these filters.");
  await expect(region(page, "Sessions").getByRole("status")).toHaveText("0 of 10");
  expect(page.url()).not.toMatch(/paper|boats|avplay|nothing/iu);

  await region(page, "Sessions").getByRole("button", { name: "Clear filters" }).last().click();
  await expect(rowButtons(page)).toHaveCount(10);
  await expect(box).toHaveValue("");
});

test("a list as long as one response can be is completed", async ({ page }) => {
  await openViewer(page, stories.sixHundred.viewerId, "30 days");
  await waitForAll(page);
  await expect(trustLine(page)).toHaveText(/^Summary \d+ plays · list \d+ plays in \d+ sessions · complete$/u);
  await openViewer(page, stories.sixHundred.viewerId, "24 hours");
  await expect(trustLine(page)).toHaveText(/ · complete$/u);
  await expect(region(page, "All sessions")).toHaveCount(0);
});

test("only the visible rows of a long list are in the DOM, and its end can be reached", async ({ page }) => {
  await openViewer(page, stories.fiveThousand.viewerId, "30 days");
  await waitForAll(page);
  const table = region(page, "Sessions").getByRole("table");
  const last = (await table.getAttribute("aria-rowcount")) ?? "";
  expect(Number(last)).toBeGreaterThan(4_900);
  const rows = table.getByRole("row").filter({ has: page.getByRole("cell") });
  expect(await rows.count()).toBeLessThan(60);

  await rows.first().hover();
  await expect(async () => {
    await page.mouse.wheel(0, 200_000);
    await expect(rows.last()).toHaveAttribute("aria-rowindex", last, { timeout: 500 });
  }).toPass();
  expect(await rows.count()).toBeLessThan(60);
  await rows.last().scrollIntoViewIfNeeded();
  await expect(rows.last()).toBeInViewport();
});

test("unreadable sessions are counted and left out", async ({ page }) => {
  await openViewer(page, stories.awkwardMissing.viewerId);
  await expect(page.getByText("3 sessions couldn't be read and are missing here.")).toBeVisible();
  await expect(rowButtons(page)).toHaveCount(stories.awkwardMissing.sessions24h);
});

test("a row's time is relative, with the absolute time beside it and in the name", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await expect(rowButtons(page).first()).toHaveText(/^[23] h ago$/u);
  await expect(rowButtons(page).first()).toHaveAccessibleName(
    /^[23] h ago, \w{3} \d+ \w+ \d\d:\d\d C[SD]T, Played well, /u,
  );
  const [first] = await columnTexts(page, "Start");
  expect(first).toMatch(/^[23] h ago\s+\w{3} \d\d:\d\d$/u);
});

test("optional columns are chosen in a menu, sort the list, and are remembered", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const menu = region(page, "Sessions").getByRole("button", { name: "Columns", exact: true });
  await menu.click();
  await page.getByRole("checkbox", { name: "Network" }).uncheck();
  await page.getByRole("checkbox", { name: "CDN" }).check();
  await page.keyboard.press("Escape");
  await expect(columnHeader(page, "Network")).toHaveCount(0);
  await columnHeader(page, "CDN").getByRole("button").click();
  await expect(columnHeader(page, "CDN")).toHaveAttribute("aria-sort", "ascending");
  const cdns = await columnTexts(page, "CDN");
  expect(cdns).toEqual(cdns.toSorted());
  expect(new Set(cdns).size).toBeGreaterThan(1);

  await page.reload();
  await expect(columnHeader(page, "CDN")).toBeVisible();
  await expect(columnHeader(page, "Network")).toHaveCount(0);
});
