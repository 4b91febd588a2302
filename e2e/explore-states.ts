import { expect } from "playwright/test";
import { filterBy, hourMs, lastHour, note, openExplore } from "./explore-page";
import { alert, region } from "./fixtures";
import type { PageState } from "./page-state";
import { signedInState } from "./people";
import { chooseRow, openAllGroups } from "./viewer-page";

/** The states of the pages that sample any viewers' sessions. */
export const exploreStates: readonly PageState[] = [
  {
    name: "Explore before a query",
    storageState: signedInState("senior"),
    reach: async ({ page }) => {
      await openExplore(page);
      await filterBy(page, "ISPs", "Comcast", "Cox Communications");
    },
  },
  {
    name: "Explore with a sample and a session's details",
    storageState: signedInState("senior"),
    reach: async ({ page }) => {
      await openExplore(page, lastHour());
      await expect(note(page)).toBeVisible();
      await chooseRow(page, 1);
      await openAllGroups(page);
    },
  },
  {
    name: "Explore with a field that is wrong",
    storageState: signedInState("senior"),
    reach: async ({ page }) => {
      await openExplore(page, lastHour("&isp=Nobody"));
      await expect(region(page, "Sessions")).toBeVisible();
      await page.getByRole("textbox", { name: "Limit" }).fill("501");
      await page.getByRole("button", { name: "Run" }).click();
      await expect(alert(page)).toHaveCount(1);
    },
  },
  {
    name: "errors of a window, and what one of them is about",
    storageState: signedInState("senior"),
    reach: async ({ page }) => {
      const now = Date.now();
      await page.goto(`/explore/errors?kind=content&from=${now - 3 * hourMs}&to=${now}&run=1`);
      await region(page, "Errors").getByRole("link", { name: "Start failure, technical" }).first().click();
      await page.waitForURL(/code=/u);
      await expect(region(page, "What they share").getByRole("listitem")).not.toHaveCount(0);
      await page
        .getByText(/more values$/u)
        .first()
        .click();
    },
  },
  {
    name: "errors where nothing can be told",
    storageState: signedInState("senior"),
    reach: async ({ page }) => {
      const now = Date.now();
      await page.goto(`/explore/errors?kind=content&from=${now - hourMs}&to=${now}&run=1&isp=Nobody`);
      await expect(region(page, "What they share")).toContainText("No session matches");
    },
  },
];
