import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { alert, expect, lookUpBox, test, tile } from "./fixtures";
import { rowButtons } from "./viewer-page";

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** On the agent's clock, a start and an end mean the same for every viewer. */
test.beforeEach(async ({ context, baseURL }) => {
  await context.addCookies([{ name: "desk-clock", value: "mine", url: baseURL ?? "" }]);
});

/** An instant in the format of the inputs, in the time zone of the test browser. */
function wallTime(instantMs: number): string {
  return new Date(instantMs).toLocaleString("sv-SE", { timeZone: "America/New_York" }).slice(0, 16).replace(" ", "T");
}

async function fillRange(page: Page, fromMs: number, toMs: number): Promise<void> {
  await page.getByLabel("From", { exact: true }).fill(wallTime(fromMs));
  await page.getByLabel("To", { exact: true }).fill(wallTime(toMs));
  await page.getByRole("button", { name: "Apply" }).click();
}

test("each range is requested, in the URL and selected", async ({ page, lookUp, upstream }) => {
  const viewerId = crypto.randomUUID();
  await lookUp(viewerId);
  await expect(page).toHaveURL(/\?days=1$/);
  const ranges = page.getByRole("group", { name: "Time range" });
  const choices = [
    ["3 days", 3],
    ["7 days", 7],
    ["14 days", 14],
    ["20 days", 20],
    ["30 days", 30],
  ] as const;
  for (const [name, days] of choices) {
    await ranges.getByRole("radio", { name }).click();
    await expect(page).toHaveURL(new RegExp(`\\?days=${days}$`));
    await expect(ranges.getByRole("radio", { name })).toBeChecked();
    // 30 days start two minutes inside what Conviva keeps. Without sessions, they are asked for after any other range.
    const month = 30 * dayMs - 120_000;
    const due = days === 30 ? [month, month] : [days * dayMs, days * dayMs, month];
    const before = 3 + 3 * choices.findIndex(([, d]) => d === days);
    await expect.poll(async () => (await upstream.calls(viewerId)).length).toBe(before + due.length);
    const lengths = (await upstream.calls(viewerId)).slice(before).map(({ queryString }) => {
      const query = new URLSearchParams(queryString);
      return Number(query.get("end_epoch_ms")) - Number(query.get("start_epoch_ms"));
    });
    expect(lengths.sort((a, b) => a - b)).toEqual(due);
  }
  await ranges.getByRole("radio", { name: "24 hours" }).click();
  await expect(page).toHaveURL(/\?days=1$/);
});

test("another range shows its own sessions, and Back returns to the previous one", async ({ page, lookUp }) => {
  const { viewerId } = stories.lastWeekOnly;
  await lookUp(viewerId);
  await expect(page.getByText("No sessions in this range.")).toBeVisible();
  await page.getByRole("radio", { name: "14 days" }).click();
  await expect(rowButtons(page)).toHaveCount(stories.lastWeekOnly.sessions30d);
  await expect(tile(page, "Plays")).toContainText(String(stories.lastWeekOnly.sessions30d));
  await page.goBack();
  await expect(page).toHaveURL(/\?days=1$/);
  await expect(page.getByRole("radio", { name: "24 hours" })).toBeChecked();
  await expect(page.getByText("No sessions in this range.")).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("radio", { name: "14 days" })).toBeChecked();
  await expect(rowButtons(page)).toHaveCount(stories.lastWeekOnly.sessions30d);
  await expect(lookUpBox(page)).toHaveValue(viewerId);
});

test("the range selected on the start page is the one looked up", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "20 days" }).click();
  await lookUpBox(page).fill(stories.onePlay.viewerId);
  await lookUpBox(page).press("Enter");
  await expect(page).toHaveURL(/\/viewers\/[^?]+\?days=20$/);
  await expect(page.getByRole("radio", { name: "20 days" })).toBeChecked();
});

test("from – to is in the time zone shown, and requested in whole minutes", async ({ page, lookUp, upstream }) => {
  const viewerId = crypto.randomUUID();
  await lookUp(viewerId);
  await expect(tile(page, "Plays")).toContainText("0");
  await page.getByRole("radio", { name: "From – to" }).click();
  await expect(page).toHaveURL(/\?days=1$/);
  const toMs = Math.floor(Date.now() / hourMs) * hourMs;
  const fromMs = toMs - 5 * hourMs;
  await fillRange(page, fromMs, toMs);
  await expect(page).toHaveURL(new RegExp(`\\?from=${fromMs}&to=${toMs}$`));
  await expect(page.getByRole("radio", { name: "From – to" })).toBeChecked();
  await expect
    .poll(async () => {
      const calls = await upstream.calls(viewerId);
      return calls.filter(({ queryString }) => queryString.includes(`start_epoch_ms=${fromMs}&end_epoch_ms=${toMs}`))
        .length;
    })
    .toBe(2);

  await page.reload();
  await expect(page.getByLabel("From", { exact: true })).toHaveValue(wallTime(fromMs));
  await expect(page.getByLabel("To", { exact: true })).toHaveValue(wallTime(toMs));
});

