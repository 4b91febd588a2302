import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, lookUpBox, region, test } from "./fixtures";
import { openViewer } from "./viewer-page";

const { viewerId, deviceName } = stories.badDevice;

/** Read by pasting into a field of many lines: the page itself may not read the clipboard. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement("textarea");
    area.setAttribute("aria-label", "Pasted");
    document.querySelector("main")?.append(area);
  });
  const area = page.getByRole("textbox", { name: "Pasted" });
  await area.press("ControlOrMeta+v");
  return area.inputValue();
}

function copied(page: Page) {
  return expect(region(page, "Answer").getByText("Note copied.")).toBeVisible();
}

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await region(page, "Answer").getByRole("button", { name: "Note options" }).click();
  for (const name of names) await page.getByRole("radio", { name }).check();
  await page.keyboard.press("Escape");
}

test("one key copies the ticket text, with what was done and what is next", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await openViewer(page, viewerId);
  const steps = region(page, "Answer").getByRole("checkbox");
  await steps.first().check();
  await page.keyboard.press("Escape");
  await region(page, "Answer").getByRole("heading", { level: 2 }).click();
  await page.keyboard.press("c");
  await copied(page);
  const note = await pasted(page);
  expect(note).toContain("Device or app, High confidence");
  expect(note).toContain(deviceName);
  expect(note).toContain(viewerId);
  expect(note).toMatch(/CST \(.* UTC\)/u);
  expect(note).toMatch(/http:\/\/localhost:\d+\/viewers\/[\w-]{40,}\?from=\d+&to=\d+/u);
});

test("the public form names nobody, and JSON can be read back", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await openViewer(page, viewerId);
  await choose(page, "Full packet", "JSON", "Public, masked");
  await region(page, "Answer").getByRole("button", { name: "Copy note" }).click();
  await copied(page);
  const text = await pasted(page);
  expect(text).not.toContain(viewerId);
  expect(JSON.parse(text)).toMatchObject({ verdict: "Device or app", sessions: Array(6).fill({ id: null }) });
});

test("where the clipboard is closed, the note is shown, selected", async ({ page }) => {
  // Granting something refuses everything else.
  await page.context().grantPermissions(["geolocation"]);
  await openViewer(page, viewerId);
  await region(page, "Answer").getByRole("button", { name: "Copy note" }).click();
  const area = region(page, "Answer").getByRole("textbox", { name: "Note" });
  await expect(area).toBeFocused();
  await expect(area).toHaveValue(/Device or app, High confidence/u);
  expect(await page.evaluate(() => window.getSelection()?.toString() ?? "")).toContain("Device or app");
});

test("the key is a letter while one types", async ({ page }) => {
  await openViewer(page, viewerId);
  await lookUpBox(page).fill("");
  await lookUpBox(page).press("c");
  await expect(lookUpBox(page)).toHaveValue("c");
  await expect(region(page, "Answer").getByText("Note copied.")).toHaveCount(0);
});
