import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { end, type OpenedStream, test } from "./all-sessions-stream";
import { expect, region } from "./fixtures";
import { openViewer } from "./viewer-page";

const periodMs = 36 * 3_600_000;
const { viewerId } = stories.fiveThousand;

/** A day and a half of the window: 0 is the newest. The page's own list has the first two. */
function periodOf({ query }: OpenedStream, at: number) {
  const until = Number(query.get("allUntil"));
  return { start: until - (at + 1) * periodMs, end: until - at * periodMs };
}

const rows = (page: Page) => region(page, "Sessions").getByRole("table").getByRole("row");
const heading = (page: Page) => region(page, "Sessions").getByRole("status");
const loadedCount = async (page: Page) => {
  const text = (await heading(page).textContent()) ?? "";
  return Number(/^[\d,]+/u.exec(text)?.[0]?.replace(",", "") ?? "0");
};

test("the rows that are being read stay where they are while newer sessions arrive", async ({ page, all }) => {
  const next = all.next();
  await openViewer(page, viewerId, "30 days");
  const stream = await next;
  stream.send(await all.arrived(periodOf(stream, 3)));
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(600);
  const before = await loadedCount(page);
  await rows(page).first().hover();
  await page.mouse.wheel(0, 100_000);
  const last = rows(page).and(page.locator(`[aria-rowindex="${before + 1}"]`));
  await expect(last).toBeVisible();
  const start = (await last.getByRole("button").getAttribute("aria-label")) ?? "";
  const read = rows(page).filter({ has: page.getByRole("button", { name: start, exact: true }) });
  const top = (await read.boundingBox())?.y;

  stream.send(await all.arrived(periodOf(stream, 2)));
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(before);
  await expect(read).toHaveAttribute("aria-rowindex", String((await loadedCount(page)) + 1));
  expect((await read.boundingBox())?.y).toBe(top);
});

test("the timeline doesn't go back to the selected session when newer ones arrive", async ({ page, all }) => {
  const next = all.next();
  await openViewer(page, viewerId, "30 days");
  const stream = await next;
  stream.send(await all.arrived(periodOf(stream, 3)));
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(600);
  const before = await loadedCount(page);
  await rows(page).first().hover();
  await page.mouse.wheel(0, 100_000);
  await rows(page)
    .and(page.locator(`[aria-rowindex="${before + 1}"]`))
    .click();
  const timeline = region(page, "Timeline");
  // Where the agent has moved on to: the last hours of the range.
  const from = timeline.getByRole("slider").first();
  const whole = (await from.getAttribute("aria-valuetext")) ?? "";
  await from.focus();
  await page.keyboard.press("End");
  await expect(from).not.toHaveAttribute("aria-valuetext", whole);
  const shown = await from.getAttribute("aria-valuetext");

  stream.send(await all.arrived(periodOf(stream, 2)));
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(before);
  const count = (await loadedCount(page)).toLocaleString("en-GB");
  await expect(timeline.getByText(`of the ${count} sessions loaded`)).toBeVisible();
  await expect(from).toHaveAttribute("aria-valuetext", shown ?? "");
});

test("a selected session whose period hasn't arrived isn't said to be outside the range", async ({ page, all }) => {
  const first = all.next();
  await openViewer(page, viewerId, "30 days");
  const stream = await first;
  const period = periodOf(stream, 3);
  stream.send(await all.arrived(period));
  await expect.poll(() => loadedCount(page)).toBeGreaterThan(600);
  await rows(page).first().hover();
  await page.mouse.wheel(0, 100_000);
  await rows(page)
    .and(page.locator(`[aria-rowindex="${(await loadedCount(page)) + 1}"]`))
    .click();
  await expect(page).toHaveURL(/[?&]session=/u);

  const second = all.next();
  await page.reload();
  const again = await second;
  const details = region(page, "Session details");
  await expect(details).toContainText("The selected session isn't loaded yet.");
  again.send(await all.arrived(period), end(true));
  again.close();
  await expect(details).toContainText("selected");
  await expect(details).not.toContainText("isn't loaded");
});
