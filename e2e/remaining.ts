import type { Page } from "playwright/test";

/** The address that says how long the sign-in still lasts. */
export const remainingPath = "/api/sign-in/remaining";

/** Answers in the server's place how many seconds the sign-in still lasts, or that it has ended. */
export async function pretendRemaining(
  page: Page,
  answer: Readonly<{ remaining: number; limit: "idle" | "absolute" }> | "ended",
): Promise<void> {
  const type = "urn:viewer-desk:problem:not-signed-in";
  await page.route(`**${remainingPath}`, (route) => {
    if (route.request().method() !== "GET") return route.continue();
    if (answer !== "ended") return route.fulfill({ json: answer });
    return route.fulfill({ status: 401, contentType: "application/problem+json", body: JSON.stringify({ type }) });
  });
}

/** Lets the time pass after which the page asks whether the warning is due. The page's clock must be installed. */
export async function passIdleTime(page: Page): Promise<void> {
  await page.clock.fastForward("28:00");
}
