import { expect, test } from "../fixtures";
import { expectAccessible, expectLayoutFits, showAt, themes, widths } from "../page-checks";
import { pageStates } from "../page-states";

for (const { name, storageState, reach, lasting } of pageStates) {
  for (const theme of themes) {
    test.describe(() => {
      if (storageState) test.use({ storageState });

      test(`${name} is accessible and fits every width, in ${theme}`, async ({ page, upstream }) => {
        // Axe looks at every element of a long page, six times.
        test.setTimeout(180_000);
        for (const [index, width] of widths.entries()) {
          await test.step(`${width} pixels`, async () => {
            if (index === 0 || lasting) await reach({ page, upstream });
            await showAt(page, width, theme);
            await expectLayoutFits(page);
            await expectAccessible(page);
            if (lasting) await expect(lasting(page)).toBeVisible();
          });
        }
      });
    });
  }
}
