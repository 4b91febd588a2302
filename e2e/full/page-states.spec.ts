import { test } from "../fixtures";
import { expectAccessible, expectLayoutFits, showAt, widths } from "../page-checks";
import { pageStates } from "../page-states";

for (const { name, storageState, reach } of pageStates) {
  test.describe(() => {
    if (storageState) test.use({ storageState });

    test(`${name} is accessible and fits every width, in light and dark`, async ({ page, upstream }) => {
      // Axe looks at every element of a long page, twelve times.
      test.setTimeout(300_000);
      await reach({ page, upstream });
      for (const width of widths) {
        await test.step(`${width} pixels`, async () => {
          await showAt(page, width, "light");
          await expectLayoutFits(page);
          await expectAccessible(page);
          await showAt(page, width, "dark");
          await expectAccessible(page, "colours");
        });
      }
    });
  });
}
