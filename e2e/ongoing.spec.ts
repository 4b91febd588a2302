import type { Page } from "playwright/test";
import { household, stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { newPlay, replaceSessions, sessionsOfStory } from "./replaced-sessions";
import { openViewer, rowButtons } from "./viewer-page";

// The clock runs normally until a test moves it forward. Every timer of the page uses it.
test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

/** The requests for sessions that the page sends from now on. */
function watchRequests(page: Page): readonly string[] {
  const requested: string[] = [];
  page.on("request", (request) => {
    if (/\/api\/viewers\/[^/]+\/sessions\?/u.test(request.url())) requested.push(request.url());
  });
  return requested;
}

/** How many requests the page sends within the next minute of its clock. */
async function countInAMinute(page: Page, requested: readonly string[]): Promise<number> {
  const before = requested.length;
  await page.clock.fastForward(60_500);
  await page.clock.runFor(500);
  return requested.length - before;
}

test("while a session is ongoing, sessions are requested every minute", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  const requested = watchRequests(page);
  const requestedInAMinute = () => countInAMinute(page, requested);
  const answered: string[] = [];
  page.on("requestfinished", (request) => requested.includes(request.url()) && answered.push(request.url()));
  // The page sets its timer after hydration, which on a slow machine can be after the rows are visible.
  await expect.poll(requestedInAMinute, { intervals: [50] }).toBe(1);
  for (let minute = 1; minute <= 2; minute += 1) {
    // The next minute starts with the last answer.
    await expect.poll(() => answered.length).toBe(requested.length);
    await page.clock.runFor(500);
    const answer = page.waitForResponse((response) => response.url() === requested.at(-1) && response.ok());
    await page.clock.fastForward(60_500);
    await answer;
  }
  await expect(rowButtons(page).first()).toHaveAccessibleName(/, Ongoing, /u);
});

test("without an ongoing session nothing is requested again", async ({ page }) => {
  await openViewer(page, stories.onePlay.viewerId);
  const requested = watchRequests(page);
  for (let minute = 1; minute <= 5; minute += 1) await page.clock.fastForward(60_500);
  await page.clock.runFor(1_000);
  expect(requested).toEqual([]);
});

test("a page stops requesting after 15 minutes without user input", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  const requested = watchRequests(page);
  const requestedInAMinute = () => countInAMinute(page, requested);
  await expect.poll(requestedInAMinute, { intervals: [50] }).toBe(1);
  await page.clock.fastForward(15 * 60_000);
  await expect.poll(requestedInAMinute, { intervals: [50] }).toBe(0);
  expect(await requestedInAMinute()).toBe(0);
});

test("a page requests again as soon as its agent comes back, and then every minute", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  const requested = watchRequests(page);
  const requestedInAMinute = () => countInAMinute(page, requested);
  const answered: string[] = [];
  page.on("requestfinished", (request) => requested.includes(request.url()) && answered.push(request.url()));
  await page.clock.fastForward(15 * 60_000);
  await expect.poll(requestedInAMinute, { intervals: [50] }).toBe(0);
  const stopped = requested.length;
  // While an answer is under way, there is no need for another.
  await expect.poll(() => answered.length).toBe(stopped);
  await page.keyboard.press("Shift");
  await expect.poll(() => requested.length).toBe(stopped + 1);
  await expect.poll(requestedInAMinute, { intervals: [50] }).toBe(1);
});

test("every refresh brings list and answer, and no comparison that nobody asked for", async ({ page, request }) => {
  const viewerId = "e2e-ongoing-compared";
  const sessions = await sessionsOfStory(request, stories.badDevice.viewerId);
  await replaceSessions(request, viewerId, [newPlay(sessions), ...sessions]);
  await openViewer(page, viewerId);
  const count = (name: string) => {
    const sent: string[] = [];
    page.on("request", (asked) => void (new URL(asked.url()).pathname.endsWith(name) && sent.push(asked.url())));
    return sent;
  };
  const lists = count("/sessions");
  const answers = count("/answer");
  const comparisons = count("/others");
  const compare = region(page, "Answer").getByRole("button", { name: "Only this viewer?" });
  await compare.click();
  await expect(region(page, "Other viewers").getByRole("button", { name: "Ask again" })).toBeVisible();
  for (let minute = 1; minute <= 2; minute += 1) {
    await page.clock.fastForward(60_500);
    await expect.poll(() => lists.length).toBeGreaterThanOrEqual(minute);
    await expect.poll(() => answers.length).toBe(lists.length);
  }
  expect(comparisons).toHaveLength(1);
});

test("a hidden page requests nothing", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  const requested = watchRequests(page);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  for (let minute = 1; minute <= 3; minute += 1) await page.clock.fastForward(60_500);
  await page.clock.runFor(1_000);
  expect(requested).toEqual([]);
});

test("a failed refresh keeps the data on the page and says so, until Retry succeeds", async ({ page, upstream }) => {
  const viewerId = household.viewerIds[2];
  await openViewer(page, viewerId);
  const count = await rowButtons(page).count();
  await upstream.fail({ viewerId, path: "sessions" }, { kind: "status", status: 500 });
  await page.clock.fastForward(60_500);

  const stale = page.getByRole("status").filter({ hasText: "Showing data as of" });
  await expect(stale).toContainText(/^Conviva returned an error\. Showing data as of \d\d:\d\d [A-Z]+T\./u);
  await expect(rowButtons(page)).toHaveCount(count);
  await expect(region(page, "Timeline").getByRole("listbox")).toBeVisible();

  await upstream.recover(viewerId);
  await stale.getByRole("button", { name: "Retry" }).click();
  await expect(stale).toBeHidden();
  await expect(rowButtons(page)).toHaveCount(count);
});
