import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "playwright/test";
import { people, signedInState } from "./people";

for (const [role, name] of Object.entries(people)) {
  test(`${name} signs in at the identity provider`, async ({ page, baseURL }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: `Continue as ${name}` }).click();
    await expect(page.getByRole("button", { name: "Account" })).toBeVisible();
    // Without the provider's cookies: if a test signs in as somebody else, the provider signs this person out everywhere.
    const { hostname } = new URL(baseURL ?? "");
    const { cookies } = await page.context().storageState();
    const ours = cookies.filter(({ domain }) => domain === hostname);
    mkdirSync(path.dirname(signedInState(role)), { recursive: true });
    writeFileSync(signedInState(role), JSON.stringify({ cookies: ours, origins: [] }));
  });
}
