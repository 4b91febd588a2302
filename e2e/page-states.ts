import { expect, type Page } from "playwright/test";
import { household, stories } from "../simulator/stories";
import { exploreStates } from "./explore-states";
import { alert, lookUpBox, region } from "./fixtures";
import { ignoreCovered, type PageState } from "./page-state";
import { signedInState } from "./people";
import { peopleStates } from "./people-states";
import { chooseRow, expectChartPainted, loading, openAllGroups, openViewer, rowButtons } from "./viewer-page";

/** Opens a viewer and, optionally, selects a session and expands all of its groups. */
function viewer(
  name: string,
  text: string,
  { range = "24 hours", row = 0 }: Readonly<{ range?: "24 hours" | "30 days"; row?: number | null }> = {},
): PageState {
  return {
    name,
    reach: async ({ page }) => {
      await openViewer(page, text, range);
      if (row !== null) {
        await chooseRow(page, row);
        await openAllGroups(page);
      }
    },
  };
}

/** Every state of the app that an agent can see. */
export const pageStates: readonly PageState[] = [
  {
    name: "the sign-in page",
    storageState: { cookies: [], origins: [] },
    reach: async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    },
  },
  {
    name: "the start page",
    reach: async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
  {
    name: "the page for a person without a role",
    storageState: signedInState("nobody"),
    reach: async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(lookUpBox(page)).toHaveCount(0);
    },
  },
  viewer("a viewer whose device fails", stories.badDevice.viewerId, { row: 1 }),
  viewer("a viewer with nothing wrong", stories.nothingWrong.viewerId),
  viewer("a viewer watching now", stories.liveNow.viewerId),
  viewer("a viewer without sessions", stories.nobody.viewerId, { row: null }),
  viewer("an address of many viewers", household.ip),
  viewer("a viewer with awkward texts", stories.awkwardText.viewerId, { row: 4 }),
  viewer("a viewer with thousands of sessions", stories.fiveThousand.viewerId, { range: "30 days" }),
  viewer("a viewer some of whose sessions cannot be read", stories.awkwardMissing.viewerId, { row: 4 }),
  {
    name: "the raw JSON of a session",
    storageState: signedInState("senior"),
    reach: viewer("", stories.badDevice.viewerId).reach,
  },
  {
    name: "an answer with everything expanded, in Spanish, after a comparison",
    storageState: signedInState("senior"),
    reach: async ({ page }) => {
      await openViewer(page, stories.serviceOutage.viewerId);
      const answer = region(page, "Answer");
      await answer.getByRole("combobox", { name: "Caller's language" }).selectOption("es");
      await answer.getByRole("button", { name: "Only this viewer?" }).click();
      await expect(region(page, "Other viewers").getByRole("listitem").first()).toBeVisible();
      await answer.getByRole("button", { name: "Did that fix it?" }).click();
      await answer.locator("summary").click();
    },
  },
  {
    name: "a complaint, a blocked attempt and its sessions as evidence",
    reach: async ({ page }) => {
      await openViewer(page, stories.accountLimit.viewerId);
      await region(page, "Find an attempt")
        .getByRole("searchbox")
        .fill("last night around nine on the Xbox, the football");
      await region(page, "Answer").getByRole("button", { name: "5 sessions" }).first().click();
      await expect(rowButtons(page)).toHaveCount(5);
      await region(page, "Find an attempt").getByRole("searchbox").focus();
      await ignoreCovered(region(page, "Sessions"));
    },
  },
  {
    name: "the note options",
    reach: async ({ page }) => {
      await openViewer(page, stories.badTitle.viewerId);
      const answer = region(page, "Answer");
      await answer.getByRole("button", { name: "Note options" }).click();
      await expect(answer.getByRole("textbox")).toBeVisible();
    },
  },
  {
    name: "the viewer's zone menu",
    reach: async ({ page }) => {
      await openViewer(page, stories.badTitle.viewerId);
      await page.getByRole("button", { name: /^Viewer's zone: /u }).click();
      await expect(page.getByRole("group", { name: "Viewer's zone", exact: true })).toBeVisible();
    },
  },
  {
    name: "the account menu",
    reach: async ({ page }) => {
      await openViewer(page, stories.onePlay.viewerId);
      await page.getByRole("button", { name: "Account" }).click();
      await expect(page.getByRole("button", { name: "Sign out", exact: true })).toBeVisible();
    },
  },
  {
    name: "the list of keys",
    reach: async ({ page }) => {
      await openViewer(page, stories.onePlay.viewerId);
      await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    },
  },
  {
    name: "the command menu",
    reach: async ({ page }) => {
      await openViewer(page, stories.badTitle.viewerId);
      await expectChartPainted(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Find a command" }).fill("sessions");
      await expect(page.getByRole("dialog", { name: "Commands" }).getByRole("option").first()).toBeVisible();
    },
  },
  {
    name: "the lead's desk",
    storageState: signedInState("lead"),
    reach: async ({ page }) => {
      await openViewer(page, stories.badDevice.viewerId);
      await page.goto("/lead");
      await page.getByRole("combobox", { name: "Period" }).selectOption("From – to");
      await expect(page.getByRole("table", { name: "Look-ups" })).toBeVisible();
    },
  },
  ...exploreStates,
  {
    name: "the start and end inputs",
    reach: async ({ page }) => {
      await openViewer(page, stories.onePlay.viewerId);
      await page.getByRole("radio", { name: "From – to" }).check();
      await page.getByLabel("From", { exact: true }).fill("2020-01-01T00:00");
      await page.getByRole("button", { name: "Apply" }).click();
      await expect(alert(page)).toBeVisible();
    },
  },
  {
    name: "an upstream failure",
    reach: async ({ page, upstream }) => {
      const viewerId = "e2e-states-failing";
      await upstream.fail({ viewerId }, { kind: "status", status: 500 });
      await lookUpFrom(page, viewerId);
      await expect(alert(page)).toBeVisible();
    },
  },
  {
    name: "a page that is still loading",
    reach: async ({ page, upstream }) => {
      const viewerId = "e2e-states-loading";
      await upstream.fail({ viewerId }, { kind: "hang" });
      await lookUpFrom(page, viewerId);
      const isLoading = loading(region(page, "Sessions"));
      await expect(isLoading).toBeVisible();
      await freeze(page);
      await expect(isLoading).toBeVisible();
    },
  },
  ...peopleStates,
];

/** Detaches the page from its scripts, so that a transient state lasts until the checks are done. */
async function freeze(page: Page): Promise<void> {
  await page.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)));
}

async function lookUpFrom(page: Page, text: string): Promise<void> {
  await page.goto("/");
  await lookUpBox(page).fill(text);
  await lookUpBox(page).press("Enter");
}
