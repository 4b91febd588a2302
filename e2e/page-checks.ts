import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { widthBeyondWindow } from "./viewer-page";

/** The widths, in CSS pixels, that every page state is built for. */
export const widths = [320, 360, 768, 1024, 1440, 2560] as const;

/** The themes that every page state is built for. */
export const themes = ["light", "dark"] as const;

type Width = (typeof widths)[number];
type Theme = (typeof themes)[number];

const ruleSets = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colourRules = ["color-contrast", "link-in-text-block"];
/** WCAG 2.2, 2.5.8 Target Size (Minimum), in CSS pixels. */
const smallestTarget = 24;

/**
 * Shows the page at a width and in a theme. Without motion, so that no colour is measured half-way; and scrolled to the
 * top, because the sticky header covers part of the page anywhere else.
 */
export async function showAt(page: Page, width: Width, theme: Theme): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await page.evaluate(() => window.scrollTo(0, 0));
  // Axe once measured a page between two themes: the text of one on the background of the other, everywhere.
  await page.waitForFunction((scheme) => window.matchMedia(`(prefers-color-scheme: ${scheme})`).matches, theme);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

/** Fails if the page scrolls sideways or has a button that is too small to hit. */
export async function expectLayoutFits(page: Page): Promise<void> {
  await expect.poll(() => widthBeyondWindow(page), "pixels beyond the window").toBe(0);
  expect(await smallButtons(page), "small buttons").toEqual([]);
}

/**
 * Fails if axe finds a violation, and names each rule with the elements that break it.
 *
 * @param rules - `colours` after a change of theme, which changes nothing else that axe looks at.
 */
export async function expectAccessible(page: Page, rules: "all" | "colours" = "all"): Promise<void> {
  // These pages have no frames. With frames, axe would open another page to merge the results.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules === "all" ? axe.withTags(ruleSets) : axe.withRules(colourRules)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(found, "axe violations").toEqual([]);
}

/** The buttons that are too small to hit. Buttons only for screen readers aren't targets. */
async function smallButtons(page: Page): Promise<readonly string[]> {
  return page.getByRole("button").evaluateAll((buttons, smallest) => {
    const targets = buttons.filter((button) => (button as HTMLElement).tabIndex >= 0);
    return targets.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < smallest || height < smallest ? [`${button.textContent}: ${width} × ${height}`] : [];
    });
  }, smallestTarget);
}
