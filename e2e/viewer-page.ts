import { expect, type Locator, type Page } from "playwright/test";
import { lookUpBox, region } from "./fixtures";

type Range = "24 hours" | "3 days" | "7 days" | "14 days" | "20 days" | "30 days";

/** Looks somebody up and waits until both the totals and the list are on the page. */
export async function openViewer(page: Page, text: string, range: Range = "24 hours"): Promise<void> {
  await page.goto("/");
  await page.getByRole("radio", { name: range }).check();
  await lookUpBox(page).fill(text);
  await finish(page);
}

/** The same for a viewer ID, also for one that looks like an address. */
export async function openViewerId(page: Page, viewerId: string): Promise<void> {
  await page.goto("/");
  await lookUpBox(page).fill(viewerId);
  await page.getByRole("combobox", { name: "Look up as" }).selectOption("Viewer ID");
  await finish(page);
}

async function finish(page: Page): Promise<void> {
  await lookUpBox(page).press("Enter");
  await page.waitForURL(/\/viewers\//);
  for (const name of ["Summary", "Sessions"]) await expect(region(page, name)).toBeVisible();
  await expect(loading(page.getByRole("main"))).toHaveCount(0);
}

/** Waits until the timeline's chart and overview are painted, in more than one colour each. Only the page's script paints. */
export async function expectChartPainted(page: Page): Promise<void> {
  const canvases = region(page, "Timeline").locator("canvas");
  await expect(canvases).toHaveCount(2);
  for (const canvas of await canvases.all()) {
    await expect.poll(() => coloursOf(canvas)).toBeGreaterThan(2);
  }
}

/** How many colours a canvas holds, transparent counted as one. */
async function coloursOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0;
    const pixels = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data;
    return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size;
  });
}

/** The parts that say that they are still loading. */
export function loading(within: Locator): Locator {
  return within.locator('[aria-busy="true"]');
}

/** What the summary counts beside what the list holds, once both are here. */
export function trustLine(page: Page): Locator {
  return region(page, "Summary").getByText(/^Summary \d.+ · list \d/u);
}

/** The buttons of the list's rows that are in the page, from the top. */
export function rowButtons(page: Page): Locator {
  return region(page, "Sessions").getByRole("cell").getByRole("button");
}

/** The texts of one column of the list, by its header. */
export async function columnTexts(page: Page, header: string): Promise<readonly string[]> {
  const table = region(page, "Sessions").getByRole("table");
  const headers = await table.getByRole("columnheader").allInnerTexts();
  const at = headers.indexOf(header);
  expect(at, `a column "${header}"`).not.toBe(-1);
  const cells = await table.getByRole("cell").allInnerTexts();
  return cells.filter((_, index) => index % headers.length === at);
}

/** Chooses the first session of the list whose row's name holds the text, and waits for all of its fields. */
export async function chooseSession(page: Page, name: string | RegExp = ""): Promise<void> {
  await choose(page, region(page, "Sessions").getByRole("cell").getByRole("button", { name }).first());
}

/** Chooses the session of a row, counted from 0, and waits for all of its fields. */
export async function chooseRow(page: Page, index: number): Promise<void> {
  await choose(page, rowButtons(page).nth(index));
}

async function choose(page: Page, button: Locator): Promise<void> {
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(region(page, "Session details").getByRole("group").first()).toBeVisible();
}

/** A group of fields in the detail, by what its summary says. */
export function fieldGroup(page: Page, label: string): Locator {
  const summary = page.getByText(new RegExp(`^${label}\\d*$`, "u"));
  return region(page, "Session details").getByRole("group").filter({ has: summary });
}

/** Opens every group of fields of the chosen session. */
export async function openAllGroups(page: Page): Promise<void> {
  for (const group of await region(page, "Session details").getByRole("group").all()) {
    await group.locator("summary").click();
  }
}

/** Labels and values of a group of fields, in order. */
export async function factsOf(group: Locator): Promise<Readonly<Record<string, string>>> {
  const labels = await group.getByRole("term").allInnerTexts();
  const values = await group.getByRole("definition").allInnerTexts();
  expect(values).toHaveLength(labels.length);
  return Object.fromEntries(labels.map((label, index) => [label, values[index] ?? ""]));
}

/** How much wider the content is than the window; 0 when it fits. */
export async function widthBeyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
