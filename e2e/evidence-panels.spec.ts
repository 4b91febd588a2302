import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { signedInState } from "./people";
import { openViewer, rowButtons, widthBeyondWindow } from "./viewer-page";

const account = (page: Page) => region(page, "Account");
const map = (page: Page) => region(page, "Devices and networks");
const goodwill = (page: Page) => region(page, "Goodwill evidence");

/** The list shows this many sessions and labels them as evidence. */
async function expectEvidence(page: Page, count: number): Promise<void> {
  await expect(rowButtons(page)).toHaveCount(count);
  await expect(region(page, "Sessions").getByText(`Evidence: ${count} sessions`)).toBeVisible();
}

/** The buttons that select a session, named by its start: "Mon 23 Nov 19:06 EST". */
function sessionButtons(within: Locator): Locator {
  return within.getByRole("button", { name: /^\w{3} \d+ \w{3} \d\d:\d\d /u });
}

test.describe("account", () => {
  test("names the family of the blocked attempts, their code, and the plays at the time", async ({ page }) => {
    await openViewer(page, stories.accountLimit.viewerId);
    await expect(account(page)).toContainText("5 attempts blocked by an account rule.");
    await expect(account(page)).toContainText("Too many streams at once5 blocked");
    await expect(account(page).getByText(stories.accountLimit.errorCode, { exact: true })).toBeVisible();
    await expect(account(page)).toContainText(
      /Hint: 3 plays ran at once on 3 devices when an attempt was blocked, .+: Samsung Smart TV, Apple iPad, Samsung Galaxy\./u,
    );
    await expect(account(page)).not.toContainText("not in the code map");
  });

  test("selects each of the sessions", async ({ page }) => {
    await openViewer(page, stories.accountLimit.viewerId);
    await expect(sessionButtons(account(page).getByRole("listitem").first())).toHaveCount(5);
    await sessionButtons(account(page)).first().click();
    await expect(region(page, "Session details")).toContainText("Start blocked");
    await expect(region(page, "Session details")).toContainText(stories.accountLimit.errorCode);
  });

  test("shows all of them, until another session is selected", async ({ page }) => {
    await openViewer(page, stories.accountLimit.viewerId);
    await account(page).getByRole("button", { name: "5 sessions", exact: true }).click();
    await expectEvidence(page, 5);
    // The last link belongs to a hint: a simultaneous play.
    await sessionButtons(account(page)).last().click();
    await expect(region(page, "Sessions").getByText(/^Evidence:/u)).toHaveCount(0);
    await expect(rowButtons(page).and(page.getByRole("button", { pressed: true }))).toHaveCount(1);
  });

  test("says that the country changed", async ({ page }) => {
    await openViewer(page, stories.regionBlock.viewerId);
    await expect(account(page)).toContainText("Not available in this region4 blocked");
    await expect(account(page)).toContainText(
      "Hint: blocked in Canada (4), played well in United States (2), Canada (1). City Cup Final did play in United States.",
    );
  });

  test("is hidden if nothing was blocked", async ({ page }) => {
    await openViewer(page, stories.badDevice.viewerId);
    await expect(map(page)).toBeVisible();
    await expect(account(page)).toHaveCount(0);
  });
});

