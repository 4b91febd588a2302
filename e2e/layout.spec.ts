import type { Page } from "playwright/test";
import { expect, test } from "./fixtures";
import { pageStates } from "./page-states";
import { widthBeyondWindow } from "./viewer-page";

const widths = [320, 360, 768, 1024, 1440, 2560] as const;
/** WCAG 2.2, 2.5.8 Target Size (Minimum), in CSS pixels. */
const smallestTarget = 24;

/** The buttons that are too small to hit. Buttons for screen readers only don't count. */
async function smallButtons(page: Page): Promise<readonly string[]> {
  return page.getByRole("button").evaluateAll((buttons, smallest) => {
    const targets = buttons.filter((button) => (button as HTMLElement).tabIndex >= 0);
    return targets.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < smallest || height < smallest ? [`${button.textContent}: ${width} × ${height}`] : [];
    });
  }, smallestTarget);
}

for (const { name, storageState, reach } of pageStates) {
  test.describe(() => {
    if (storageState) test.use({ storageState });

    test(`${name} fits every width, and its buttons are large enough to hit`, async ({ page, upstream }) => {
      await reach({ page, upstream });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => widthBeyondWindow(page), `at ${width} pixels`).toBe(0);
        expect(await smallButtons(page), `at ${width} pixels`).toEqual([]);
      }
    });
  });
}
