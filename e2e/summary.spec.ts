import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test, tile } from "./fixtures";
import { keyMetrics, openViewer, trustLine } from "./viewer-page";

const measuredOnPlays = [
  "Minutes watched",
  "Video start time",
  "Video restart time",
  "Rebuffering ratio",
  "Connection-induced rebuffering",
  "Average peak bitrate",
  "Streaming Performance Index",
] as const;

const tiles = [
  "Plays",
  "Minutes watched",
  "Unique devices",
  "Video start time",
  "Video restart time",
  "Video start failures",
  "Exits before video start",
  "Video playback failures",
  "Rebuffering ratio",
  "Connection-induced rebuffering",
  "Average peak bitrate",
  "Streaming Performance Index",
  "Good streams",
  "Impacted streams",
] as const;

function allMetrics(page: Page): Locator {
  return region(page, "Summary").getByRole("button", { name: "All metrics" });
}

async function expectNames(groups: Locator, names: readonly string[]): Promise<void> {
  await expect(groups).toHaveCount(names.length);
  const labels = await groups.evaluateAll((all) => all.map((group) => group.getAttribute("aria-label")));
  expect(labels.toSorted()).toEqual([...names].toSorted());
}

/** "23:38 – Mon 23 Nov 08:38 EST". */
const span = (zone: string) => new RegExp(`\\d\\d:\\d\\d – .*\\d\\d:\\d\\d ${zone}`, "u");

test("every metric of the summary is a group with its name, in the order of the agent's questions", async ({
  page,
}) => {
  await openViewer(page, stories.badDevice.viewerId);
  const groups = region(page, "Summary").getByRole("group");
  await expectNames(groups, keyMetrics);
  const button = allMetrics(page);
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expectNames(groups, tiles);
  await page.reload();
  await expectNames(groups, tiles);
  await button.click();
  await expectNames(groups, keyMetrics);
});

test("each metric is explained by keyboard, hover and tap", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const label = tile(page, "Video start failures").getByRole("button", { name: "Start failures" });
  const help = page.getByText("Attempts that failed with an error before the first frame.");
  await expect(label).toHaveAccessibleDescription(/^Attempts that failed with an error before the first frame\./u);
  await expect(help).toBeHidden();
  await label.hover();
  await expect(help).toBeVisible();
  await region(page, "Summary").getByRole("heading").hover();
  await expect(help).toBeHidden();
  await tile(page, "Plays").getByRole("button").click();
  await page.keyboard.press("Tab");
  await expect(label).toBeFocused();
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
});

test("an explanation closes no menu that is open", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await page.getByRole("button", { name: "Account" }).click();
  const signOut = page.getByRole("button", { name: "Sign out", exact: true });
  await expect(signOut).toBeVisible();
  await tile(page, "Plays").getByRole("button").hover();
  await expect(page.getByText("Attempts that started playing.")).toBeVisible();
  await expect(signOut).toBeVisible();
});

test("technical and business start failures are shown together, with their shares", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await allMetrics(page).click();
  await expect(tile(page, "Plays")).toContainText("4");
  await expect(tile(page, "Unique devices")).toContainText("3");
  const failures = tile(page, "Video start failures").getByRole("paragraph");
  await expect(failures.nth(1)).toHaveText("6");
  await expect(failures.nth(2)).toHaveText("60 % of attempts · 6 technical (60 %) · 0 business (0 %)");
  await expect(tile(page, "Streaming Performance Index")).toContainText("of 10 SPI streams");
  await expect(tile(page, "Good streams")).toContainText(/4\d+ min average play time/u);
  await expect(tile(page, "Impacted streams").getByRole("paragraph").nth(1)).toHaveText("6");
});

test("a refusal by the plan counts as business, not as technical", async ({ page }) => {
  await openViewer(page, stories.accountLimit.viewerId);
  await allMetrics(page).click();
  const failures = tile(page, "Video start failures").getByRole("paragraph");
  await expect(failures.nth(1)).toHaveText("5");
  await expect(failures.nth(2)).toHaveText("62.5 % of attempts · 0 technical (0 %) · 5 business (62.5 %)");
  await expect(tile(page, "Streaming Performance Index")).toContainText("of 3 SPI streams");
});

test("playback failures are shares of ended plays", async ({ page }) => {
  await openViewer(page, stories.playbackFailures.viewerId);
  await allMetrics(page).click();
  const failures = tile(page, "Video playback failures").getByRole("paragraph");
  await expect(failures.nth(1)).toHaveText("5");
  await expect(failures.nth(2)).toHaveText("55.6 % of ended plays · 5 technical (55.6 %) · 0 business (0 %)");
});

test("averages are on the second line, and every figure has its unit", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  await allMetrics(page).click();
  await expect(tile(page, "Minutes watched")).toContainText("156min52 min per play · 78 min per device");
  await expect(tile(page, "Video start time")).toContainText(/\d\.\d+s/u);
  await expect(tile(page, "Average peak bitrate")).toContainText(/\d\.\dMbit\/s/u);
  await expect(tile(page, "Rebuffering ratio")).toContainText(/0\.\d+%/u);
});

