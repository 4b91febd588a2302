import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { chooseRow, expectChartPainted, incidentButtons, openViewer, rowButtons } from "./viewer-page";

const { viewerId } = stories.badDevice;

/** The rows of the list below its header. */
function rows(page: Page): Locator {
  return region(page, "Sessions")
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
}

test("the attempts of an incident are below its row, which is open at first", async ({ page }) => {
  await openViewer(page, viewerId);
  await expect(region(page, "Sessions")).toContainText("10· 3 incidents");
  await expect(incidentButtons(page)).toHaveCount(3);
  const newest = incidentButtons(page).first();
  await expect(newest).toHaveAttribute("aria-expanded", "true");
  await expect(newest).toHaveAccessibleName(/^2 attempts in \d+ min, then played on the phone$/u);
  await expect(rows(page).nth(1)).toContainText("Start failure ×2");
  await expect(rows(page).nth(1)).toContainText("2 titles");
  await expect(rows(page).nth(1)).toContainText(stories.badDevice.errorCode);
  await expect(rows(page).nth(2)).toContainText("Orbital Kitchen: S3, E3");
  await expect(rows(page).nth(3)).toContainText("News Now 24");
  await expect(region(page, "Sessions")).toContainText("up to 10 minutes apart");
});

test("an incident's button closes and opens it, and selects no session", async ({ page }) => {
  await openViewer(page, viewerId);
  const newest = incidentButtons(page).first();
  await newest.click();
  await expect(newest).toHaveAttribute("aria-expanded", "false");
  await expect(rowButtons(page)).toHaveCount(8);
  await newest.press("Enter");
  await expect(newest).toHaveAttribute("aria-expanded", "true");
  await expect(rowButtons(page)).toHaveCount(10);
  await expect(page).not.toHaveURL(/session=/u);
  await expect(rowButtons(page).and(page.getByRole("button", { pressed: true }))).toHaveCount(0);
});

test("stepping to an attempt of a closed incident opens it", async ({ page }) => {
  await openViewer(page, viewerId);
  await incidentButtons(page).first().click();
  await chooseRow(page, 0);
  await expectChartPainted(page);
  await page.keyboard.press("j");
  await expect(incidentButtons(page).first()).toHaveAttribute("aria-expanded", "true");
  await expect(rowButtons(page).nth(1)).toHaveAttribute("aria-pressed", "true");
  // The selected attempt can be hidden again.
  await incidentButtons(page).first().click();
  await expect(incidentButtons(page).first()).toHaveAttribute("aria-expanded", "false");
});

test("sorted by anything but time, the list has no incidents", async ({ page }) => {
  await openViewer(page, viewerId);
  const header = (name: string) => region(page, "Sessions").getByRole("button", { name, exact: true });
  await header("Outcome").click();
  await expect(incidentButtons(page)).toHaveCount(0);
  await expect(rowButtons(page)).toHaveCount(10);
  await header("Start").click();
  await expect(incidentButtons(page)).toHaveCount(3);
});

test("an incident shows the attempts that the filters let through, of how many", async ({ page }) => {
  await openViewer(page, viewerId);
  await region(page, "Sessions").getByRole("searchbox", { name: "Find in sessions" }).fill("news now");
  await expect(rowButtons(page)).toHaveCount(1);
  await expect(incidentButtons(page)).toHaveAccessibleName(/^1 of 2 attempts in \d+ min, then played on the phone$/u);
  await expect(rows(page).first()).toContainText("Start failure, 1 of 2");
});

test("an incident with another verdict than the range's says so, and what to say", async ({ page }) => {
  await page.route("**/api/viewers/*/answer?*", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const [{ verdict, ...newest }, ...older] = answer.incidents;
    const own = { ...verdict, verdict: "network", verdictLabel: "Network or provider", say: "It's the network." };
    await route.fulfill({ response, json: { ...answer, incidents: [{ ...newest, verdict: own }, ...older] } });
  });
  await openViewer(page, viewerId);
  await expect(region(page, "Sessions").getByText("Verdict for this incident:")).toHaveCount(0);
  // The first answer came with the page, those of other ranges are requested.
  await page.getByRole("radio", { name: "3 days" }).click();
  const verdict = rows(page).filter({ hasText: "Verdict for this incident:" });
  await expect(verdict).toHaveCount(1);
  await expect(verdict).toContainText("Network or provider");
  await expect(verdict).toContainText("Say: It's the network.");
  await incidentButtons(page).first().click();
  await expect(verdict).toHaveCount(0);
});
