import type { Page } from "playwright/test";

/** The browser of somebody who has not signed in. */
export const signedOut = { cookies: [], origins: [] };

/** From our own sign-in page through the identity provider and back. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: `Continue as ${name}` }).click();
}
