import { expect, type Page, type PlaywrightWorkerArgs } from "playwright/test";
import { type people, signedInState } from "./people";

type Desk = Readonly<{ playwright: PlaywrightWorkerArgs["playwright"]; baseURL: string | undefined }>;

/** Looks viewers up as somebody else, and reads something about each. */
export async function lookUpAs(
  role: keyof typeof people,
  viewerIds: readonly string[],
  { playwright, baseURL = "" }: Desk,
  read: "answer" | "summary" = "answer",
): Promise<void> {
  const request = await playwright.request.newContext({ baseURL, storageState: signedInState(role) });
  for (const viewerId of viewerIds) {
    const found = await request.post("/api/lookups", { headers: { origin: baseURL }, data: { viewerId } });
    const { ref } = await found.json();
    expect((await request.get(`/api/viewers/${ref}/${read}?days=1`)).ok()).toBe(true);
  }
  await request.dispose();
}

/** The box of the search form. */
export function searchBox(page: Page) {
  return page.getByRole("searchbox", { name: "Search the record" });
}

/** The table of looks. */
export function lookTable(page: Page) {
  return page.getByRole("table", { name: "Look-ups" });
}

/** The rows of looks; the first row is the header. */
export function lookRows(page: Page) {
  return lookTable(page)
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
}

/** Searches for a text, and waits for the page that shows what it finds. */
export async function search(page: Page, text: string): Promise<void> {
  await searchBox(page).fill(text);
  await searchBox(page).press("Enter");
  await page.waitForURL(/\/lead\?search=/);
}
