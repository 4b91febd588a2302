import type { Page } from "playwright/test";

/** The storage state of someone who isn't signed in. */
export const signedOut: { cookies: []; origins: [] } = { cookies: [], origins: [] };

/** Signs in from our sign-in page through the identity provider. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: `Continue as ${name}` }).click();
}
