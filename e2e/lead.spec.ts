import { readFile } from "node:fs/promises";
import { stories } from "../simulator/stories";
import { alert, expect, region, test } from "./fixtures";
import { lookRows, lookTable, lookUpAs, search, searchBox } from "./lead-desk";
import { expectAccessible, expectLayoutFits, showAt } from "./page-checks";
import { signedInState } from "./people";

test.describe("for the lead", () => {
  test.use({ storageState: signedInState("lead") });

  test("a viewer's look-ups are found by their ID, which is in no URL, and shown by a pseudonym", async ({
    page,
    playwright,
    baseURL,
  }) => {
    const viewerId = "e2e-lead-searched@example.com";
    const urls: string[] = [];
    page.on("request", (request) => urls.push(request.url()));
    await lookUpAs("agent", [viewerId], { playwright, baseURL });

    await page.goto("/");
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("link", { name: "Lead's desk" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lead's desk");
    await search(page, ` ${viewerId} `);

    const rows = lookRows(page);
    await expect(rows).toHaveCount(1);
    await expect(rows.getByRole("cell")).toHaveText([
      /^Today\s*\d\d:\d\d$/u,
      /^Ada Agent\s*Agent · Day$/u,
      /^Look-up\s*24 hours/u,
      /^[\w-]{8}$/u,
      "Not enough data",
    ]);
    await expect(lookTable(page).getByRole("columnheader")).toHaveCount(5);
    await expect(page.getByRole("status").filter({ hasText: "1 look-up" })).toBeVisible();
    await expect(searchBox(page)).toHaveValue(viewerId);
    expect(urls.filter((url) => /e2e-lead-searched|e2e%2Dlead/i.test(url))).toEqual([]);
    await page.reload();
    await expect(rows).toHaveCount(1);
  });

  test("a search for a viewer who was never looked up says so, and is in the record itself", async ({ page }) => {
    await page.goto("/lead");
    await search(page, "e2e-nobody-looked-this-up");
    await expect(page.getByText("Nobody looked up a viewer with this ID or address in this period")).toBeVisible();
    await expect(lookTable(page)).toHaveCount(0);

    await page.getByRole("combobox", { name: "Action" }).selectOption("Search of the record");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.waitForURL(/action=record-search/);
    await expect(lookRows(page).first()).toContainText("Lee Lead");
    await expect(lookRows(page).first()).toContainText("Search of the record");
    await expect(lookRows(page).first()).toContainText("Shown");
  });

  test("a sweep is flagged and leads to its look-ups, which are counted, paged and exported", async ({
    page,
    playwright,
    baseURL,
  }) => {
    test.slow();
    const viewerIds = Array.from({ length: 61 }, (_, index) => `e2e-swept-${index}`);
    await lookUpAs("senior", viewerIds, { playwright, baseURL }, "summary");

    await page.goto("/lead");
    const sweep = region(page, "Sweeps")
      .getByRole("listitem")
      .filter({ hasText: /^Sam Senior: \d+ viewers within an hour/u });
    await sweep.getByRole("link", { name: /^Show look-ups/u }).click();
    await page.waitForURL(/agent=/);

    await expect(page.getByRole("combobox", { name: "Agent" })).toHaveValue(/\|/u);
    await expect(page.getByRole("combobox", { name: "Period" })).toHaveValue("custom");
    const count = page.getByRole("table", { name: "By agent" }).getByRole("row").filter({ hasText: "Sam Senior" });
    const [looks = "0", viewers = "0"] = await count.getByRole("cell").allInnerTexts();
    expect(Number(viewers)).toBeGreaterThan(60);
    expect(Number(looks)).toBeGreaterThanOrEqual(Number(viewers));
    const byDay = await page.getByRole("table", { name: "By day" }).getByRole("row").count();
    expect(byDay).toBeGreaterThan(1);

    await expect(lookRows(page)).toHaveCount(50);
    await page.getByRole("link", { name: "Older" }).click();
    await page.waitForURL(/after=/);
    await expect(lookRows(page)).toHaveCount(Number(looks) - 50);
    await page.getByRole("link", { name: "Back to newest" }).click();
    await expect(page).not.toHaveURL(/after=/);
    await expect(lookRows(page)).toHaveCount(50);

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download CSV" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^look-ups-\d{4}-\d\d-\d\d\.csv$/u);
    const text = await readFile(await file.path(), "utf8");
    const lines = text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + Number(looks));
    expect(lines.filter((line) => line.includes(",Sam Senior,"))).toHaveLength(Number(looks));
    expect(text).not.toContain("e2e-swept");
  });

  test("a problem that several callers share is listed with its cause, and leads to its look-ups", async ({
    page,
    playwright,
    baseURL,
  }) => {
    const blocked = [stories.accountLimit, stories.subscriptionExpired, stories.regionBlock];
    await lookUpAs(
      "agent",
      blocked.map(({ viewerId }) => viewerId),
      { playwright, baseURL },
    );

    await page.goto("/lead");
    const problem = region(page, "Recurring problems")
      .getByRole("listitem")
      .filter({ hasText: /^\d+ callers: Account or rights/u });
    await problem.getByRole("link", { name: /^Show look-ups/u }).click();
    await page.waitForURL(/verdict=account/);
    await expect.poll(() => lookRows(page).count()).toBeGreaterThan(2);
    const results = await lookTable(page).getByRole("cell", { name: "Account or rights" }).count();
    expect(results).toBe(await lookRows(page).count());

    await problem.getByRole("link", { name: /^Diagnose errors/u }).click();
    await page.waitForURL(/\/explore\/errors\?.*failure=start-failure-business/);
    await expect(region(page, "What they share")).toContainText("Start blocked");
  });

  test("an invalid address is refused with the reason, and stays typed", async ({ page }) => {
    await page.goto("/lead");
    await searchBox(page).fill("203.0.113.0/24");
    await searchBox(page).press("Enter");
    await expect(alert(page)).toContainText("This is a range of addresses (CIDR).");
    await expect(searchBox(page)).toHaveValue("203.0.113.0/24");
  });

  test("times and days follow the clock", async ({ page, playwright, baseURL }) => {
    await lookUpAs("agent", ["e2e-lead-clock"], { playwright, baseURL });
    await page.goto("/lead");
    await expect(lookTable(page).getByRole("columnheader").first()).toHaveText(/Time E[SD]T/u);
    await page.getByRole("radio", { name: "UTC" }).click();
    await expect(lookTable(page).getByRole("columnheader").first()).toHaveText("Time UTC");
  });

  for (const width of [360, 1440] as const) {
    for (const theme of ["light", "dark"] as const) {
      test(`the desk is accessible and fits a window of ${width} pixels, in ${theme}`, async ({
        page,
        playwright,
        baseURL,
      }) => {
        await lookUpAs("agent", [stories.badDevice.viewerId, stories.accountLimit.viewerId], { playwright, baseURL });
        await page.goto("/lead");
        await page.getByRole("combobox", { name: "Period" }).selectOption("From – to");
        await expect(lookRows(page).first()).toBeVisible();
        await showAt(page, width, theme);
        await expectLayoutFits(page);
        await expectAccessible(page);
      });
    }
  }
});
