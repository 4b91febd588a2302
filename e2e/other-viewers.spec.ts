import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { alert, expect, region, test, tile } from "./fixtures";
import { signedInState } from "./people";
import { hoursEarlier, replaceSessions, type SentSession, sessionsOfStory } from "./replaced-sessions";
import { type SampledWindow, samplesIn } from "./sample-log";
import { openViewer, rowButtons, widthBeyondWindow } from "./viewer-page";

// Sample requests contain no viewer. Each test that counts them uses a viewer whose attempts are hours away from those of
// every other test, and counts the samples around that time.

const panel = (page: Page) => region(page, "Other viewers");
const askButton = (page: Page) => panel(page).getByRole("button", { name: "Ask about other viewers" });
const rows = (page: Page) => panel(page).getByRole("listitem");

function now(): string {
  return new Date().toISOString();
}

/** Compares and waits for the new result; an earlier one doesn't count. */
async function ask(page: Page, button: Locator = askButton(page)): Promise<SampledWindow> {
  const answered = page.waitForResponse((response) => isCheck(response.url()));
  await button.click();
  const response = await answered;
  expect(response.status()).toBe(200);
  await expect(panel(page).getByRole("button", { name: "Ask again" })).not.toHaveAttribute("aria-busy", "true");
  return (await response.json()).window;
}

/** Whether a URL is a comparison's. */
function isCheck(address: string | URL): boolean {
  return new URL(address).pathname.endsWith("/others");
}

test("no sample is requested before a click: not by the page, a reload or another range", async ({
  page,
  request,
}) => {
  const viewerId = "e2e-others-not-asked";
  await replaceSessions(
    request,
    viewerId,
    hoursEarlier(await sessionsOfStory(request, stories.badTitle.viewerId), 1),
  );
  const asked: string[] = [];
  page.on("request", (sent) => void (isCheck(sent.url()) && asked.push(sent.method())));
  await openViewer(page, viewerId);
  await expect(panel(page)).toContainText(
    /Compares this attempt \(Harbor Lights: S2, E5, .+\) with other viewers' attempts\./u,
  );
  await page.reload();
  await expect(askButton(page)).toBeVisible();
  await page.getByRole("radio", { name: "3 days" }).click();
  await expect(page).toHaveURL(/[?&]days=3/u);
  await expect(askButton(page)).toBeVisible();
  expect(asked).toEqual([]);

  const clickedAt = now();
  const samples = await samplesIn(await ask(page), request);
  expect(samples.length).toBeGreaterThan(0);
  expect(samples.filter(({ at }) => at < clickedAt)).toEqual([]);
});

test("a title that fails for others too is named, in six calls, and a colleague needs one more", async ({
  page,
  request,
  upstream,
  browser,
}) => {
  const { asset } = stories.badTitle;
  const viewerId = "e2e-others-counted";
  await replaceSessions(
    request,
    viewerId,
    hoursEarlier(await sessionsOfStory(request, stories.badTitle.viewerId), 3),
  );
  /** The calls for the viewer's list: one per page and one per comparison. */
  const finding = async () => {
    const calls = await upstream.calls(viewerId);
    return calls.filter(({ path }) => path === "/insights/3.0/sessions/content/viewer").length;
  };
  await openViewer(page, viewerId);
  const before = await finding();
  const window = await ask(page);
  await expect(panel(page)).toContainText(`Not only this viewer: ${asset} fails for others too.`);
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).first()).toContainText(`Same title, ${asset}`);
  await expect(rows(page).first()).toContainText(/\d+ of \d+ others failed · \d+–\d+ % \(95 %\)/u);
  await expect(panel(page)).toContainText(/samples of ended sessions, up to 500 each/u);

  const samples = await samplesIn(window, request);
  expect(samples.length).toBeGreaterThan(0);
  expect(samples.length + (await finding()) - before).toBeLessThanOrEqual(6);
  for (const { query } of samples) {
    const { start_epoch_ms: start, end_epoch_ms: end, limit, ...filters } = query;
    expect(Number(end?.[0]) - Number(start?.[0])).toBe(3 * 3_600_000);
    expect(limit).toEqual(["500"]);
    expect(Object.keys(filters)).toHaveLength(1);
    expect(["asset", "isp", "device_name", "app_version", "cdn"]).toContain(Object.keys(filters)[0]);
  }

  await ask(page, panel(page).getByRole("button", { name: "Ask again" }));
  const colleague = await browser.newContext({ storageState: signedInState("senior") });
  const theirs = await colleague.newPage();
  await openViewer(theirs, viewerId);
  await ask(theirs);
  await expect(panel(theirs)).toContainText(`Not only this viewer: ${asset} fails for others too.`);
  await colleague.close();
  expect(await samplesIn(window, request)).toHaveLength(samples.length);
  // Two more comparisons, and the colleague's page.
  expect((await finding()) - before).toBe(4);
});