test.describe("devices and networks", () => {
  test("one device of three, in a sentence and in a table with headers", async ({ page }) => {
    await openViewer(page, stories.badDevice.viewerId);
    await expect(map(page)).toContainText("Problems on 1 of 3 devices and 1 of 1 network.");
    const table = map(page).getByRole("table");
    await expect(table.getByRole("columnheader")).toHaveText(["Device", "Comcast"]);
    await expect(table.getByRole("rowheader")).toHaveText([
      stories.badDevice.deviceName,
      /Apple iPhone|Fire TV/u,
      /Apple iPhone|Fire TV/u,
    ]);
    await expect(table.getByRole("cell").first()).toHaveText("6 of 6 failed");
    await expect(table.getByRole("cell").last()).toHaveText("2 played");
  });

  test("a cell shows its attempts and selects the newest bad one", async ({ page }) => {
    await openViewer(page, stories.badDevice.viewerId);
    await map(page).getByRole("button", { name: "6 of 6 failed: Samsung Smart TV, Comcast" }).click();
    await expectEvidence(page, 6);
    await expect(region(page, "Session details")).toContainText("Start failure, technical");
    await expect(region(page, "Session details")).toContainText("Orbital Kitchen: S3, E3");
  });

  test("evidence replaces the filters, and its own button restores them", async ({ page }) => {
    await openViewer(page, stories.badDevice.viewerId);
    const sessions = region(page, "Sessions");
    await sessions.getByRole("combobox", { name: "Outcome" }).selectOption("Played well (4)");
    await expect(rowButtons(page)).toHaveCount(4);
    await map(page).getByRole("button", { name: "6 of 6 failed: Samsung Smart TV, Comcast" }).click();
    await expectEvidence(page, 6);
    await sessions.getByRole("button", { name: "Clear evidence" }).click();
    await expect(rowButtons(page)).toHaveCount(4);
    await expect(sessions.getByRole("group", { name: "Filters" })).toBeFocused();

    await map(page).getByRole("button", { name: "6 of 6 failed: Samsung Smart TV, Comcast" }).click();
    await region(page, "Timeline")
      .getByRole("button", { name: /^Played well/u })
      .click();
    await expect(rowButtons(page)).toHaveCount(6);
    await expect(sessions.getByText(/^Evidence:/u)).toHaveCount(0);
  });

  test("one network of two, on every device", async ({ page }) => {
    await openViewer(page, stories.badNetwork.viewerId);
    await expect(map(page)).toContainText("Problems on 3 of 3 devices and 1 of 2 networks.");
    await expect(map(page).getByRole("cell", { name: "–", exact: true })).toHaveCount(2);
    await expect(map(page).getByRole("button", { name: /with trouble: .+, Spectrum$/u })).toHaveCount(3);
  });

  test("blocked attempts don't count as problems", async ({ page }) => {
    await openViewer(page, stories.accountLimit.viewerId);
    await expect(map(page)).toContainText("No problems on 5 devices and 2 networks. 5 blocked, counted separately.");
    await expect(map(page).getByRole("cell", { name: "3 blocked" })).toBeVisible();
  });

  test("fits the narrowest window", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await openViewer(page, stories.badNetwork.viewerId);
    await expect(map(page).getByRole("table")).toBeVisible();
    expect(await widthBeyondWindow(page)).toBe(0);
  });
});

test.describe("when it began", () => {
  const answer = (page: Page) => region(page, "Answer");

  test("is a fact of the answer, with the app version that appeared then and its sessions", async ({ page }) => {
    await openViewer(page, stories.newAppVersion.viewerId, "14 days");
    const began = answer(page).getByRole("listitem").filter({ hasText: "Began" });
    await expect(began).toContainText(
      new RegExp(
        `Began \\d+\\s\\w+\\s\\d\\d:\\d\\d\\s\\w+, when app version ${stories.newAppVersion.appVersion} appeared`,
        "u",
      ),
    );
    await expect(began).toContainText(/\(may be a coincidence\)\. Before, (\d+) of \1 played fine\./u);
    await began.getByRole("button", { name: /^\d+ sessions$/u }).click();
    await expect(region(page, "Sessions").getByText(/^Evidence: \d+ sessions$/u)).toBeVisible();
  });

  for (const story of ["badDevice", "badNetwork", "nothingWrong"] as const) {
    test(`isn't mentioned without a change point: ${story}`, async ({ page }) => {
      await openViewer(page, stories[story].viewerId);
      await expect(answer(page).getByRole("heading", { level: 2 })).toBeVisible();
      await expect(answer(page)).not.toContainText("Began");
      await expect(region(page, "When did it begin?")).toHaveCount(0);
    });
  }
});

test.describe("goodwill evidence", () => {
  test("is hidden from agents", async ({ page }) => {
    await openViewer(page, stories.badDevice.viewerId);
    await expect(map(page)).toBeVisible();
    await expect(goodwill(page)).toHaveCount(0);
  });

  test.describe("for a senior agent", () => {
    test.use({ storageState: signedInState("senior") });

    test("shows what the viewer experienced, without a decision", async ({ page }) => {
      await openViewer(page, stories.newAppVersion.viewerId, "3 days");
      await expect(goodwill(page)).toContainText("Goodwill evidence. The decision is yours.");
      await expect(goodwill(page)).toContainText(
        "Meets your team's goodwill rule: Several plays lost (5 plays, minimum 2 plays)",
      );
      await goodwill(page).getByRole("button", { name: "9 sessions", exact: true }).first().click();
      await expectEvidence(page, 9);
      await expect(region(page, "Session details")).toContainText(stories.newAppVersion.errorCode);
    });

    test("doesn't count retries before a good play as lost plays", async ({ page }) => {
      await openViewer(page, stories.retriesThenSuccess.viewerId);
      await expect(goodwill(page)).toContainText("Plays lost0 plays");
      await expect(goodwill(page)).toContainText("Incidents1 incident");
      await expect(goodwill(page)).not.toContainText("Meets your team's goodwill rule");
    });
  });
});
