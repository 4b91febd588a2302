import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, lookUpBox, region, test } from "./fixtures";
import { expectChartPainted, openViewer, rowButtons } from "./viewer-page";

const { viewerId } = stories.badDevice;

const keysDialog = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
const commandsDialog = (page: Page) => page.getByRole("dialog", { name: "Commands" });
const commandField = (page: Page) => page.getByRole("combobox", { name: "Find a command" });
const helpButton = (page: Page) => page.getByRole("banner").getByRole("button", { name: "Keyboard shortcuts" });
const selected = (page: Page) => rowButtons(page).and(page.getByRole("button", { pressed: true }));

/** Opens the viewer and waits for the page's script: a key pressed before it runs is lost. */
async function open(page: Page): Promise<void> {
  await openViewer(page, viewerId);
  await expectChartPainted(page);
}

/** Opens the command menu and filters it. */
async function findCommand(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press("Control+k");
  await commandField(page).fill(text);
  return commandsDialog(page).getByRole("option");
}

test("? lists every key, and Escape returns the focus", async ({ page }) => {
  await open(page);
  const copyLink = page.getByRole("button", { name: "Copy link" });
  await copyLink.focus();
  await page.keyboard.press("?");
  const dialog = keysDialog(page);
  await expect(dialog.getByRole("heading", { level: 2 })).toHaveText("Keyboard shortcuts");
  for (const name of ["Look up a viewer /", "Copy note c", "Next session j", "Previous session k"]) {
    await expect(dialog.getByRole("checkbox", { name })).toBeChecked();
  }
  const timeline = dialog.getByRole("group", { name: "Timeline" });
  await expect(timeline).toContainText("only while the timeline has focus, so they can't be switched off");
  await expect(timeline.getByRole("checkbox")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(copyLink).toBeFocused();
});

test("a key that is switched off does nothing and isn't shown, also after a reload; the others stay on", async ({
  page,
}) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await open(page);
  const copyNote = region(page, "Answer").getByRole("button", { name: "Copy note" });
  await expect(copyNote).toContainText(/Copy note\s*c$/u);
  await helpButton(page).click();
  await keysDialog(page).getByRole("checkbox", { name: "Copy note" }).uncheck();
  await expect(keysDialog(page).getByRole("checkbox", { name: "Single-key shortcuts" })).not.toBeChecked();
  await keysDialog(page).getByRole("button", { name: "Close" }).click();
  await expect(helpButton(page)).toBeFocused();
  for (const isReloaded of [false, true]) {
    if (isReloaded) await page.reload();
    await expectChartPainted(page);
    await expect(copyNote).toContainText(/Copy note$/u);
    await expect(copyNote).not.toHaveAttribute("aria-keyshortcuts");
    await page.keyboard.press("c");
    await page.keyboard.press("j");
    await expect(selected(page)).toHaveCount(1);
    await expect(page.getByText("Note copied.")).toHaveCount(0);
  }
  await page.keyboard.press("?");
  const all = keysDialog(page).getByRole("checkbox", { name: "Single-key shortcuts" });
  await all.check();
  await expect(keysDialog(page).getByRole("checkbox", { checked: false })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await expect(page.getByText("Note copied.")).toBeVisible();
});

test("the list's keys and their hints go together", async ({ page }) => {
  await open(page);
  const next = region(page, "Sessions").getByRole("button", { name: "Next", exact: true });
  await expect(next).toHaveAttribute("aria-keyshortcuts", "j");
  await page.keyboard.press("?");
  await keysDialog(page).getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
  await expect(keysDialog(page).getByRole("checkbox", { checked: true })).toHaveCount(0);
  await page.keyboard.press("Escape");
  for (const key of ["j", "k", "/", "?"]) await page.keyboard.press(key);
  await expect(selected(page)).toHaveCount(0);
  await expect(keysDialog(page)).toHaveCount(0);
  await expect(page.locator("[aria-keyshortcuts]")).toHaveCount(0);
  // The key of the command menu has a modifier, so it stays on.
  await (await findCommand(page, "next session")).first().click();
  await expect(rowButtons(page).first()).toHaveAttribute("aria-pressed", "true");
});

test("the hint of the start page goes with its key", async ({ page }) => {
  await page.goto("/");
  const hint = page.getByText("Press / on any page to look up the next viewer.");
  await expect(hint).toBeVisible();
  await helpButton(page).click();
  await keysDialog(page).getByRole("checkbox", { name: "Look up a viewer" }).uncheck();
  await expect(hint).toHaveCount(0);
});

test("a command is found by typing, chosen with the arrow keys and run with Enter", async ({ page }) => {
  await open(page);
  const options = await findCommand(page, "session");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await commandField(page).fill("next sess");
  await expect(options).toHaveText([/^Next session/u]);
  await page.keyboard.press("Enter");
  await expect(commandsDialog(page)).toHaveCount(0);
  await expect(rowButtons(page).first()).toHaveAttribute("aria-pressed", "true");

  await findCommand(page, "time range");
  await expect(options).toHaveCount(7);
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await expect(commandField(page)).toHaveAttribute(
    "aria-activedescendant",
    (await options.last().getAttribute("id")) ?? "",
  );
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/[?&]days=3/u);

  await findCommand(page, "no such thing");
  await expect(options).toHaveCount(0);
  await expect(commandsDialog(page).getByRole("status")).toHaveText("No command matches.");
});