test("an invalid range is refused next to its fields, and the page keeps its data", async ({ page, lookUp }) => {
  await lookUp(stories.badNetwork.viewerId);
  const rows = stories.badNetwork.sessions24h;
  await expect(rowButtons(page)).toHaveCount(rows);
  await page.getByRole("radio", { name: "From – to" }).click();
  const now = Date.now();
  const refused = [
    ["reversed", now - hourMs, now - 3 * hourMs, "The end must be after the start."],
    ["of no length", now - hourMs, now - hourMs, "The end must be after the start."],
    ["in the future", now + dayMs, now + 2 * dayMs, "This range is in the future."],
    ["that ends in the future", now - dayMs, now + dayMs, "The end is in the future."],
    ["over 30 days", now - 32 * dayMs, now - dayMs, "Conviva answers for at most 30 days at a time."],
    ["older than Conviva keeps", now - 45 * dayMs, now - 40 * dayMs, "Conviva keeps 30 days. This range is older."],
  ] as const;
  for (const [what, fromMs, toMs, words] of refused) {
    await test.step(what, async () => {
      await fillRange(page, fromMs, toMs);
      await expect(alert(page)).toHaveText(words);
      await expect(page.getByLabel("From", { exact: true })).toHaveValue(wallTime(fromMs));
      await expect(rowButtons(page)).toHaveCount(rows);
      await expect(tile(page, "Plays")).toContainText(/\d/);
      await expect(page).toHaveURL(/\?days=1$/);
    });
  }
  await page.getByLabel("From", { exact: true }).fill("");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(alert(page)).toHaveText("Enter both a start and an end.");

  await fillRange(page, now - 3 * hourMs, now - hourMs);
  await expect(alert(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\?from=\d+&to=\d+$/);
});

const nonsense = [
  ["days we do not offer", "days=5"],
  ["days that are not a number", "days=<script>"],
  ["two ranges at once", "days=1&from=1&to=2"],
  ["a start without an end", "from=1700000000000"],
  ["instants that are not numbers", "from=a&to=b"],
] as const;

test("a URL with an invalid range says so and shows the last 24 hours", async ({ page, lookUp }) => {
  await lookUp(stories.badNetwork.viewerId);
  await expect(page).toHaveURL(/\/viewers\//);
  const { pathname } = new URL(page.url());
  for (const [what, query] of nonsense) {
    await test.step(what, async () => {
      await page.goto(`${pathname}?${query}`);
      await expect(alert(page)).toHaveCount(1);
      await expect(alert(page)).toContainText("This time range isn't valid");
      await expect(alert(page)).toContainText("Choose another time range.");
      await expect(alert(page)).toContainText("Showing the last 24 hours instead.");
      await expect(rowButtons(page)).toHaveCount(stories.badNetwork.sessions24h);
      const answer = await page.request.get(`/api${pathname}/summary?${query}`);
      expect(answer.status()).toBe(400);
      expect(await answer.json()).toMatchObject({ type: "urn:viewer-desk:problem:invalid-range" });
    });
  }
  await page.getByRole("radio", { name: "3 days" }).click();
  await expect(page).toHaveURL(/\?days=3$/);
  await expect(alert(page)).toHaveCount(0);
});

test("a link to more than 30 days, or to older days, says what Conviva keeps", async ({ page, lookUp }) => {
  await lookUp(stories.onePlay.viewerId);
  await expect(page).toHaveURL(/\/viewers\//);
  const { pathname } = new URL(page.url());
  const now = Date.now();
  const refused = [
    [now - 31 * dayMs, now, "Conviva answers for at most 30 days at a time."],
    [now - 45 * dayMs, now - 40 * dayMs, "Conviva keeps 30 days. This range is older."],
    [now, now - dayMs, "The end must be after the start."],
  ] as const;
  for (const [fromMs, toMs, words] of refused) {
    await page.goto(`${pathname}?from=${fromMs}&to=${toMs}`);
    await expect(alert(page)).toHaveCount(1);
    await expect(alert(page)).toContainText("This time range isn't valid");
    await expect(alert(page)).toContainText(words);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.onePlay.viewerId);
  }
  await page.getByRole("radio", { name: "24 hours" }).click();
  await expect(alert(page)).toHaveCount(0);
  await expect(tile(page, "Plays")).toContainText("1");
});
