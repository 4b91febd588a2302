import { expect, test } from "playwright/test";
import { people, signedInState } from "./people";

for (const [role, name] of Object.entries(people)) {
  test(`${name} signs in at the identity provider`, async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: `Continue as ${name}` }).click();
    await expect(page.getByRole("button", { name: "Account" })).toBeVisible();
    await page.context().storageState({ path: signedInState(role) });
  });
}
