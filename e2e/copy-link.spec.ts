import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, lookUpBox, test, tile } from "./fixtures";
import { rowButtons } from "./viewer-page";

const frozen = /^http:\/\/localhost:\d+\/viewers\/[\w-]{40,}\?from=(\d+)&to=(\d+)(&session=[^&]+)?$/;

/** Reads the clipboard by pasting, because the page can't read it. */
async function pasted(page: Page): Promise<string> {
  await lookUpBox(page).fill("");
  await lookUpBox(page).press("ControlOrMeta+v");
  return lookUpBox(page).inputValue();
}

test("Copy link keeps the time range shown", async ({ page, lookUp }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await lookUp(stories.retriesThenSuccess.viewerId);
  const rows = rowButtons(page);
  await expect(rows).toHaveCount(stories.retriesThenSuccess.sessions24h);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied. It keeps this time range.")).toBeAttached();
  const link = await pasted(page);
  const [, from = "", to = ""] = frozen.exec(link) ?? [];
  expect(Number(to) - Number(from)).toBe(24 * 60 * 60_000);
  expect(link).not.toContain(stories.retriesThenSuccess.viewerId);

  await page.goto(link);
  await expect(page.getByRole("radio", { name: "From – to" })).toBeChecked();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.retriesThenSuccess.viewerId);
  await expect(rows).toHaveCount(stories.retriesThenSuccess.sessions24h);
});

test("Copy link includes the selected session", async ({ page, lookUp }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await lookUp(stories.retriesThenSuccess.viewerId);
  const first = rowButtons(page).first();
  await first.click();
  await expect(first).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/[?&]session=/);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied. It keeps this time range.")).toBeAttached();
  const link = await pasted(page);
  expect(link).toMatch(/&session=./);
  await page.goto(link);
  await expect(first).toHaveAttribute("aria-pressed", "true");
});

test("if the clipboard is blocked, Copy link shows the link to copy by hand", async ({ page, lookUp }) => {
  // Granting one permission denies all others.
  await page.context().grantPermissions(["geolocation"]);
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await lookUp(stories.onePlay.viewerId);
  await expect(tile(page, "Plays")).toContainText("1");
  await page.getByRole("button", { name: "Copy link" }).click();
  const field = page.getByRole("textbox", { name: "Link to this page" });
  await expect(field).toHaveValue(frozen);
  await expect(field).toBeFocused();
});
