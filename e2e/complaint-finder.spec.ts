import type { Locator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { openViewer, rowButtons } from "./viewer-page";

const { viewerId } = stories.badDevice;

function box(page: Page): Locator {
  return region(page, "Find a play").getByRole("searchbox", { name: "What does the viewer remember?" });
}

function found(page: Page): Locator {
  return region(page, "Find a play").getByRole("list", { name: "Plays that fit" }).getByRole("button");
}

/** When the list says that a session began: "Mon 16 Nov 19:06". What stories tell hangs on the simulator's start. */
async function startOf(row: Locator): Promise<string> {
  const name = (await row.first().getAttribute("aria-label")) ?? "";
  return name.slice(0, name.indexOf(","));
}

/** A start as a caller says it: "16 Nov at 19:06". */
function asSaid(start: string): string {
  return start.replace(/^\w+ (\d+ \w+) (\d\d:\d\d)$/u, "$1 at $2");
}

test("day, time, device and title find the play, and say why it is the one", async ({ page }) => {
  await openViewer(page, viewerId);
  // What a caller says, they say by their own clock.
  await page.getByRole("radio", { name: /^Viewer, / }).check();
  await expect(region(page, "Summary")).toContainText(/C[SD]T/u);
  const start = await startOf(rowButtons(page).and(page.getByRole("button", { name: /technical, Paper Boats/u })));
  await box(page).fill(`${asSaid(start)} on the Samsung TV, paper baots`);
  await expect(found(page).first()).toContainText(start);
  await expect(found(page).first()).toContainText("Samsung Smart TV");
  await expect(found(page).first()).toContainText("it never started");
  await expect(region(page, "Find a play").getByRole("list", { name: "Understood" })).toContainText("Samsung TV");
  await expect(region(page, "Find a play").getByRole("status")).toHaveText(/plays? fits?/u);
});

test("a play that is found is chosen in list and detail, by Enter in the field or on the play", async ({ page }) => {
  await openViewer(page, viewerId);
  await box(page).fill("paper boats on the fire tv");
  await expect(found(page)).toHaveCount(1);
  await box(page).press("Enter");
  await expect(found(page).first()).toHaveAttribute("aria-pressed", "true");
  await expect(rowButtons(page).and(page.getByRole("button", { pressed: true }))).toHaveAccessibleName(
    /, Played well, Paper Boats, Amazon Fire TV Stick$/u,
  );
  await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toHaveText("Paper Boats");

  await box(page).fill("las noticias en la tele");
  await expect(found(page).first()).toContainText("News Now 24");
  await found(page).first().press("Enter");
  await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toHaveText("News Now 24");
});

test("that no play fits is said plainly, with what comes nearest", async ({ page }) => {
  await openViewer(page, viewerId);
  const status = region(page, "Find a play").getByRole("status");
  await box(page).fill("on the Xbox");
  await expect(status).toHaveText("No such play in this range: nothing on “Xbox”.");
  await expect(found(page)).toHaveCount(0);
  await box(page).fill("20 days ago at nine in the evening");
  await expect(status).toHaveText(/^No such play in this range: .+ lies before it\. Choose a longer time range\.$/u);
  await expect(region(page, "Find a play").getByRole("list", { name: "Nearest" }).getByRole("button")).toHaveCount(3);
});

test("questions tell candidates apart without naming what was watched", async ({ page }) => {
  await openViewer(page, viewerId);
  await box(page).fill("paper boats");
  await expect(found(page)).toHaveCount(2);
  await expect(region(page, "Find a play")).toContainText("“What did you watch it on?”");
});

test("what is typed outlives a change of range, and leaves the page nowhere", async ({ page }) => {
  await openViewer(page, viewerId);
  const said = "paper boats on the fire tv";
  await box(page).fill(said);
  await page.getByRole("radio", { name: "3 days" }).check();
  await expect(page).toHaveURL(/days=3/u);
  await expect(box(page)).toHaveValue(said);
  await expect(page).not.toHaveURL(/paper|boats/iu);
  const kept = await page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toMatch(/boats/iu);
  await openViewer(page, stories.badNetwork.viewerId);
  await expect(box(page)).toHaveValue("");
});
