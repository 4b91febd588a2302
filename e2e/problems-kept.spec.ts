import { household, stories } from "../simulator/stories";
import { alert, expect, lookUpBox, region, test, tile } from "./fixtures";
import { rowButtons } from "./viewer-page";

const [, dad, kids, uuid, grandma] = household.viewerIds;
const unreadable = "Conviva sent a response we can't read";

test("if only the summary fails, the sessions are shown and the alert says so", async ({
  page,
  lookUp,
  upstream,
}) => {
  await upstream.fail({ viewerId: dad, path: "summary" }, { kind: "html" });
  await lookUp(dad);
  const rows = region(page, "Sessions").getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  await expect(alert(page)).toHaveCount(1);
  await expect(alert(page)).toContainText(unreadable);
  await expect(alert(page)).toContainText("Still showing the sessions.");
  await expect(region(page, "Summary").getByText("Not loaded").first()).toBeVisible();

  await upstream.recover(dad);
  await alert(page).getByRole("button", { name: "Retry" }).click();
  await expect(tile(page, "Plays")).toContainText(/\d/);
  await expect(alert(page)).toHaveCount(0);
});

test("if only the sessions fail, the summary is shown and the alert says so", async ({ page, lookUp, upstream }) => {
  await upstream.fail({ viewerId: uuid, path: "sessions" }, { kind: "truncated" });
  await lookUp(uuid);
  await expect(tile(page, "Plays")).toContainText(/\d/);
  await expect(alert(page)).toHaveCount(1);
  await expect(alert(page)).toContainText(unreadable);
  await expect(alert(page)).toContainText("Still showing the summary.");
  await expect(region(page, "Sessions")).toContainText("Not loaded");

  await upstream.recover(uuid);
  await alert(page).getByRole("button", { name: "Retry" }).click();
  await expect(region(page, "Sessions").getByRole("row").nth(1)).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});

test("a failed range change keeps the tiles, the rows and the text in the box", async ({
  page,
  lookUp,
  upstream,
}) => {
  await lookUp(kids);
  const rows = region(page, "Sessions").getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  await expect(tile(page, "Plays")).toContainText(/\d/);
  const count = await rows.count();
  const plays = await tile(page, "Plays").innerText();
  await lookUpBox(page).fill("the next caller");

  await upstream.fail({ viewerId: kids }, { kind: "status", status: 422 });
  // Not 30 days, which the viewer's history has just loaded.
  await page.getByRole("radio", { name: "14 days" }).click();
  await expect(alert(page)).toHaveCount(1);
  await expect(alert(page)).toContainText("Conviva rejected this time range");
  await expect(page.getByRole("radio", { name: "14 days" })).toBeChecked();
  await expect(rows).toHaveCount(count);
  expect(await tile(page, "Plays").innerText()).toBe(plays);
  await expect(lookUpBox(page)).toHaveValue("the next caller");

  await page.getByRole("radio", { name: "24 hours" }).click();
  await expect(alert(page)).toHaveCount(0);
  await expect(rows).toHaveCount(count);

  await upstream.recover(kids);
  await page.getByRole("radio", { name: "20 days" }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(count);
  await expect(alert(page)).toHaveCount(0);
});

test("while a retry is running there is still one alert, and the page keeps its data", async ({
  page,
  lookUp,
  upstream,
}) => {
  await lookUp(grandma);
  const rows = region(page, "Sessions").getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  await upstream.fail({ viewerId: grandma }, { kind: "empty" });
  await page.getByRole("radio", { name: "7 days" }).click();
  await expect(alert(page)).toContainText(unreadable);
  await upstream.recover(grandma);
  await upstream.fail({ viewerId: grandma }, { kind: "slow", delayMs: 1_000 });
  const retry = alert(page).getByRole("button", { name: "Retry" });
  await retry.click();
  await expect(retry).toBeDisabled();
  await expect(alert(page)).toHaveCount(1);
  await expect(rows.nth(1)).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
  await upstream.recover(grandma);
});

test("a session whose fields are unreadable says so in the details, and Retry loads them", async ({
  page,
  lookUp,
  upstream,
}) => {
  const { viewerId } = stories.awkwardTypes;
  await lookUp(viewerId);
  const first = rowButtons(page).first();
  await expect(first).toBeVisible();
  await upstream.fail({ viewerId }, { kind: "html" });
  await first.click();
  const details = region(page, "Session details");
  await details.getByRole("button", { name: "All fields" }).click();
  await expect(details.getByRole("alert")).toContainText(unreadable);
  await expect(alert(page)).toHaveCount(1);
  await upstream.recover(viewerId);
  await details.getByRole("button", { name: "Retry" }).click();
  await expect(details.getByRole("group").first()).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});

test("without a network the page says so, keeps the text in the box, and Retry continues", async ({ page }) => {
  await page.goto("/");
  await page.context().setOffline(true);
  await lookUpBox(page).fill(stories.onePlay.viewerId);
  await lookUpBox(page).press("Enter");
  await expect(alert(page)).toHaveCount(1);
  await expect(alert(page)).toContainText("Something went wrong on our side");
  await expect(alert(page)).toContainText("Viewer Desk's server can't be reached. Check your network connection.");
  await expect(lookUpBox(page)).toHaveValue(stories.onePlay.viewerId);
  await page.context().setOffline(false);
  await alert(page).getByRole("button", { name: "Retry" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.onePlay.viewerId);
  await expect(alert(page)).toHaveCount(0);
});

test("a failed call is answered with a problem document that has none of Conviva's text", async ({
  page,
  lookUp,
  upstream,
}) => {
  const viewerId = `problem-${crypto.randomUUID()}`;
  await lookUp(viewerId);
  await expect(tile(page, "Plays")).toContainText("0");
  const body = { name: "Error", message: `No such viewer ${viewerId}` };
  await upstream.fail({ viewerId }, { kind: "status", status: 400, body: JSON.stringify(body) });
  const answer = await page.request.get(`/api${new URL(page.url()).pathname}/sessions?days=3`);
  expect(answer.status()).toBe(502);
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
  expect(answer.headers()["cache-control"]).toBe("private, no-store");
  expect(await answer.text()).not.toContain(viewerId);
  expect(await answer.json()).toMatchObject({
    type: "urn:viewer-desk:problem:upstream-rejected",
    title: "Conviva rejected the request",
    instance: `urn:uuid:${answer.headers()["request-id"]}`,
  });
});
