import { expect } from "playwright/test";
import { filterBy, lastHour, note, openExplore, run } from "./explore-page";
import { alert, region, test } from "./fixtures";
import { expectAccessible, expectLayoutFits } from "./page-checks";
import { signedInState } from "./people";
import { simulator } from "./sample-log";
import { rowButtons } from "./viewer-page";

test.use({ storageState: signedInState("lead") });

test("a sample is drawn, read and narrowed, and is in the record without values", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Account" }).click();
  await expect(page.getByRole("link", { name: "Diagnose errors" })).toHaveAttribute("href", "/explore/errors");
  await page.getByRole("link", { name: "Explore" }).click();
  await expect(page.getByText("Choose a window, then run the query.")).toBeVisible();

  // The header's range is that of a look-up, and this page has a window of its own.
  await expect(page.getByRole("group", { name: "Time range" })).toHaveCount(0);

  await run(page);
  await expect(note(page)).toHaveText("A sample of 50 sessions, not all. It reached the limit, so more may match.");
  await expect(region(page, "Timeline")).toBeVisible();
  await expect(region(page, "Sessions").getByRole("status").first()).toHaveText("50");
  await rowButtons(page).first().click();
  const details = region(page, "Session details");
  await details.getByRole("button", { name: "All fields" }).click();
  await details.getByText("Raw JSON", { exact: true }).click();
  await expect(details.getByText('"conviva_session_id"')).toBeVisible();

  await filterBy(page, "ISPs", "Comcast", "Cox Communications");
  await page.getByRole("checkbox", { name: "Start failure", exact: true }).check();
  await run(page);
  const { searchParams } = new URL(page.url());
  expect(searchParams.getAll("isp")).toEqual(["Comcast", "Cox Communications"]);
  expect(searchParams.get("is_video_start_failure")).toBe("true");

  await page.goto("/lead?action=explore");
  await expect(page.getByRole("table", { name: "Look-ups" })).toContainText("content by ISP and status");
  await expect(page.getByRole("table", { name: "Look-ups" })).not.toContainText("Comcast");
});

test("what was typed arrives at Conviva as it is, whatever is in it", async ({ page, request }) => {
  const value = `Möbel, "A&O" + 'x' = 100 %, ${Date.now()}é`;
  await openExplore(page);
  await filterBy(page, "Assets", value, value.toLowerCase());
  await run(page);
  await expect(page.getByText("No session matches.")).toBeVisible();

  const calls = await (await request.get(`${simulator()}/_control/requests`)).json();
  const asked = calls.filter(({ query }: { query: Record<string, string[]> }) => query.asset?.includes(value));
  expect(asked.map(({ query }: { query: Record<string, string[]> }) => query.asset)).toEqual([
    [value, value.toLowerCase()],
  ]);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Value" }).first()).toHaveValue(value);
});

test("values that Conviva has sent are offered for a dimension, and none of personal ones", async ({
  page,
  request,
}) => {
  await openExplore(page, lastHour());
  await expect(note(page)).toBeVisible();
  const offered = async (dimension: string) =>
    (await (await request.get(`/api/explore/values?dimension=${dimension}`)).json()).values;
  expect((await offered("isp")).length).toBeGreaterThan(1);
  for (const personal of ["client_id", "session_id", "geo_postal_code", "tag_plan"])
    expect(await offered(personal)).toEqual([]);

  const seen = page.waitForResponse(/\/api\/explore\/values\?dimension=isp$/u);
  await page.getByRole("combobox", { name: "Dimension" }).fill("ISPs");
  await page.getByRole("combobox", { name: "Value" }).focus();
  const { values } = await (await seen).json();
  await expect(page.locator(`datalist option[value=${JSON.stringify(values[0])}]`)).toHaveCount(1);
});

test("ads are sampled like content", async ({ page }) => {
  await openExplore(page);
  await page.getByRole("combobox", { name: "Sessions of" }).selectOption("Ads");
  await run(page);
  await expect(note(page)).toBeVisible();
  await expect(rowButtons(page).first()).toHaveAccessibleName(/, [^,]+ \d+s, /u);
});

for (const [theme, width] of [
  ["light", 1440],
  ["dark", 360],
] as const) {
  test(`the page is accessible and fits: ${width} pixels, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await openExplore(page, lastHour());
    await expect(note(page)).toBeVisible();
    await page.getByRole("textbox", { name: "Limit" }).fill("501");
    await page.getByRole("button", { name: "Run" }).click();
    await expect(alert(page)).toHaveCount(1);
    await expectAccessible(page);
    await expectLayoutFits(page);
  });
}
