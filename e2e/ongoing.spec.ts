import type { Page } from "playwright/test";
import { household, stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { openViewer, rowButtons } from "./viewer-page";

// The clock runs as usual until a test moves it on; every timer of the page goes by it.
test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

/** The questions for sessions that the page has asked our server since now. */
function watchQuestions(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/\/api\/viewers\/[^/]+\/sessions\?/u.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test("while a session is on-going, sessions are asked for again every minute", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  const asked = watchQuestions(page);
  // The page sets its timer once the script has taken over, which a slow machine may do after the rows are seen.
  const askedInAMinute = async () => {
    const before = asked.length;
    await page.clock.fastForward(60_500);
    await page.clock.runFor(500);
    return asked.length - before;
  };
  const answered: string[] = [];
  page.on("requestfinished", (request) => asked.includes(request.url()) && answered.push(request.url()));
  await expect.poll(askedInAMinute, { intervals: [50] }).toBe(1);
  for (let minute = 1; minute <= 2; minute += 1) {
    // The next minute begins with the answer to the last question.
    await expect.poll(() => answered.length).toBe(asked.length);
    await page.clock.runFor(500);
    const answer = page.waitForResponse((response) => response.url() === asked.at(-1) && response.ok());
    await page.clock.fastForward(60_500);
    await answer;
  }
  await expect(rowButtons(page).first()).toHaveAccessibleName(/, On-going, /u);
});

test("without an on-going session nothing is asked for again", async ({ page }) => {
  await openViewer(page, stories.onePlay.viewerId);
  const asked = watchQuestions(page);
  for (let minute = 1; minute <= 5; minute += 1) await page.clock.fastForward(60_500);
  await page.clock.runFor(1_000);
  expect(asked).toEqual([]);
});

test("a page that nobody has touched for a quarter of an hour stops asking", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  const asked = watchQuestions(page);
  const askedAfterAMinute = async () => {
    const before = asked.length;
    await page.clock.fastForward(60_500);
    await page.clock.runFor(500);
    return asked.length - before;
  };
  await expect.poll(askedAfterAMinute, { intervals: [50] }).toBe(1);
  await page.clock.fastForward(15 * 60_000);
  await expect.poll(askedAfterAMinute, { intervals: [50] }).toBe(0);
  expect(await askedAfterAMinute()).toBe(0);
});

test("a hidden page does not ask", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  const asked = watchQuestions(page);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  for (let minute = 1; minute <= 3; minute += 1) await page.clock.fastForward(60_500);
  await page.clock.runFor(1_000);
  expect(asked).toEqual([]);
});

test("a refresh that fails keeps what was shown and says so, until Retry succeeds", async ({ page, upstream }) => {
  const viewerId = household.viewerIds[2];
  await openViewer(page, viewerId);
  const count = await rowButtons(page).count();
  await upstream.fail({ viewerId, path: "sessions" }, { kind: "status", status: 500 });
  await page.clock.fastForward(60_500);

  const stale = page.getByRole("status").filter({ hasText: "Shown as of" });
  await expect(stale).toContainText(/^Shown as of \d\d:\d\d/u);
  await expect(stale).toContainText("It could not be refreshed: conviva has a fault of its own.");
  await expect(rowButtons(page)).toHaveCount(count);
  await expect(region(page, "Timeline").getByRole("listbox")).toBeVisible();

  await upstream.recover(viewerId);
  await stale.getByRole("button", { name: "Retry" }).click();
  await expect(stale).toBeHidden();
  await expect(rowButtons(page)).toHaveCount(count);
});
