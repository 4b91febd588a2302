import { stories } from "../simulator/stories";
import { expect, region, test, tile } from "./fixtures";
import { signedInState } from "./people";
import { openViewer, waitForAll } from "./viewer-page";

test("a printed page has who, range, answer, key metrics, days and sessions, and no controls", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.badDevice.viewerId);
  const answer = region(page, "Answer");
  await expect(answer.getByRole("heading", { level: 2 })).toBeVisible();
  await expect(answer.getByText(/^From 10 sessions · /u)).toBeVisible();
  await expect(tile(page, "Video start failures")).toBeVisible();
  await expect(region(page, "Trends").getByRole("table", { name: "Figures by day" })).toBeVisible();
  const printed = page.getByRole("table", { name: "10 sessions" });
  await expect(printed.getByRole("row")).toHaveCount(11);
  for (const name of ["Watched", "Rebuffering"])
    await expect(printed.getByRole("columnheader", { name })).toBeVisible();
  await expect(printed.getByRole("row").nth(1)).toContainText(/\d\d:\d\d C[SD]T/u);
  for (const name of ["Copy note", "Copy link", "All metrics", "Look up", "Table", "Save note"]) {
    await expect(page.getByRole("button", { name }).filter({ visible: true })).toHaveCount(0);
  }
  for (const name of ["Timeline", "Session details", "Viewer history"]) {
    await expect(region(page, name)).toBeHidden();
  }
});

test("every session of a long list is printed, after what fits the first sheet", async ({ page }) => {
  await openViewer(page, stories.sixHundred.viewerId, "30 days");
  await waitForAll(page);
  await page.emulateMedia({ media: "print" });
  const printed = page.getByRole("table", { name: /^(59\d|600) sessions$/u });
  await expect(printed.getByRole("row")).not.toHaveCount(501);
  const trends = await region(page, "Trends").boundingBox();
  expect((await printed.boundingBox())?.y).toBeGreaterThan((trends?.y ?? 0) + (trends?.height ?? 0) - 1);
});

test("a PDF has a sheet for everything that is printed", async ({ page }) => {
  await openViewer(page, stories.fiveThousand.viewerId, "30 days");
  await waitForAll(page);
  const pdf = await page.pdf({ format: "A4" });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu) ?? [];
  expect(sheets.length).toBeGreaterThan(8);
});

test("all hand-over notes are printed, in full", async ({ page }) => {
  await openViewer(page, "e2e-print-notes");
  const notes = region(page, "Hand-over notes");
  for (const body of ["Reset the router.\n1\n2\n3\n4\n5", "Calls back tomorrow."]) {
    await notes.getByRole("textbox", { name: "Note" }).fill(body);
    await notes.getByRole("button", { name: "Save note" }).click();
    await expect(notes.getByRole("article").first()).toContainText(body.slice(0, 10));
  }
  await page.emulateMedia({ media: "print" });
  await expect(notes.getByRole("article")).toHaveCount(2);
  for (const name of ["Edit", "Save note"]) await expect(notes.getByRole("button", { name }).first()).toBeHidden();
});

test("paper is light in a dark theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openViewer(page, stories.onePlay.viewerId);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const printed = await background();
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  expect(printed).not.toBe(dark);
  expect(printed).toBe(await background());
});

test.describe("for a senior", () => {
  test.use({ storageState: signedInState("senior") });

  test("Print in the menu prints the page", async ({ page }) => {
    await openViewer(page, stories.onePlay.viewerId);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("button", { name: "Print", exact: true }).click();
    await expect(page.locator("body")).toHaveAttribute("data-printed", "");
  });
});
