import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { openViewer, waitForAll, widthBeyondWindow } from "./viewer-page";

const columns = ["Day", "Attempts", "Minutes watched", "Failures", "Rebuffering ratio", "Average peak bitrate"];
const trends = (page: Page) => region(page, "Trends");
const tableButton = (page: Page) => trends(page).getByRole("button", { name: "Table" });

/** Day and figures of every row of the table. */
async function trendRows(page: Page): Promise<readonly (readonly string[])[]> {
  const table = trends(page).getByRole("table", { name: "Figures by day" });
  await expect(table.getByRole("columnheader")).toHaveText(columns);
  const days = await table.getByRole("rowheader").allInnerTexts();
  const cells = await table.getByRole("cell").allInnerTexts();
  const figures = columns.length - 1;
  return days.map((day, index) => [day, ...cells.slice(figures * index, figures * (index + 1))]);
}

async function openTable(page: Page): Promise<readonly (readonly string[])[]> {
  await tableButton(page).click();
  return trendRows(page);
}

const total = (rows: readonly (readonly string[])[], column: number) =>
  rows.reduce((sum, row) => sum + (Number(row[column]) || 0), 0);

test("the table has the figures of every day, with their units", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const rows = await openTable(page);
  expect(rows).toHaveLength(2);
  for (const [day] of rows) expect(day).toMatch(/^\w{3} \d+ \w{3}$/u);
  expect(total(rows, 1)).toBe(10);
  expect(total(rows, 3)).toBe(6);
  const figures = rows.flatMap((row) => row.slice(1));
  for (const unit of [/^\d+ min$/u, /^[\d.<\s]+ %$/u, /^[\d.]+ Mbit\/s$/u])
    expect(figures.some((text) => unit.test(text))).toBe(true);
});

test("days without sessions are gaps, not zeros", async ({ page }) => {
  await openViewer(page, stories.lastWeekOnly.viewerId, "14 days");
  const rows = await openTable(page);
  expect(rows.length).toBeGreaterThanOrEqual(15);
  expect(total(rows, 1)).toBe(5);
  expect(total(rows, 3)).toBe(0);
  expect(rows.at(-1)?.slice(1)).toEqual(Array.from({ length: 5 }, () => "no sessions"));
  const withSessions = rows.filter(([, attempts]) => attempts !== "no sessions");
  expect(withSessions.length).toBeLessThanOrEqual(5);
});

test("a range without sessions has no chart", async ({ page }) => {
  await openViewer(page, stories.nobody.viewerId);
  await expect(trends(page)).toContainText("Nothing to show in this range.");
});

test("days follow the selected time zone", async ({ page }) => {
  await openViewer(page, stories.sixHundred.viewerId, "7 days");
  const here = await openTable(page);
  await page.getByRole("radio", { name: "UTC", exact: true }).check();
  await expect.poll(() => trendRows(page)).not.toEqual(here);
  expect(total(await trendRows(page), 1)).toBe(total(here, 1));
});

test("a day chosen in the charts is marked on the timeline, and unmarked again", async ({ page }) => {
  await openViewer(page, stories.badNetwork.viewerId, "7 days");
  await trends(page).scrollIntoViewIfNeeded();
  const days = trends(page).getByRole("group", { name: "Days" }).getByRole("button");
  await expect(days).toHaveCount(8);
  const chart = region(page, "Timeline").locator("canvas").first();
  const pixels = () => chart.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const unmarked = await pixels();

  // One tab stop; the arrow keys move between the days.
  await days.last().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(days.nth(6)).toBeFocused();
  const name = /^\w+ \d+ \w+/u.exec((await days.nth(6).getAttribute("aria-label")) ?? "")?.[0] ?? "";
  await page.keyboard.press("Enter");
  await expect(days.nth(6)).toHaveAttribute("aria-pressed", "true");
  await expect(trends(page).getByRole("status")).toHaveText(`${name} is marked on the timeline.`);
  await expect.poll(pixels).not.toBe(unmarked);

  await trends(page).getByRole("button", { name: "Show on the timeline" }).click();
  await expect(region(page, "Timeline").locator("[data-marked-day]:focus")).toBeInViewport();

  const rows = await openTable(page);
  await expect(trends(page).getByRole("rowheader").getByRole("button", { pressed: true })).toHaveText(
    rows[6]?.[0] ?? "",
  );
  await trends(page).getByRole("button", { name: "Unmark" }).click();
  await expect(trends(page).getByRole("button", { pressed: true })).toHaveText("Table");
  await expect.poll(pixels).toBe(unmarked);
});

test("on a phone, a marked day is a heading of the list by day, and the table scrolls in itself", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openViewer(page, stories.fiveThousand.viewerId, "30 days");
  await waitForAll(page);
  await openTable(page);
  expect(await widthBeyondWindow(page)).toBe(0);
  const day = trends(page)
    .getByRole("row")
    .filter({ hasNotText: /partial|not loaded/u })
    .getByRole("button")
    .first();
  const name = await day.innerText();
  await day.click();
  await trends(page).getByRole("button", { name: "Show on the timeline" }).click();
  const heading = region(page, "Timeline").getByRole("heading", { name, exact: true });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test("the chart's code loads when the chart is near, and never with the document", async ({ page }) => {
  const withChart: string[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    const text = await response.text().catch(() => "");
    if (text.includes("recharts-wrapper")) withChart.push(response.url());
  });
  await openViewer(page, stories.badDevice.viewerId);
  const address = page.url();
  await trends(page).scrollIntoViewIfNeeded();
  await expect.poll(() => withChart.length).toBeGreaterThan(0);

  const html = (await (await page.goto(address))?.text()) ?? "";
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)[^"]*"/gu)].map(([, path]) => path ?? "");
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) expect(withChart.some((url) => url.includes(path))).toBe(false);
});