test("the command menu opens from a text field, and Escape returns to it", async ({ page }) => {
  await open(page);
  await lookUpBox(page).focus();
  await page.keyboard.press("Control+k");
  await expect(commandField(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(commandsDialog(page)).toHaveCount(0);
  await expect(lookUpBox(page)).toBeFocused();
});

test("commands go to the parts of the page, and reach what is in a closed menu", async ({ page }) => {
  await open(page);
  for (const name of ["Answer", "Summary", "Timeline", "Sessions", "Session details", "Trends"]) {
    const options = await findCommand(page, `go to ${name}`);
    await options.filter({ hasText: new RegExp(`^Go to ${name}$`, "u") }).click();
    await expect(region(page, name)).toBeFocused();
    await expect(region(page, name).getByRole("heading").first()).toBeInViewport();
  }
  await (await findCommand(page, "theme dark")).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await (await findCommand(page, "keyboard shortcuts")).click();
  await expect(keysDialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await (await findCommand(page, "look up a viewer")).click();
  await expect(lookUpBox(page)).toBeFocused();
});

test("the command menu has every button and every choice of the page", async ({ page }) => {
  await open(page);
  await region(page, "Sessions").getByRole("searchbox").fill("e");
  const main = page.getByRole("main");
  const controls = page.getByRole("banner").or(main);
  // A label with an explanation does nothing.
  const buttons = controls.getByRole("button", { disabled: false }).and(page.locator(":not([data-help])"));
  const names = await buttons.evaluateAll((found) =>
    found
      .filter((button) => button.checkVisibility() && button.tabIndex >= 0)
      .map((button) => {
        const copy = document.createElement("span");
        copy.append(...button.cloneNode(true).childNodes);
        for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
        return button.ariaLabel ?? copy.textContent;
      }),
  );
  const choices = await controls
    .getByRole("radio")
    .evaluateAll((radios) => radios.map((radio) => radio.ariaLabel ?? ""));
  const regions = await main.getByRole("region").evaluateAll((found) =>
    found.map((part) => {
      const title = document.getElementById(part.getAttribute("aria-labelledby") ?? "");
      return `Go to ${part.ariaLabel ?? title?.textContent}`;
    }),
  );
  expect(names.length).toBeGreaterThan(30);

  await page.keyboard.press("Control+k");
  await expect(commandField(page)).toBeFocused();
  const listed = (await commandsDialog(page).getByRole("option").allInnerTexts()).map(withoutSpaces);
  const expected = [...names, ...choices, ...regions, "Go to Find in sessions", "Sign out", "Theme: Light"];
  const missing = expected.map(withoutSpaces).filter((name) => !listed.some((label) => label.includes(name)));
  expect(missing).toEqual([]);
});

/** Spaces between the parts of a name depend on how they are laid out. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, "");
}

test("the first tab stop skips to the answer, or to the content of another page", async ({ page }) => {
  await open(page);
  const address = page.url();
  await page.reload();
  await expectChartPainted(page);
  await page.keyboard.press("Tab");
  const link = page.getByRole("link", { name: "Skip to the answer" });
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(region(page, "Answer")).toBeFocused();
  expect(page.url()).toBe(address);

  await page.goto("/");
  await expect(lookUpBox(page)).toBeFocused();
  await page.getByRole("link", { name: "Skip to content" }).press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
