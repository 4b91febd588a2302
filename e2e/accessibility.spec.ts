import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { pageStates } from "./page-states";

/** Every rule that is broken, with the places where it is. */
async function violationsIn(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

for (const { name, storageState, reach } of pageStates) {
  test.describe(() => {
    if (storageState) test.use({ storageState });

    test(`axe finds nothing wrong with ${name}, in light and dark`, async ({ page, upstream }) => {
      // Axe looks at every element of a long page; a busy machine needs its time for that.
      test.setTimeout(90_000);
      await reach({ page, upstream });
      // From the top: wherever a page is scrolled to, its sticky head covers part of something.
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.emulateMedia({ colorScheme: "light" });
      const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      expect(await violationsIn(new AxeBuilder({ page }).withTags(all))).toEqual([]);
      // Of all that axe looks at, dark changes the colours alone.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(
        await violationsIn(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"])),
      ).toEqual([]);
    });
  });
}
