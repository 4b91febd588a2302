import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { openViewer } from "./viewer-page";

/** Day, plays and failures of every row of the table for screen readers. */
async function trendRows(page: Page): Promise<readonly (readonly string[])[]> {
  const table = region(page, "Trends").getByRole("table", { name: "Plays and failures by day" });
  await expect(table.getByRole("columnheader")).toHaveText(["Day", "Plays", "Failures"]);
  const days = await table.getByRole("rowheader").allInnerTexts();
  const cells = await table.getByRole("cell").allInnerTexts();
  return days.map((day, index) => [day, ...cells.slice(2 * index, 2 * index + 2)]);
}

const total = (rows: readonly (readonly string[])[], column: number) =>
  rows.reduce((sum, row) => sum + (Number(row[column]) || 0), 0);

test("the table has the plays and failures of every day", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const rows = await trendRows(page);
  expect(rows).toHaveLength(2);
  for (const [day] of rows) expect(day).toMatch(/^\w{3} \d+ \w{3}$/u);
  expect(total(rows, 1)).toBe(4);
  expect(total(rows, 2)).toBe(6);
});

test("days without sessions are gaps, not zeros", async ({ page }) => {
  await openViewer(page, stories.lastWeekOnly.viewerId, "14 days");
  const rows = await trendRows(page);
  expect(rows.length).toBeGreaterThanOrEqual(15);
  expect(total(rows, 1)).toBe(5);
  expect(total(rows, 2)).toBe(0);
  expect(rows.at(-1)?.slice(1)).toEqual(["no sessions", "no sessions"]);
  const withSessions = rows.filter(([, plays]) => plays !== "no sessions");
  expect(withSessions.length).toBeLessThanOrEqual(5);
});

test("a range without sessions has no chart", async ({ page }) => {
  await openViewer(page, stories.nobody.viewerId);
  await expect(region(page, "Trends")).toContainText("Nothing to show in this range.");
});

test("days follow the selected time zone", async ({ page }) => {
  await openViewer(page, stories.sixHundred.viewerId, "7 days");
  const here = await trendRows(page);
  await page.getByRole("radio", { name: "UTC", exact: true }).check();
  await expect.poll(() => trendRows(page)).not.toEqual(here);
  expect(total(await trendRows(page), 1)).toBe(total(here, 1));
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
  await region(page, "Trends").scrollIntoViewIfNeeded();
  await expect.poll(() => withChart.length).toBeGreaterThan(0);

  const html = (await (await page.goto(address))?.text()) ?? "";
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)[^"]*"/gu)].map(([, path]) => path ?? "");
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) expect(withChart.some((url) => url.includes(path))).toBe(false);
});
