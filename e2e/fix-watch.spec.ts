import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { newPlay, replaceSessions, sessionsOfStory } from "./replaced-sessions";
import { openViewer } from "./viewer-page";

const { deviceName, failed24h, viewerId: storysViewer } = stories.badDevice;

const answer = (page: Page) => region(page, "Answer");
const begin = (page: Page) => answer(page).getByRole("button", { name: "Did that fix it?" });
const check = (page: Page) => answer(page).getByRole("button", { name: "Check now" });

/** Presses the button once no check is running; during one, it does nothing. */
async function pressIdle(button: Locator): Promise<void> {
  await expect(button).toHaveAttribute("aria-busy", "false");
  await button.click();
}

test("a watch begins, says that there is no new attempt yet, and returns the focus when it's stopped", async ({
  page,
}) => {
  await openViewer(page, storysViewer);
  await begin(page).click();
  await expect(answer(page).getByText("No new attempt yet. Conviva can lag by minutes.")).toBeVisible();
  await expect(answer(page).getByText(/^Waiting until \d\d:\d\d/u)).toBeVisible();
  await expect(check(page)).toBeFocused();

  await answer(page).getByRole("button", { name: "Stop waiting" }).click();
  await expect(begin(page)).toBeFocused();
  await expect(answer(page).getByText("No new attempt yet.")).toHaveCount(0);
});

test("a new attempt is compared with the failed attempts, and can be selected", async ({ page, request }) => {
  const viewerId = "e2e-fix-watch-better";
  const before = await sessionsOfStory(request, storysViewer);
  await replaceSessions(request, viewerId, before);
  await openViewer(page, viewerId);
  await begin(page).click();
  await expect(answer(page).getByText("No new attempt yet.")).toBeVisible();

  const play = newPlay(before);
  await replaceSessions(request, viewerId, [play, ...before]);
  await pressIdle(check(page));
  await expect(answer(page).getByText(`A new attempt on the ${deviceName} started in`)).toContainText(
    `before, ${failed24h} of ${failed24h} never started.`,
  );
  await expect(answer(page).getByText(`From ${before.length + 1} sessions`)).toBeVisible();

  await answer(page).getByRole("button", { name: "Show the new attempt" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("session")).toBe(play.conviva_session_id);
  await expect(region(page, "Session details")).toContainText("Ongoing");
});

test("the sessions that a watch began with don't count as new", async ({ page, request }) => {
  const viewerId = "e2e-fix-watch-known";
  const sessions = await sessionsOfStory(request, storysViewer);
  await replaceSessions(request, viewerId, [newPlay(sessions), ...sessions]);
  await openViewer(page, viewerId);
  await begin(page).click();
  const answered = page.waitForResponse((response) => /\/sessions\?days=1$/u.test(response.url()));
  await pressIdle(check(page));
  await answered;
  await expect(answer(page).getByText(/last checked \d\d:\d\d/u)).toBeVisible();
  await expect(answer(page).getByText("No new attempt yet.")).toBeVisible();
});

test("pressing twice sends one request", async ({ page, request }) => {
  const viewerId = "e2e-fix-watch-twice";
  await replaceSessions(request, viewerId, await sessionsOfStory(request, storysViewer));
  await openViewer(page, viewerId);
  const held = Promise.withResolvers<void>();
  const asked: string[] = [];
  await page.route(/\/api\/viewers\/[^/]+\/sessions\?/u, async (route) => {
    asked.push(route.request().method());
    await held.promise;
    await route.continue();
  });
  await begin(page).click();
  await check(page).click();
  await expect(check(page)).toHaveAttribute("aria-busy", "true");
  await check(page).click();
  held.resolve();
  await expect(check(page)).toHaveAttribute("aria-busy", "false");
  expect(asked).toEqual(["GET"]);
});

test("a watch is offered only if attempts failed or were blocked", async ({ page }) => {
  await openViewer(page, stories.accountLimit.viewerId);
  await expect(answer(page).getByText("Account or rights")).toBeVisible();
  await begin(page).click();
  await expect(answer(page).getByText("No new attempt yet.")).toBeVisible();

  await openViewer(page, stories.nothingWrong.viewerId);
  await expect(answer(page).getByText("Nothing wrong")).toBeVisible();
  await expect(begin(page)).toHaveCount(0);
});
