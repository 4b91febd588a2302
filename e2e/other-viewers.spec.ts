import type { APIRequestContext, Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { alert, expect, region, test, tile } from "./fixtures";
import { signedInState } from "./people";
import { openViewer, rowButtons, widthBeyondWindow } from "./viewer-page";

// Samples name no viewer, so these tests could not tell their own from each other's: they run one after the other, and
// no other file asks for samples.
test.describe.configure({ mode: "default" });

type Call = Readonly<{
  at: string;
  path: string;
  queryString: string;
  query: Readonly<Record<string, readonly string[]>>;
}>;

const panel = (page: Page) => region(page, "Other viewers");
const askButton = (page: Page) => panel(page).getByRole("button", { name: "Ask about other viewers" });
const rows = (page: Page) => panel(page).getByRole("listitem");

/** The simulator's own address. */
function simulator(): string {
  return test.info().config.metadata.simulator;
}

/** The samples asked for since an instant, oldest first. */
async function samplesSince(request: APIRequestContext, since: string): Promise<readonly Call[]> {
  const answer = await request.get(`${simulator()}/_control/requests`);
  const calls: readonly Call[] = await answer.json();
  return calls.filter(({ path, at }) => path === "/insights/3.0/sessions/content" && at >= since);
}

function now(): string {
  return new Date().toISOString();
}

/** Asks, and waits for what was found; an answer that was there before does not count. */
async function ask(page: Page, button: Locator = askButton(page)): Promise<void> {
  const answered = page.waitForResponse((response) => isCheck(response.url()));
  await button.click();
  expect((await answered).status()).toBe(200);
  await expect(panel(page).getByRole("button", { name: "Ask again" })).not.toHaveAttribute("aria-busy", "true");
}

/** Whether an address is that of a check. */
function isCheck(address: string | URL): boolean {
  return new URL(address).pathname.endsWith("/others");
}

test("nothing is asked before a click: not by the page, a reload or another range", async ({ page, request }) => {
  const since = now();
  const asked: string[] = [];
  page.on("request", (sent) => void (isCheck(sent.url()) && asked.push(sent.method())));
  await openViewer(page, stories.badTitle.viewerId);
  await expect(panel(page)).toContainText(
    /Asks Conviva whether other viewers had problems too, around Harbor Lights: S2, E5 on .+\./u,
  );
  await page.reload();
  await expect(askButton(page)).toBeVisible();
  await page.getByRole("radio", { name: "3 days" }).click();
  await expect(page).toHaveURL(/[?&]days=3/u);
  await expect(askButton(page)).toBeVisible();
  expect(asked).toEqual([]);
  expect(await samplesSince(request, since)).toHaveLength(0);
});

test("a title that fails for others too is told, in six calls, and a colleague costs one more", async ({
  page,
  request,
  upstream,
  browser,
}) => {
  const { viewerId, asset } = stories.badTitle;
  /** The calls for the viewer's list: one for a page, one for a comparison. */
  const finding = async () => {
    const calls = await upstream.calls(viewerId);
    return calls.filter(({ path }) => path === "/insights/3.0/sessions/content/viewer").length;
  };
  const since = now();
  await openViewer(page, viewerId);
  const before = await finding();
  await ask(page);
  await expect(panel(page)).toContainText(`Not only this viewer: ${asset} fails for others too.`);
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).first()).toContainText(`Same title, ${asset}`);
  await expect(rows(page).first()).toContainText(/\d+ of \d+ others failed · \d+–\d+ % \(95 %\)/u);
  await expect(panel(page)).toContainText(/samples of ended sessions, up to 500 each/u);

  const samples = await samplesSince(request, since);
  expect(samples.length + (await finding()) - before).toBeLessThanOrEqual(6);
  for (const { query } of samples) {
    const { start_epoch_ms: start, end_epoch_ms: end, limit, ...filters } = query;
    expect(Number(end?.[0]) - Number(start?.[0])).toBe(3 * 3_600_000);
    expect(limit).toEqual(["500"]);
    expect(Object.keys(filters)).toHaveLength(1);
    expect(["asset", "isp", "device_name", "app_version", "cdn"]).toContain(Object.keys(filters)[0]);
  }

  const after = now();
  await ask(page, panel(page).getByRole("button", { name: "Ask again" }));
  const colleague = await browser.newContext({ storageState: signedInState("senior") });
  const theirs = await colleague.newPage();
  await openViewer(theirs, viewerId);
  await ask(theirs);
  await expect(panel(theirs)).toContainText(`Not only this viewer: ${asset} fails for others too.`);
  await colleague.close();
  expect(await samplesSince(request, after)).toHaveLength(0);
  // Two more comparisons, and the colleague's page.
  expect((await finding()) - before).toBe(4);
});

