import { expect } from "playwright/test";
import { stories } from "../simulator/stories";
import { colleaguesLink } from "./colleagues-link";
import { region } from "./fixtures";
import { ignoreCovered, type PageState } from "./page-state";
import { people, signedInState } from "./people";
import { passIdleTime, pretendRemaining } from "./remaining";
import { signedOut, signInAs } from "./sign-in-as";
import { openViewer } from "./viewer-page";

/** The states that come from people: notes, history, sign-ins, masking and recent look-ups. */
export const peopleStates: readonly PageState[] = [
  {
    name: "hand-over notes, one of them being edited",
    reach: async ({ page }) => {
      await openViewer(page, "e2e-states-notes");
      const notes = region(page, "Hand-over notes");
      const box = notes.getByRole("textbox", { name: "Note" });
      await box.fill(`Reinstalled the app.\n${"unbroken".repeat(40)}\nCalls back tomorrow.`);
      await notes.getByRole("button", { name: "Save note" }).click();
      await notes.getByRole("article").first().getByRole("button", { name: "Edit" }).click();
      await box.fill("x".repeat(1_001));
      await notes.getByRole("button", { name: "Save note" }).click();
      await expect(notes.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "a viewer's history with two ranges compared",
    storageState: signedInState("lead"),
    reach: async ({ page }) => {
      await openViewer(page, stories.badNetwork.viewerId, "7 days");
      const history = region(page, "Viewer history");
      await history.getByRole("button", { name: "Compare two ranges" }).click();
      await expect(history.getByRole("table")).toBeAttached();
      await expect(history.getByRole("group", { name: "Rebuffering ratio", exact: true })).toBeVisible();
    },
  },
  {
    name: "the export menu over a table of days, one of them marked",
    storageState: signedInState("senior"),
    reach: async ({ page }) => {
      await openViewer(page, stories.badNetwork.viewerId, "7 days");
      const trends = region(page, "Trends");
      await trends.getByRole("button", { name: "Table" }).click();
      await trends.getByRole("rowheader").last().getByRole("button").click();
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await expect(page.getByRole("list", { name: "Export as" })).toBeVisible();
      await ignoreCovered(page.getByRole("main").getByRole("region"));
    },
  },
  {
    name: "the warning before a sign-in ends",
    reach: async ({ page }) => {
      await page.clock.install();
      await openViewer(page, stories.onePlay.viewerId);
      await pretendRemaining(page, { remaining: 100, limit: "idle" });
      await passIdleTime(page);
      await expect(page.getByRole("button", { name: "Stay signed in" })).toBeVisible();
    },
  },
  {
    name: "the page after its sign-in has ended",
    reach: async ({ page }) => {
      await page.clock.install();
      await openViewer(page, stories.onePlay.viewerId);
      await pretendRemaining(page, "ended");
      await passIdleTime(page);
      await expect(page.getByRole("button", { name: "Sign in again" })).toBeVisible();
    },
  },
  {
    name: "a masked viewer, and the reasons to reveal them",
    // A new sign-in, which hasn't looked anyone up.
    storageState: signedOut,
    reach: async ({ page }) => {
      await page.goto("/");
      await signInAs(page, people.agent);
      await expect(page.getByRole("button", { name: "Account" })).toBeVisible();
      await page.goto(await colleaguesLink(page, { viewerId: stories.badNetwork.viewerId }));
      await expect(region(page, "Sessions")).toBeVisible();
      await page.getByRole("button", { name: "Reveal" }).click();
      await expect(page.getByRole("dialog", { name: "Reveal" })).toBeVisible();
    },
  },
  {
    name: "the recent look-ups under the box",
    reach: async ({ page }) => {
      await openViewer(page, stories.accountLimit.viewerId);
      await page.keyboard.press("r");
      await expect(region(page, "Recent look-ups").getByRole("link").first()).toBeFocused();
      await ignoreCovered(page.getByRole("main").getByRole("region"));
    },
  },
];