test("a problem with the viewer's own device is likely only theirs", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await ask(page);
  await expect(panel(page)).toContainText("Likely only this viewer: most others play fine.");
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).filter({ hasText: `Same device, ${stories.badDevice.deviceName}` })).toHaveText(
    /\d+ of \d+ others failed · \d+–\d+ % \(95 %\)$/u,
  );
});

test("the comparison with other viewers changes the answer, and goes into the note", async ({ page }) => {
  await openViewer(page, stories.serviceOutage.viewerId);
  const answer = region(page, "Answer");
  await expect(answer.getByText("Medium confidence")).toBeVisible();
  await expect(answer).toContainText("Other viewers haven't been compared yet.");
  await expect(answer).not.toContainText("other viewers had problems too");
  await expect(answer.getByRole("blockquote")).not.toContainText("fault on our side");
  await ask(page);
  await expect(answer.getByText("High confidence")).toBeVisible();
  await expect(answer.getByText(stories.serviceOutage.verdict).first()).toBeVisible();
  await expect(answer).toContainText(/\d+ of \d+ other viewers had problems too, more than usual/u);
  await expect(answer).not.toContainText("Other viewers haven't been compared yet.");
  await expect(answer.getByRole("blockquote")).toContainText("fault on our side");

  await expect(
    panel(page).getByText(
      /^Not only this viewer: others (?:fail|have trouble) too, and no title, network, device or app stands out\.$/u,
    ),
  ).toBeVisible();
  await answer.getByRole("button", { name: "Note options" }).click();
  const note = page.getByRole("textbox", { name: "The note as it will be copied" });
  await expect(note).toBeVisible();
  const text = await note.inputValue();
  expect(text).toMatch(/^Our service \(high confidence\)\n/u);
  expect(text).toMatch(/\nOthers: \d+ of \d+ other viewers had problems too, more than usual/u);
});

test("a failed comparison is reported in its panel and leaves the page intact, and Retry works", async ({
  page,
  request,
  upstream,
}) => {
  const { sessions24h, verdict } = stories.playbackFailures;
  const viewerId = "e2e-others-failing";
  const sessions = hoursEarlier(await sessionsOfStory(request, stories.playbackFailures.viewerId), 8);
  await replaceSessions(request, viewerId, sessions);
  await openViewer(page, viewerId);
  const count = await rowButtons(page).count();
  expect(count).toBe(sessions24h);
  // Samples begin one and a half to two hours before the attempt. All samples of one comparison fail.
  const askedAbout = Math.max(
    ...sessions.filter(isPlaybackFailure).map(({ timestamps }) => timestamps.start.epoch_ms),
  );
  const around = { startsFromMs: askedAbout - 2 * 3_600_000, startsBeforeMs: askedAbout - 3_600_000 };
  await upstream.fail({ path: "content", ...around }, { kind: "status", status: 500 }, 5);
  await askButton(page).click();
  const problem = panel(page).getByRole("alert");
  await expect(problem).toContainText("Conviva returned an error");
  await expect(alert(page)).toHaveCount(1);
  await expect(rows(page)).toHaveCount(0);
  await expect(region(page, "Answer").getByText(verdict).first()).toBeVisible();
  await expect(tile(page, "Plays")).toContainText(/\d/u);
  await expect(rowButtons(page)).toHaveCount(count);

  await problem.getByRole("button", { name: "Retry" }).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(alert(page)).toHaveCount(0);

  // The earlier result stays if the next comparison fails.
  const found = await rows(page).allInnerTexts();
  await page.route(isCheck, (route) => route.abort());
  await panel(page).getByRole("button", { name: "Ask again" }).click();
  await expect(problem).toContainText("The previous result is still shown below.");
  await page.unroute(isCheck);
  expect(await rows(page).allInnerTexts()).toEqual(found);
});

function isPlaybackFailure({ status_info }: SentSession): boolean {
  return status_info.is_video_playback_failure === true;
}

test("without a bad attempt there is nothing to compare", async ({ page }) => {
  await openViewer(page, stories.nothingWrong.viewerId);
  await expect(region(page, "Devices and networks")).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  await expect(region(page, "Answer").getByRole("button", { name: "Only this viewer?" })).toHaveCount(0);
});

test("fits the narrowest window, and works with the keyboard only", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await openViewer(page, stories.badTitle.viewerId);
  await askButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(5);
  await expect(panel(page).getByRole("button", { name: "Ask again" })).toBeFocused();
  expect(await widthBeyondWindow(page)).toBe(0);
});