test("without plays, metrics measured on plays say so and have no grade", async ({ page }) => {
  await openViewer(page, stories.documentedSample.viewerId);
  await allMetrics(page).click();
  await expect(tile(page, "Plays").getByRole("paragraph").nth(1)).toHaveText("0");
  for (const name of measuredOnPlays) {
    await expect(tile(page, name).getByRole("paragraph").nth(1)).toHaveText("No plays");
    await expect(tile(page, name)).not.toContainText(/Good|Fair|Poor/u);
  }
  const exits = tile(page, "Exits before video start").getByRole("paragraph");
  await expect(exits.nth(1)).toHaveText("1");
  await expect(exits.nth(2)).toHaveText("100 % of attempts");
});

test("without sessions, counts are zero and have no grade", async ({ page }) => {
  await openViewer(page, stories.nobody.viewerId);
  await allMetrics(page).click();
  for (const name of ["Plays", "Unique devices", "Video start failures", "Exits before video start"]) {
    await expect(tile(page, name).getByRole("paragraph").nth(1)).toHaveText("0");
    await expect(tile(page, name)).not.toContainText(/Good|Fair|Poor/u);
  }
  await expect(trustLine(page)).toHaveText("Summary 0 plays · list 0 plays in 0 sessions · complete");
  await expect(region(page, "Timeline")).toContainText("No sessions in this range.");
  await expect(region(page, "Sessions")).toContainText("None in this range.");
});

test("metrics of an unknown viewer have no data, never zero", async ({ page, upstream, lookUp }) => {
  const viewerId = "e2e-summary-unknown-to-conviva";
  await upstream.fail({ viewerId, path: "summary" }, { kind: "status", status: 404 });
  await lookUp(viewerId);
  await allMetrics(page).click();
  for (const name of tiles) {
    await expect(tile(page, name).getByRole("paragraph").nth(1)).toHaveText("No data");
  }
  await expect(region(page, "Summary")).toContainText("Summary has no play count · list 0 plays");
});

test("grades are words, and say that the thresholds are ours", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await expect(tile(page, "Video start time")).toContainText("Good");
  await expect(tile(page, "Video start failures")).toContainText("Poor");
  await expect(tile(page, "Video start time").getByRole("button")).toHaveAccessibleDescription(
    /Good up to 4 s, poor above 8 s\. Our thresholds, not Conviva's\.$/u,
  );
  await expect(tile(page, "Average peak bitrate").getByRole("button")).toHaveAccessibleDescription(
    /Good from 3 Mbit\/s, poor below 1 Mbit\/s\. Our thresholds, not Conviva's\.$/u,
  );
  await allMetrics(page).click();
  await expect(region(page, "Summary")).toContainText("Grades use our thresholds, not Conviva's.");
});

test("the window Conviva answered for is shown, with how it differs from ours", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const summary = region(page, "Summary");
  await expect(summary).toContainText("Conviva moved the window back by 5 minutes");
  await expect(summary).toContainText(/Conviva's totals as of \d\d:\d\d C[SD]T/u);
  await expect(summary).toContainText(span("C[SD]T"));
  await expect(region(page, "Timeline")).toContainText(
    /Conviva's sessions as of \d\d:\d\d C[SD]T; Conviva can lag by minutes/u,
  );
  await expect(region(page, "Timeline")).toContainText(span("C[SD]T"));
});

test("the trust line compares summary and list, and says whether the list is complete", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await expect(trustLine(page)).toHaveText("Summary 4 plays · list 4 plays in 10 sessions · complete");
  await openViewer(page, stories.awkwardMissing.viewerId);
  await expect(trustLine(page)).toHaveText(/^Summary .+ · list 4 plays in 5 sessions · 3 unreadable · incomplete$/u);
  await openViewer(page, stories.liveNow.viewerId);
  await expect(trustLine(page)).toHaveText("Summary 4 plays · list 4 plays in 4 sessions · 1 ongoing · complete");
});

test("one switch shows every time in UTC", async ({ page }) => {
  await openViewer(page, stories.onePlay.viewerId);
  const start = region(page, "Sessions").getByRole("cell").first();
  const here = (await start.textContent()) ?? "";
  await page.getByRole("radio", { name: "UTC", exact: true }).check();
  await expect(region(page, "Summary")).toContainText(span("UTC"));
  await expect(region(page, "Summary")).not.toContainText(/[ECMP][SD]T/u);
  await expect(region(page, "Timeline")).toContainText(span("UTC"));
  await expect(region(page, "Timeline").locator("footer")).not.toContainText(/[ECMP][SD]T/u);
  await expect(start).not.toHaveText(here);
  await page.reload();
  await expect(page.getByRole("radio", { name: "UTC", exact: true })).toBeChecked();
  await page.getByRole("radio", { name: /^Viewer, /u }).check();
  await expect(start).toHaveText(here);
});
