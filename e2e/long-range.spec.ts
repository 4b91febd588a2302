import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { end, failed, type OpenedStream, test } from "./all-sessions-stream";
import { expect, region } from "./fixtures";
import { openViewer, trustLine } from "./viewer-page";

const hourMs = 3_600_000;
const { viewerId } = stories.fiveThousand;

const notice = (page: Page) => region(page, "All sessions");
const heading = (page: Page) => region(page, "Sessions").getByRole("status");

/** Opens 30 days of a viewer with 5,000 sessions, and the request for all of them. */
async function open(page: Page, all: Readonly<{ next: () => Promise<OpenedStream> }>): Promise<OpenedStream> {
  const next = all.next();
  await openViewer(page, viewerId, "30 days");
  return next;
}

/** The last hours of the window, in periods of a day and a half, newest first: each has fewer sessions than the limit. */
function periodsOf({ query }: OpenedStream, count: number) {
  const until = Number(query.get("allUntil"));
  const length = 36 * hourMs;
  return Array.from({ length: count }, (_, at) => ({ start: until - (at + 1) * length, end: until - at * length }));
}

test("all sessions are loaded, period by period, and every total says whether it's of all", async ({ page, all }) => {
  const stream = await open(page, all);
  const [one, two, ...rest] = periodsOf(stream, 20);
  if (one === undefined || two === undefined) throw new Error("there are 20 periods");
  await expect(region(page, "Answer")).toContainText("Newest 500 of about 5,000");
  await expect(notice(page).getByRole("status").first()).toContainText("Loading all sessions");
  await expect(heading(page)).toHaveText("500 of about 5,000 loaded");
  await expect(trustLine(page)).toHaveText(/ in 500 sessions · incomplete$/u);

  stream.send({ kind: "progress", done: 2, periods: 20 }, await all.arrived(one), await all.arrived(two));
  await expect(notice(page).getByRole("status").first()).toContainText("Loading all sessions: 2 of 20 periods");
  for (const period of rest) stream.send(await all.arrived(period));
  await expect(region(page, "Answer")).toContainText(/[\d,]+ of about 5,000 loaded/u);
  stream.send({ kind: "progress", done: 20, periods: 20 }, end(true));
  stream.close();

  await expect(notice(page).getByRole("status").first()).toHaveText(/^All [45],\d{3} sessions loaded\.$/u);
  await expect(region(page, "Answer")).not.toContainText("about 5,000");
  await expect(heading(page)).toHaveText(/^[45],\d{3}$/u);
  await expect(trustLine(page)).toHaveText(/ in [45],\d{3} sessions · complete$/u);
});

test("a period that failed has a button of its own, which asks for that period only", async ({ page, all }) => {
  const stream = await open(page, all);
  const [one, two, ...rest] = periodsOf(stream, 20);
  if (one === undefined || two === undefined) throw new Error("there are 20 periods");
  stream.send(await all.arrived(one), failed(two));
  for (const period of rest) stream.send(await all.arrived(period));
  stream.send(end(false));
  stream.close();
  await expect(notice(page).getByRole("status").first()).toContainText("1 period couldn't be loaded.");
  await expect(notice(page).getByRole("button", { name: "Retry" })).toBeVisible();

  const again = all.next();
  const retry = region(page, "Timeline")
    .getByRole("list", { name: "Periods that couldn't be loaded" })
    .getByRole("button", { name: /^Retry \w+ \d+ \w+ \d\d:\d\d – / });
  await retry.focus();
  await page.keyboard.press("Enter");
  const retried = await again;
  expect(retried.query.get("retryFrom")).toBe(String(two.start));
  expect(retried.query.get("retryTo")).toBe(String(two.end));
  await expect(retry).toHaveAttribute("aria-busy", "true");
  retried.send(await all.arrived(two), end(true));
  retried.close();
  await expect(retry).toHaveCount(0);
  await expect(notice(page).getByRole("status").first()).toHaveText(/^All [45],\d{3} sessions loaded\.$/u);
});

