import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { lookRows, search } from "./lead-desk";
import { signedInState } from "./people";
import { openViewer, widthBeyondWindow } from "./viewer-page";

const exportButton = (page: Page) => page.getByRole("button", { name: "Export", exact: true });

/** Chooses a file in the menu. The name of what is chosen is exact, since "CSV" is in two of them. */
async function choose(page: Page, name: string): Promise<void> {
  await exportButton(page).click();
  await page.getByRole("list", { name: "Export as" }).getByRole("button", { name, exact: true }).click();
}

async function saved(page: Page, name: string): Promise<Readonly<{ name: string; text: string }>> {
  const downloading = page.waitForEvent("download");
  await choose(page, name);
  const download: Download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** The reference in the address of a viewer's page. */
const refOf = (page: Page) => /\/viewers\/([^?/]+)/u.exec(page.url())?.[1] ?? "";

test("an agent has no export, on the page or in the API", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(exportButton(page)).toHaveCount(0);
  for (const query of ["format=csv&days=1", "format=nonsense"]) {
    const answer = await page.request.get(`/api/viewers/${refOf(page)}/export?${query}`);
    expect(answer.status()).toBe(404);
    expect((await answer.json()).title).toBe("Page not found");
  }
});

test.describe("for a senior", () => {
  test.use({ storageState: signedInState("senior") });

  test("every session is in the files, whose names name nobody", async ({ page }) => {
    await openViewer(page, stories.badDevice.viewerId);

    const csv = await saved(page, "CSV");
    expect(csv.name).toMatch(/^sessions-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv$/u);
    expect(csv.text).toMatch(/^Start \(UTC\),Start \([\w/]+\),/u);
    expect(csv.text).toContain("Playing time (ms)");
    expect(csv.text.match(/^20\d\d-\d\d-\d\dT[\d:.]+Z,/gmu)).toHaveLength(10);

    const excel = await saved(page, "CSV for Excel");
    expect(excel.text.charCodeAt(0)).toBe(0xfeff);

    const json = await saved(page, "JSON");
    expect(json.name).toMatch(/^sessions-[\d-]+-to-[\d-]+\.json$/u);
    const { isComplete, sessionCount, sessions } = JSON.parse(json.text);
    expect({ isComplete, sessionCount, length: sessions.length }).toEqual({
      ...{ isComplete: true, sessionCount: 10, length: 10 },
    });
    await expect(page.getByText("File saved.")).toBeVisible();
  });

  test("a file that lacks sessions says so, in its name too", async ({ page }) => {
    await openViewer(page, stories.awkwardMissing.viewerId);

    const { name, text } = await saved(page, "CSV");

    expect(name).toMatch(/-incomplete\.csv$/u);
    expect(text.split("\r\n")[1]).toMatch(/^3 sessions couldn't be read and are missing\.,+$/u);
  });

  test("a file that can't be had is a problem in the menu, and the page stays", async ({ page, upstream }) => {
    const { viewerId } = stories.nothingWrong;
    await openViewer(page, viewerId);
    await upstream.fail({ viewerId, path: "sessions" }, { kind: "status", status: 422 });
    await choose(page, "CSV");
    const problem = page.getByRole("main").getByRole("alert");
    await expect(problem).toContainText("Conviva rejected this time range");
    // The menu is below its button, as if it had been opened by hand.
    const button = await page.getByRole("button", { name: "Export" }).boundingBox();
    const below = (button?.y ?? 0) + (button?.height ?? 0);
    await expect.poll(async () => (await problem.boundingBox())?.y).toBeGreaterThan(below);
    expect((await problem.boundingBox())?.x).toBeGreaterThan((button?.x ?? 0) - 300);
    await expect(region(page, "Sessions")).toBeVisible();

    await upstream.recover(viewerId);
    await page.keyboard.press("Escape");
    await expect(problem).toBeHidden();
    const { text } = await saved(page, "JSON");
    expect(JSON.parse(text).sessionCount).toBeGreaterThan(0);
    await expect(problem).toHaveCount(0);
  });

  test("the menu works by keyboard and fits a phone", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await openViewer(page, stories.badDevice.viewerId);
    await exportButton(page).focus();
    await page.keyboard.press("Enter");
    const choices = page.getByRole("list", { name: "Export as" }).getByRole("button");
    await expect(choices).toHaveText(["CSV", "CSV for Excel", "JSON", "Print"]);
    expect(await widthBeyondWindow(page)).toBe(0);
    await page.keyboard.press("Tab");
    await expect(choices.first()).toBeFocused();
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    await downloading;
    await expect(choices.first()).toBeHidden();
  });
});

test.describe("for a lead", () => {
  test.use({ storageState: signedInState("lead") });

  test("an export is in the record, with how many sessions left", async ({ page }) => {
    const { viewerId } = stories.badNetwork;
    await openViewer(page, viewerId);
    await saved(page, "CSV");
    await page.goto("/lead");
    await page.getByRole("combobox", { name: "Action" }).selectOption("Export");
    await search(page, viewerId);
    await expect(lookRows(page).first()).toContainText("Lee Lead");
    await expect(lookRows(page).first()).toContainText(/Export\s*24 hours/u);
  });
});
