import { expect, type Page } from "playwright/test";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** Opens the page once its script can take input. */
export async function openExplore(page: Page, query = ""): Promise<void> {
  await page.goto(`/explore${query}`);
  await expect(page.getByRole("heading", { level: 1, name: "Explore" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "UTC" })).toBeEnabled();
}

/** Runs the query, and waits until its sample is shown. */
export async function run(page: Page): Promise<void> {
  const from = page.url();
  await page.getByRole("button", { name: "Run" }).click();
  await page.waitForURL((url) => url.href !== from && url.searchParams.has("run"));
}

export function note(page: Page) {
  return page.getByRole("status").filter({ hasText: /^A sample of/u });
}

/** A query of the last hour in a URL. */
export function lastHour(further = "", now = Date.now()): string {
  return `?kind=content&from=${now - hourMs}&to=${now}&limit=50&run=1${further}`;
}

/** Enters a filter in the last row. */
export async function filterBy(page: Page, dimension: string, ...values: readonly string[]): Promise<void> {
  const row = page.getByRole("group", { name: "Filters" }).getByRole("listitem").last();
  await row.getByRole("combobox", { name: "Dimension" }).fill(dimension);
  for (const [at, value] of values.entries()) {
    if (at > 0) await row.getByRole("button", { name: "Or another value" }).click();
    await row.getByRole("combobox", { name: "Value" }).nth(at).fill(value);
  }
}
