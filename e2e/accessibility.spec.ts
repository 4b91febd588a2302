import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { pageStates } from "./page-states";

/** Every violated rule, with the elements that violate it. */
async function violationsIn(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

for (const { name, storageState, reach } of pageStates) {
  test.describe(() => {
    if (storageState) test.use({ storageState });

    test(`axe finds no violations in ${name}, in light and dark`, async ({ page, upstream }) => {
      // Axe checks every element, which takes a while on a long page and a busy machine.
      test.setTimeout(90_000);
      await reach({ page, upstream });
      // Scrolled to the top, because elsewhere the sticky header covers part of the page.
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.emulateMedia({ colorScheme: "light" });
      const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      expect(await violationsIn(new AxeBuilder({ page }).withTags(all))).toEqual([]);
      // The dark theme changes colours only.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(
        await violationsIn(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"])),
      ).toEqual([]);
    });
  });
}