test("a device of the viewer's own is likely theirs alone", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await ask(page);
  await expect(panel(page)).toContainText("Likely only this viewer: others play fine.");
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

  const sentence = await panel(page)
    .getByText(
      /^Not only this viewer: others (?:fail|have trouble) too, and no title, network, device or app stands out\.$/u,
    )
    .innerText();
  await answer.getByRole("button", { name: "Note options" }).click();
  const note = page.getByRole("textbox", { name: "The note as it will be copied" });
  await expect(note).toBeVisible();
  const text = await note.inputValue();
  expect(text).toContain(sentence);
  expect(text).toContain("High confidence");
});

test("a check that fails says so in its place and keeps the page, and Retry brings it", async ({
  page,
  upstream,
}) => {
  const { viewerId, sessions24h, verdict } = stories.playbackFailures;
  await openViewer(page, viewerId);
  const count = await rowButtons(page).count();
  expect(count).toBe(sessions24h);
  // As many as one check asks, so that whoever asks next is answered.
  await upstream.fail({ path: "content" }, { kind: "status", status: 500 }, 5);
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

  // What was found stays when asking again fails.
  const found = await rows(page).allInnerTexts();
  await page.route(isCheck, (route) => route.abort());
  await panel(page).getByRole("button", { name: "Ask again" }).click();
  await expect(problem).toContainText("What was found before still stands below.");
  await page.unroute(isCheck);
  expect(await rows(page).allInnerTexts()).toEqual(found);
});

test("of other viewers only counts leave the server", async ({ page, request }) => {
  const { viewerId, asset } = stories.badTitle;
  await openViewer(page, viewerId);
  // The empty desk's example of an address is one of the simulator's.
  const before = await page.content();
  const answered = page.waitForResponse((response) => isCheck(response.url()));
  await ask(page);
  const response = await answered;
  const shown = [await page.content(), await response.text(), response.url()];

  // Asked for now, or by a test before and kept: the samples are those of the title's window.
  const all = await samplesSince(request, "");
  const start = all.findLast(({ query }) => query.asset?.[0] === asset)?.query.start_epoch_ms?.[0];
  const samples = all.filter(({ query }) => query.start_epoch_ms?.[0] === start);
  expect(samples.length).toBeGreaterThanOrEqual(5);
  const sessions = (await Promise.all(samples.map(({ queryString }) => sampleOf(request, queryString)))).flat();
  const own = JSON.stringify(sessions.filter(({ viewer_id }) => viewer_id === viewerId));
  const names = sessions.flatMap(({ viewer_id, client_id, conviva_session_id, network_info: network }) =>
    [viewer_id, client_id, conviva_session_id, network.ip, network.ipv6].filter((name) => name !== null),
  );
  const theirs = [...new Set(names)].filter((name) => !own.includes(name) && !before.includes(name));
  expect(theirs.length).toBeGreaterThan(1_000);
  // The names themselves stay out of the report.
  expect(theirs.filter((name) => shown.some((text) => text.includes(name))).length).toBe(0);
  expect(response.url().includes(viewerId)).toBe(false);
});

type SampledSession = Readonly<{
  viewer_id: string;
  client_id: string;
  conviva_session_id: string;
  network_info: Readonly<{ ip: string | null; ipv6: string | null }>;
}>;

/** What the simulator answers to a sample, asked with the demo's own key; without the viewers whose data is awkward. */
async function sampleOf(request: APIRequestContext, queryString: string): Promise<readonly SampledSession[]> {
  const authorization = `Basic ${btoa("demo-key:demo-secret-of-the-simulator")}`;
  const address = `${simulator()}/insights/3.0/sessions/content?${queryString}`;
  const answer = await request.get(address, { headers: { authorization } });
  const { sessions }: { sessions: readonly Partial<SampledSession>[] } = await answer.json();
  return sessions.filter(isWhole);
}

function isWhole(session: Partial<SampledSession>): session is SampledSession {
  return session.viewer_id !== undefined && !session.viewer_id.startsWith("awkward");
}

test("where nothing went wrong there is nothing to ask about", async ({ page }) => {
  await openViewer(page, stories.nothingWrong.viewerId);
  await expect(region(page, "Devices and networks")).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  await expect(region(page, "Answer").getByRole("button", { name: "Only this viewer?" })).toHaveCount(0);
});

test("fits the narrowest window, and works by keyboard alone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await openViewer(page, stories.badTitle.viewerId);
  await askButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(5);
  await expect(panel(page).getByRole("button", { name: "Ask again" })).toBeFocused();
  expect(await widthBeyondWindow(page)).toBe(0);
});
