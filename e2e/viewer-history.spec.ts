import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { alert, expect, region, test } from "./fixtures";
import { signedInState } from "./people";
import { replaceSessions, sessionsOfStory } from "./replaced-sessions";
import { openViewer } from "./viewer-page";

const history = (page: Page) => region(page, "Viewer history");

async function scrollToHistory(page: Page): Promise<void> {
  await history(page).scrollIntoViewIfNeeded();
  await expect(history(page).getByRole("table")).toBeAttached();
}

test("the last 30 days load when they come into view, by one call", async ({ page, request, upstream }) => {
  const viewerId = "e2e-history-month";
  await replaceSessions(request, viewerId, await sessionsOfStory(request, stories.badTitle.viewerId));
  await openViewer(page, viewerId);
  const isMonth = ({ queryString }: Readonly<{ queryString: string }>) => {
    const query = new URLSearchParams(queryString);
    return Number(query.get("end_epoch_ms")) - Number(query.get("start_epoch_ms")) > 29 * 86_400_000;
  };
  expect((await upstream.calls(viewerId)).filter(isMonth)).toEqual([]);
  await scrollToHistory(page);

  expect((await upstream.calls(viewerId)).filter(isMonth)).toHaveLength(1);
  const rows = history(page).getByRole("row");
  expect(await rows.count()).toBeGreaterThanOrEqual(31);
  await expect(history(page).getByText(/^\d+ attempts? on \d+ days?, \d+ failed, \d+ with trouble\.$/)).toBeVisible();
  await expect(
    history(page)
      .getByText(/this week/)
      .first(),
  ).toBeVisible();
});

test("days that aren't loaded say so, and aren't zero", async ({ page }) => {
  await openViewer(page, stories.fiveThousand.viewerId);
  await scrollToHistory(page);
  const oldest = history(page).getByRole("row").nth(1);

  await expect(oldest.getByRole("cell")).toHaveText(["not loaded", "not loaded", "not loaded", "not loaded"]);
  await expect(history(page).getByText(/^Conviva returned its newest 500 sessions\./)).toBeVisible();
  await expect(history(page).getByText(/^At least 500 attempts/)).toBeVisible();
});

test("earlier contacts are counted, and only a lead reads by whom", async ({ page, browser }) => {
  const { viewerId } = stories.accountLimit;
  await openViewer(page, viewerId);
  const lead = await (await browser.newContext({ storageState: signedInState("lead") })).newPage();
  await openViewer(lead, viewerId);
  const senior = await (await browser.newContext({ storageState: signedInState("senior") })).newPage();
  await openViewer(senior, viewerId);

  await scrollToHistory(lead);
  await expect(history(lead).getByRole("heading", { name: /contact in 30 days$/ })).toBeVisible();
  await expect(history(lead).getByText(/, by Ada Agent$/)).toBeVisible();
  await scrollToHistory(senior);
  await expect(
    history(senior)
      .getByText(/, by a colleague$/)
      .first(),
  ).toBeVisible();
  await expect(history(senior).getByText("Ada Agent")).toHaveCount(0);
  await lead.context().close();
  await senior.context().close();
});

test("two ranges side by side say what changed, and other ranges can be chosen", async ({ page }) => {
  await openViewer(page, stories.badNetwork.viewerId, "7 days");
  await history(page).getByRole("button", { name: "Compare two ranges" }).click();
  const rebuffering = history(page).getByRole("group", { name: "Rebuffering ratio", exact: true });
  await expect(rebuffering).toHaveText(/^Rebuffering (rose|fell|stayed|\d|:)/);

  const earlier = history(page).getByRole("group", { name: "Earlier range" });
  await earlier.getByLabel("To").fill("2020-01-01T00:00");
  await earlier.getByRole("button", { name: "Apply" }).click();
  await expect(earlier.getByRole("alert")).toBeVisible();
});

test("if Conviva fails, the history says so and can be retried", async ({ page, upstream }) => {
  const viewerId = "e2e-history-failed";
  const startsBeforeMs = Date.now() - 29 * 86_400_000;
  await upstream.fail({ viewerId, path: "sessions", startsBeforeMs }, { kind: "status", status: 500 });
  await openViewer(page, viewerId);
  await history(page).scrollIntoViewIfNeeded();
  await expect(history(page).getByRole("status")).toContainText("Conviva returned an error");
  await expect(alert(page)).toHaveCount(0);
  await upstream.recover(viewerId);
  await history(page).getByRole("button", { name: "Retry" }).click();
  await expect(history(page).getByText("No attempts in the last 30 days.")).toBeVisible();
  await expect(history(page).getByRole("table")).toHaveCount(0);
});
