import type { Page } from "playwright/test";
import { signedInState } from "./people";

/** The path of a viewer's page, from a colleague who looked them up: the page's own person didn't. */
export async function colleaguesLink(
  page: Page,
  viewer: Readonly<{ viewerId: string } | { viewerIp: string }>,
): Promise<string> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ storageState: signedInState("senior") });
  if (context === undefined) throw new Error("There is no browser.");
  const { origin } = new URL(page.url());
  const answer = await context.request.post(`${origin}/api/lookups`, { headers: { origin }, data: viewer });
  const { ref } = await answer.json();
  await context.close();
  return `/viewers/${ref}`;
}
