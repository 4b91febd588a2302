import { expect, type Locator, type Page } from "playwright/test";
import { lookUpBox, region } from "./fixtures";

type Range = "24 hours" | "3 days" | "7 days" | "14 days" | "20 days" | "30 days";

/** Looks up a viewer and waits until the totals and the list are on the page. */
export async function openViewer(page: Page, text: string, range: Range = "24 hours"): Promise<void> {
  await page.goto("/");
  await page.getByRole("radio", { name: range }).check();
  await lookUpBox(page).fill(text);
  await finish(page);
}

/** The same for a viewer ID, even one that looks like an address. */
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

/** Waits until all sessions of a long range are loaded. */
export async function waitForAll(page: Page): Promise<void> {
  await expect(region(page, "All sessions").getByRole("status").first()).toHaveText(
    /^All [\d,]+ sessions loaded\.$/u,
  );
}

/** The summary's tiles while it's closed. */
export const keyMetrics = [
  "Plays",
  "Video start failures",
  "Exits before video start",
  "Video playback failures",
  "Rebuffering ratio",
  "Video start time",
  "Average peak bitrate",
  "Streaming Performance Index",
] as const;

/** Waits until the timeline's chart and overview are painted, in more than one colour each. Only the page's script paints them. */
export async function expectChartPainted(page: Page): Promise<void> {
  const canvases = region(page, "Timeline").locator("canvas");
  await expect(canvases).toHaveCount(2);
  for (const canvas of await canvases.all()) {
    await expect.poll(() => coloursOf(canvas)).toBeGreaterThan(2);
  }
}

/** How many colours a canvas has, including transparent. */
async function coloursOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0;
    const pixels = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data;
    return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size;
  });
}

/** The parts that are still loading. */
export function loading(within: Locator): Locator {
  return within.locator('[aria-busy="true"]');
}

/** The line that compares the summary's count with the list's. */
export function trustLine(page: Page): Locator {
  return region(page, "Summary").getByText(/^Summary \d.+ · list \d/u);
}

/** The buttons of the list's rendered sessions, from the top. The buttons of incidents aren't among them. */
export function rowButtons(page: Page): Locator {
  return region(page, "Sessions").getByRole("cell").locator("button[aria-pressed]");
}

/** The buttons of the list's incidents, from the top. */
export function incidentButtons(page: Page): Locator {
  return region(page, "Sessions").getByRole("cell").locator("button[aria-expanded]");
}

/** When the first of these rows started: "Mon 16 Nov 19:06". Read from the page, because stories are relative to now. */
export async function startOf(buttons: Locator): Promise<string> {
  const name = (await buttons.first().getAttribute("aria-label")) ?? "";
  return /, (\w+ \d+ \w+ \d\d:\d\d) /u.exec(name)?.[1] ?? "";
}

/** The texts of the sessions in one column of the list, by its header. */
export async function columnTexts(page: Page, header: string): Promise<readonly string[]> {
  const table = region(page, "Sessions").getByRole("table");
  const headers = await table.getByRole("columnheader").getByRole("button").allInnerTexts();
  const at = headers.indexOf(header);
  expect(at, `a column "${header}"`).not.toBe(-1);
  const sessions = table.getByRole("row").filter({ has: page.locator("button[aria-pressed]") });
  const cells = await sessions.getByRole("cell").allInnerTexts();
  return cells.filter((_, index) => index % headers.length === at);
}

/** Selects the first session in the list whose name contains the text, and loads all its fields. */
export async function chooseSession(page: Page, name: string | RegExp = ""): Promise<void> {
  await choose(page, rowButtons(page).and(page.getByRole("button", { name })).first());
}

/** Selects the session in a row, counted from 0, and loads all its fields. */
export async function chooseRow(page: Page, index: number): Promise<void> {
  await choose(page, rowButtons(page).nth(index));
}

async function choose(page: Page, button: Locator): Promise<void> {
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  const details = region(page, "Session details");
  const allFields = details.getByRole("button", { name: "All fields" });
  const firstGroup = details.getByRole("group").first();
  // They're there already if the session was selected before.
  await expect(allFields.or(firstGroup)).toBeVisible();
  if (await allFields.isVisible()) await allFields.click();
  await expect(firstGroup).toBeVisible();
}

/** A group of fields in the detail, by its label. */
export function fieldGroup(page: Page, label: string): Locator {
  const summary = page.getByText(new RegExp(`^${label}\\d*$`, "u"));
  return region(page, "Session details").getByRole("group").filter({ has: summary });
}

/** Expands every group of fields of the selected session. */
export async function openAllGroups(page: Page): Promise<void> {
  for (const group of await region(page, "Session details").getByRole("group").all()) {
    await group.locator("summary").click();
  }
}

/** The labels and values of a group of fields, in order. */
export async function factsOf(group: Locator): Promise<Readonly<Record<string, string>>> {
  const labels = await group.getByRole("term").allInnerTexts();
  const values = await group.getByRole("definition").allInnerTexts();
  expect(values).toHaveLength(labels.length);
  return Object.fromEntries(labels.map((label, index) => [label, values[index] ?? ""]));
}

/** By how many pixels the content is wider than the window; 0 if it fits. */
export async function widthBeyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
