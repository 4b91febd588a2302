import { test } from "./fixtures";
import { expectAccessible, expectLayoutFits, showAt, themes, widths } from "./page-checks";
import { pageStates } from "./page-states";

// Each state is checked once. Widths and themes take turns, so that every pair of them appears; `npm run test:full`
// checks every state in all of them.
for (const [index, { name, storageState, reach }] of pageStates.entries()) {
  const width = widths[index % widths.length] ?? widths[0];
  const theme = themes[(index + Math.floor(index / widths.length)) % themes.length] ?? themes[0];

  test.describe(() => {
    if (storageState) test.use({ storageState });

    test(`${name} is accessible and fits a window of ${width} pixels, in ${theme}`, async ({ page, upstream }) => {
      await reach({ page, upstream });
      await showAt(page, width, theme);
      await expectLayoutFits(page);
      await expectAccessible(page);
    });
  });
}