test("the agent can stop, keeps what has arrived, and loads the rest later", async ({ page, all }) => {
  const stream = await open(page, all);
  for (const period of periodsOf(stream, 8)) stream.send(await all.arrived(period));
  await expect(region(page, "Answer")).toContainText(/[12],\d{3} of about 5,000 loaded/u);
  const answered = page.waitForRequest(/\/answer\?.*allUntil=/u);
  await notice(page).getByRole("button", { name: "Stop" }).click();
  await stream.left;
  await answered;
  await expect(notice(page).getByRole("status").first()).toHaveText(
    /^Stopped\. [12],\d{3} of about 5,000 sessions are loaded\.$/u,
  );

  const again = all.next();
  // It's the same button, which has kept the focus.
  await page.keyboard.press("Enter");
  const rest = await again;
  expect(rest.query.get("allUntil")).toBe(stream.query.get("allUntil"));
  await expect(notice(page).getByRole("button", { name: "Stop" })).toBeFocused();
  rest.send(end(true));
  rest.close();
  await expect(notice(page).getByRole("status").first()).toHaveText(/^All [12],\d{3} sessions loaded\.$/u);
});

test("a connection that breaks off loses nothing", async ({ page, all }) => {
  const stream = await open(page, all);
  for (const period of periodsOf(stream, 8)) stream.send(await all.arrived(period));
  await expect(region(page, "Answer")).toContainText(/[12],\d{3} of about 5,000 loaded/u);
  stream.cut();
  await expect(notice(page).getByRole("status").first()).toHaveText(
    /^The connection was lost\. [12],\d{3} of about 5,000 sessions are loaded\.$/u,
  );
  const again = all.next();
  await notice(page).getByRole("button", { name: "Retry" }).click();
  (await again).send(end(true));
  await expect(notice(page).getByRole("status").first()).toHaveText(/^All [12],\d{3} sessions loaded\.$/u);
});

test("leaving and choosing another range end the request", async ({ page, all }) => {
  const first = await open(page, all);
  const second = all.next();
  await page.getByRole("radio", { name: "20 days" }).click();
  await first.left;
  const { query, left } = await second;
  expect(query.get("days")).toBe("20");
  await page.getByRole("link", { name: "Viewer Desk" }).click();
  await left;
});

test("the answer over everything replaces the first one, and stays after a change of clock", async ({
  page,
  all,
}) => {
  const stream = await open(page, all);
  const periods = periodsOf(stream, 2);
  for (const period of periods) stream.send(await all.arrived(period));
  const [newest] = periods;
  if (newest === undefined) throw new Error("there are two periods");
  stream.send(await all.answer(newest));
  await expect(region(page, "Answer")).toContainText(/From 2\d\d sessions/u);

  const asked = page.waitForRequest(/\/answer\?/u);
  await page.getByRole("radio", { name: "UTC" }).check({ force: true });
  expect(new URL((await asked).url()).searchParams.get("allUntil")).toBe(stream.query.get("allUntil"));
});

test("days that aren't all loaded say so in the trends", async ({ page, all }) => {
  const stream = await open(page, all);
  for (const period of periodsOf(stream, 10)) stream.send(await all.arrived(period));
  const trends = region(page, "Trends");
  await expect(trends).toContainText(/By day, from the session list, of the [\d,]+ sessions loaded/u);
  await trends.getByRole("button", { name: "Table" }).click();
  const days = trends.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(days.first()).toContainText("not loaded");
  await expect(days.last()).not.toContainText(/partial|not loaded/u);
});

test("on a narrow page, the list by day says what isn't loaded, and a period that failed is a line of its day", async ({
  page,
  all,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const stream = await open(page, all);
  const [one, two] = periodsOf(stream, 2);
  if (one === undefined || two === undefined) throw new Error("there are two periods");
  const timeline = region(page, "Timeline");
  await expect(timeline.getByText(/^Not loaded: .+\.$/u).last()).toBeVisible();
  stream.send(failed(one), await all.arrived(two), end(false));
  stream.close();
  await expect(timeline.getByText(/^Couldn't load /u)).toBeVisible();
  const again = all.next();
  await timeline.getByRole("button", { name: /^Retry \w+ \d+ / }).click();
  (await again).send(await all.arrived(one), end(true));
  await expect(timeline.getByText(/^Couldn't load /u)).toHaveCount(0);
});
