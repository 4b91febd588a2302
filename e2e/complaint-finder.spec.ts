import type { Locator, Page, Route } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { openViewer, rowButtons, startOf } from "./viewer-page";

const { viewerId } = stories.badDevice;

function finder(page: Page): Locator {
  return region(page, "Find an attempt");
}

function box(page: Page): Locator {
  return finder(page).getByRole("searchbox", { name: "What does the viewer remember?" });
}

function matches(page: Page): Locator {
  return finder(page).getByRole("list", { name: "Matching attempts" }).getByRole("button");
}

/** A start as a caller would say it: "16 Nov at 19:06". */
function spoken(start: string): string {
  return start.replace(/^\w+ (\d+ \w+) (\d\d:\d\d)$/u, "$1 at $2");
}

/** Routes the script that contains the lexicons to `handle`, and lets the others through. */
async function routeSearchScript(page: Page, handle: (route: Route) => Promise<void>): Promise<void> {
  await page.route("**/_next/static/**/*.js", async (route) => {
    const response = await route.fetch();
    const isSearchScript = (await response.text()).includes("anteanoche");
    await (isSearchScript ? handle(route) : route.fulfill({ response }));
  });
}

test("day, time, device and title find the attempt and say why it matches", async ({ page }) => {
  await openViewer(page, viewerId);
  // Callers use their own local time.
  await expect(region(page, "Summary")).toContainText(/C[SD]T/u);
  const start = await startOf(rowButtons(page).and(page.getByRole("button", { name: /technical, Paper Boats/u })));
  await box(page).fill(`${spoken(start)} on the Samsung TV, paper baots`);
  await expect(matches(page).first()).toContainText(start);
  await expect(matches(page).first()).toContainText("Samsung Smart TV");
  await expect(matches(page).first()).toContainText("failed to start");
  await expect(finder(page).getByRole("list", { name: "Understood" })).toContainText("Samsung TV");
  await expect(finder(page).getByRole("status")).toHaveText(/attempts? match(es)?\./u);
});

test("Enter in the field, or on an attempt, selects it in the list and detail", async ({ page }) => {
  await openViewer(page, viewerId);
  await box(page).fill("paper boats on the fire tv");
  await expect(matches(page)).toHaveCount(1);
  await box(page).press("Enter");
  await expect(matches(page).first()).toHaveAttribute("aria-pressed", "true");
  await expect(rowButtons(page).and(page.getByRole("button", { pressed: true }))).toHaveAccessibleName(
    /, Played well, Paper Boats, Amazon Fire TV Stick$/u,
  );
  await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toHaveText("Paper Boats");

  await box(page).fill("las noticias en la tele");
  await expect(matches(page).first()).toContainText("News Now 24");
  await matches(page).first().press("Enter");
  await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toHaveText("News Now 24");
});

test("when nothing matches, the finder says why and shows the closest attempts", async ({ page }) => {
  await openViewer(page, viewerId);
  const status = finder(page).getByRole("status");
  await box(page).fill("on the Xbox");
  await expect(status).toHaveText("No match in this range: no attempts on “Xbox”.");
  await expect(matches(page)).toHaveCount(0);
  await box(page).fill("20 days ago at nine in the evening");
  await expect(status).toHaveText(/^No match: .+ is before this range\. Choose a longer time range\.$/u);
  await expect(finder(page).getByRole("list", { name: "Closest attempts" }).getByRole("button")).toHaveCount(3);
});

test("when nothing matches, the same words can be searched in 30 days", async ({ page }) => {
  await openViewer(page, viewerId);
  await box(page).fill("20 days ago at nine in the evening");
  await finder(page).getByRole("button", { name: "Search 30 days" }).click();
  await expect(page).toHaveURL(/days=30/u);
  await expect(page.getByRole("radio", { name: "30 days" })).toBeChecked();
  await expect(box(page)).toHaveValue("20 days ago at nine in the evening");
  await box(page).focus();
  await expect(finder(page).getByRole("status")).not.toContainText("before this range");
  await expect(finder(page).getByRole("status")).not.toBeEmpty();
  await expect(finder(page).getByRole("button", { name: "Search 30 days" })).toHaveCount(0);
});

test("findings open over the timeline and close with Escape or when the focus leaves", async ({ page }) => {
  await openViewer(page, viewerId);
  const listTop = async () => {
    const [timeline, list] = [region(page, "Timeline"), region(page, "Sessions")];
    return ((await list.boundingBox())?.y ?? 0) - ((await timeline.boundingBox())?.y ?? 0);
  };
  const before = await listTop();
  await box(page).fill("paper boats");
  await expect(matches(page)).toHaveCount(2);
  expect(await listTop()).toBe(before);
  await page.keyboard.press("Tab");
  await expect(matches(page).first()).toBeVisible();
  await box(page).press("Escape");
  await expect(matches(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("paper boats");
  await box(page).press("Enter");
  await expect(matches(page).first()).toHaveAttribute("aria-pressed", "true");

  await box(page).fill("paper boats on the fire tv");
  await expect(matches(page)).toHaveCount(1);
  await region(page, "Timeline").getByRole("radio", { name: "Device" }).focus();
  await expect(matches(page)).toHaveCount(0);
  await box(page).focus();
  await expect(matches(page)).toHaveCount(1);
});

test("questions distinguish candidates without naming what was watched", async ({ page }) => {
  await openViewer(page, viewerId);
  await box(page).fill("paper boats");
  await expect(matches(page)).toHaveCount(2);
  await expect(finder(page)).toContainText("“What did you watch it on?”");
});

test("the typed text survives a change of range and never leaves the page", async ({ page }) => {
  await openViewer(page, viewerId);
  const text = "paper boats on the fire tv";
  await box(page).fill(text);
  await page.getByRole("radio", { name: "3 days" }).check();
  await expect(page).toHaveURL(/days=3/u);
  await expect(box(page)).toHaveValue(text);
  await expect(page).not.toHaveURL(/paper|boats/iu);
  const stored = await page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
  );
  expect(stored).not.toMatch(/boats/iu);
  await openViewer(page, stories.badNetwork.viewerId);
  await expect(box(page)).toHaveValue("");
});

test("text and Enter before the search has loaded take effect once it has", async ({ page }) => {
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  await routeSearchScript(page, async (route) => {
    await allowed;
    await route.continue();
  });
  await openViewer(page, viewerId);
  await box(page).fill("paper boats on the fire tv");
  await expect(finder(page).getByRole("status")).toHaveText("Loading the search…");
  await box(page).press("Enter");
  await expect(box(page)).toHaveValue("paper boats on the fire tv");

  allow();
  await expect(matches(page)).toHaveCount(1);
  await expect(matches(page).first()).toHaveAttribute("aria-pressed", "true");
  await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toHaveText("Paper Boats");
});

test("when the search can't be loaded, the finder says so, and Enter tries again", async ({ page }) => {
  await routeSearchScript(page, (route) => route.abort());
  await openViewer(page, viewerId);
  await box(page).fill("paper boats on the fire tv");
  await expect(finder(page).getByRole("status")).toHaveText(/^Couldn't load the search\./u);

  await page.unrouteAll({ behavior: "wait" });
  await box(page).press("Enter");
  await expect(matches(page).first()).toHaveAttribute("aria-pressed", "true");
});
