import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, lookUpBox, region, test } from "./fixtures";
import { openViewer, rowButtons, startOf, trustLine, widthBeyondWindow } from "./viewer-page";

/** In Chicago, Illinois. The test browser is in New York, always an hour ahead. */
const { viewerId } = stories.badDevice;

function clock(page: Page): Locator {
  return page.getByRole("group", { name: "Clock", exact: true });
}

/** The viewer's radio of the switch, by its zone. */
function viewersClock(page: Page, zone: string): Locator {
  return clock(page).getByRole("radio", { name: new RegExp(`^Viewer, ${zone}$`, "u") });
}

function menu(page: Page): Locator {
  return page.getByRole("button", { name: /^Viewer's zone: /u });
}

function zones(page: Page): Locator {
  return page.getByRole("group", { name: "Viewer's zone", exact: true });
}

async function firstHour(page: Page): Promise<number> {
  return Number(/ (\d\d):\d\d$/u.exec(await startOf(rowButtons(page)))?.[1]);
}

test("every time is in the viewer's zone at first, and one switch changes it, also after a reload", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await openViewer(page, viewerId);
  await expect(viewersClock(page, "C[SD]T")).toBeChecked();
  await clock(page)
    .getByRole("radio", { name: /^Mine, E[SD]T$/u })
    .check();
  await expect(region(page, "Summary")).toContainText(/E[SD]T/u);
  const here = await firstHour(page);
  await viewersClock(page, "C[SD]T").check();
  const isAnHourBack = async () => (here - (await firstHour(page)) + 24) % 24;
  await expect.poll(isAnHourBack).toBe(1);
  for (const panel of ["Summary", "Timeline"]) {
    await expect(region(page, panel)).toContainText(/\d\d:\d\d C[SD]T/u);
    await expect(region(page, panel)).not.toContainText(/E[SD]T/u);
  }

  await page.reload();
  await expect(viewersClock(page, "C[SD]T")).toBeChecked();
  await expect.poll(isAnHourBack).toBe(1);
  await expect(region(page, "Summary")).not.toContainText(/E[SD]T/u);
  await clock(page)
    .getByRole("radio", { name: /^Mine, E[SD]T$/u })
    .check();
  await expect.poll(() => firstHour(page)).toBe(here);
  // The server and the browser rendered the same page.
  expect(errors).toEqual([]);
});

test("a start and an end are in the viewer's zone", async ({ page }) => {
  await openViewer(page, viewerId);
  await viewersClock(page, "C[SD]T").check();
  await page.getByRole("radio", { name: "From – to" }).check();
  await expect(page.getByRole("banner")).toContainText(/To\s*C[SD]T/u);
});

test("the zone is shown with its location, and another can be chosen until the page is left", async ({ page }) => {
  await openViewer(page, viewerId);
  await viewersClock(page, "C[SD]T").check();
  await expect(menu(page)).toHaveAccessibleName("Viewer's zone: Central Time");
  await expect(menu(page)).toHaveAttribute("title", "Central Time, from Chicago, Illinois, United States.");
  await menu(page).click();
  await expect(page.getByText("from Chicago, Illinois, United States")).toBeVisible();
  await expect(zones(page).getByRole("radio", { name: /^Central Time · Chicago · C[SD]T$/u })).toBeChecked();
  const chicago = await firstHour(page);
  await zones(page)
    .getByRole("radio", { name: /^Pacific Time · Los Angeles · P[SD]T$/u })
    .check();
  await expect(page.getByText("You chose Pacific Time. The location suggests Central Time.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(zones(page)).toHaveCount(0);
  await expect(viewersClock(page, "P[SD]T")).toBeChecked();
  await expect.poll(async () => (chicago - (await firstHour(page)) + 24) % 24).toBe(2);

  // The choice applies to every range of the same viewer.
  await page.getByRole("radio", { name: "3 days" }).check();
  await expect(page).toHaveURL(/days=3/u);
  await expect(viewersClock(page, "P[SD]T")).toBeChecked();

  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${decodeURIComponent(value)}`);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect([page.url(), ...cookies, stored].join()).not.toMatch(/Los_Angeles|Chicago/u);
  await page.reload();
  await expect(viewersClock(page, "C[SD]T")).toBeChecked();
});

test("each viewer has their own zone", async ({ page }) => {
  await openViewer(page, stories.impatientViewer.viewerId);
  await expect(viewersClock(page, "MST")).toBeVisible();
  await openViewer(page, stories.liveNow.viewerId);
  await expect(menu(page)).toHaveAccessibleName("Viewer's zone: Eastern Time");
  await expect(menu(page)).toHaveAttribute("title", "Eastern Time, from Indianapolis, Indiana, United States.");
  await openViewer(page, stories.retriesThenSuccess.viewerId);
  await expect(viewersClock(page, "CES?T")).toBeVisible();
  await menu(page).click();
  await expect(page.getByText("from Berlin, Land Berlin, Germany")).toBeVisible();
  // Germany has a single zone.
  await expect(zones(page)).toHaveCount(0);
});

test("without a location, times stay in the agent's zone, and the switch says so", async ({ page }) => {
  await openViewer(page, stories.nobody.viewerId);
  await expect(viewersClock(page, "zone unknown: showing your time, E[SD]T")).toBeChecked();
  await expect(menu(page)).toHaveCount(0);
  await expect(region(page, "Summary")).toContainText(/\d\d:\d\d E[SD]T/u);

  // The choice stays for the next viewer, whose location is known.
  await lookUpBox(page).fill(viewerId);
  await lookUpBox(page).press("Enter");
  await expect(trustLine(page)).toBeVisible();
  await expect(viewersClock(page, "C[SD]T")).toBeChecked();
  await expect(region(page, "Summary")).toContainText(/\d\d:\d\d C[SD]T/u);

  await page.goto("/");
  await expect(clock(page).getByRole("radio")).toHaveCount(2);
  await expect(clock(page).getByRole("radio", { name: /^Mine, /u })).toBeChecked();
});

test("what a caller remembers is read in the caller's zone, whatever zone the page shows", async ({ page }) => {
  await openViewer(page, viewerId);
  const finder = region(page, "Find an attempt");
  await expect(finder.getByRole("searchbox")).toHaveAccessibleDescription(
    /^Times are in the viewer's zone, C[SD]T\.$/u,
  );
  await viewersClock(page, "C[SD]T").check();
  await expect(region(page, "Summary")).toContainText(/\d\d:\d\d C[SD]T/u);
  const start = await startOf(rowButtons(page));
  await clock(page)
    .getByRole("radio", { name: /^Mine, /u })
    .check();
  await finder.getByRole("searchbox").fill(start.replace(/^\w+ (\d+ \w+) (\d\d:\d\d)$/u, "$1 at $2"));
  await expect(finder.getByRole("list", { name: "Matching attempts" }).getByRole("button").first()).toContainText(
    start,
  );
});

for (const width of [320, 360, 1440]) {
  test(`the zone menu fits a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await openViewer(page, viewerId);
    if (width < 640) await page.getByRole("button", { name: /^Time range and clock: 24 h, /u }).click();
    await menu(page).click();
    await expect(zones(page).getByRole("radio").first()).toBeVisible();
    const box = await page.locator("#viewer-zone").boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await widthBeyondWindow(page)).toBe(0);
  });
}
