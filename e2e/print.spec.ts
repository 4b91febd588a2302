import { stories } from "../simulator/stories";
import { expect, region, test, tile } from "./fixtures";
import { openViewer } from "./viewer-page";

test("a printed page has who, range, answer, key metrics and sessions, and no controls", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.badDevice.viewerId);
  const answer = region(page, "Answer");
  await expect(answer.getByRole("heading", { level: 2 })).toBeVisible();
  await expect(answer.getByText(/^From 10 sessions · /u)).toBeVisible();
  await expect(tile(page, "Video start failures")).toBeVisible();
  const printed = page.getByRole("table", { name: "10 sessions" });
  await expect(printed.getByRole("row")).toHaveCount(11);
  for (const name of ["Watched", "Rebuffering"])
    await expect(printed.getByRole("columnheader", { name })).toBeVisible();
  await expect(printed.getByRole("row").nth(1)).toContainText(/\d\d:\d\d C[SD]T/u);
  for (const name of ["Copy note", "Copy link", "All metrics", "Look up"]) {
    await expect(page.getByRole("button", { name }).filter({ visible: true })).toHaveCount(0);
  }
  for (const name of ["Timeline", "Session details", "Trends"]) await expect(region(page, name)).toBeHidden();
});

test("a long list is cut on paper, and says so", async ({ page }) => {
  await openViewer(page, stories.fiveThousand.viewerId, "30 days");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table", { name: "The newest 20 of 500 sessions" }).getByRole("row")).toHaveCount(21);
});
