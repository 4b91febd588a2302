import type { APIRequestContext, Page } from "playwright/test";
import { incidents, stories } from "../simulator/stories";
import { hourMs, run } from "./explore-page";
import { alert, expect, region, test } from "./fixtures";
import { signedInState } from "./people";
import { samplesIn, simulator } from "./sample-log";
import { chooseSession, openViewer } from "./viewer-page";

const shared = (page: Page) => region(page, "What they share");

/** The window of the incident of app 8.14 on one network, in epoch milliseconds. */
async function incidentWindow(request: APIRequestContext) {
  const { anchorMs } = await (await request.get(`${simulator()}/_control/stories`)).json();
  const { fromHoursAgo, toHoursAgo } = incidents.network;
  return { start: anchorMs - fromHoursAgo * hourMs, end: anchorMs - toHoursAgo * hourMs };
}

/** Opens the page with a query, once its script can take input. */
async function openErrors(page: Page, query = ""): Promise<void> {
  await page.goto(`/explore/errors${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diagnose errors");
  await expect(page.getByRole("radio", { name: "UTC" })).toBeEnabled();
}

test.describe("for the senior", () => {
  test.use({ storageState: signedInState("senior") });

  test("the documented use case: technical start failures rise, and the page says what they share", async ({
    page,
    request,
  }) => {
    const window = await incidentWindow(request);
    await page.goto("/explore");
    await page.getByRole("link", { name: "Diagnose errors" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diagnose errors");
    await openErrors(page, `?kind=content&from=${window.start}&to=${window.end}`);
    await page.getByRole("checkbox", { name: "Start failure, technical" }).check();
    await run(page);

    const { errorCode, isp, appVersion } = incidents.network;
    await expect(shared(page).getByRole("listitem").filter({ hasText: isp })).toContainText(
      `App version ${appVersion} with ISP ${isp}`,
    );
    // All sessions first, whatever became of them, and only then the failures.
    const queries = (await samplesIn(window, request)).map(({ query }) => Object.keys(query));
    expect(queries.filter((names) => !names.includes("is_video_start_failure_tech")).length).toBeGreaterThan(0);
    expect(queries.at(-1)).toContain("is_video_start_failure_tech");

    const asked = queries.length;
    await region(page, "Errors")
      .getByRole("link", { name: new RegExp(`^${errorCode}`, "u") })
      .click();
    await page.waitForURL(new RegExp(`code=${errorCode}`, "u"));
    await expect(shared(page).getByRole("listitem")).toHaveCount(1);
    await expect(shared(page).getByRole("listitem")).toContainText(
      /^App version .* with ISP .*All \d+ failing viewers/u,
    );
    expect(await samplesIn(window, request), "another error takes no further call").toHaveLength(asked);

    const cox = region(page, "ISP").getByRole("row").filter({ hasText: isp });
    await expect(cox).toContainText("Stands out");
    await cox.getByRole("link", { name: isp }).click();
    await page.waitForURL(/\/explore\?/);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get("isp")).toBe(isp);
    expect(searchParams.get("video_start_failure_error")).toBe(errorCode);
    await expect(region(page, "Sessions").getByText(errorCode).first()).toBeVisible();
  });

  test("one click from a viewer's failed session asks who else has its error, and names nobody", async ({ page }) => {
    const { viewerId, errorCode } = stories.newAppVersion;
    await openViewer(page, viewerId);
    await chooseSession(page, "Start failure");
    await region(page, "Session details").getByRole("link", { name: "Diagnose this error" }).click();
    await page.waitForURL(/\/explore\/errors\?.*from=\d+/u);

    expect(page.url()).not.toContain(viewerId);
    const { searchParams } = new URL(page.url());
    expect(Number(searchParams.get("to")) - Number(searchParams.get("from"))).toBe(3 * hourMs);
    expect(searchParams.get("code")).toBe(errorCode);
    await expect(shared(page).getByRole("listitem")).toContainText("App version 8.14 with device LG Smart TV");
    expect(await page.locator("main").innerText()).not.toContain(viewerId);
  });

  test("a query that can't be run says why at the field, and the last result stays", async ({ page }) => {
    await openErrors(page);
    await run(page);
    await expect(shared(page)).toBeVisible();
    const url = page.url();

    await page.getByRole("combobox", { name: "Window" }).selectOption("From – to");
    await page.getByLabel(/^To /u).fill("2026-01-01T00:00");
    await page.getByRole("button", { name: "Run" }).click();
    await expect(alert(page)).toHaveText("The end must be after the start.");
    await expect(page.getByLabel(/^To /u)).toHaveValue("2026-01-01T00:00");
    await expect(shared(page)).toBeVisible();
    expect(page.url()).toBe(url);
  });

  test("ads have dimensions of their own", async ({ page }) => {
    const now = Date.now();
    await openErrors(page, `?kind=ad&from=${now - 3 * hourMs}&to=${now}&run=1`);

    await expect(shared(page).getByRole("listitem")).toContainText(`Ad creative ${incidents.ad.creativeId}`);
    await expect(region(page, "Ad technology").getByRole("row")).not.toHaveCount(0);
  });
});

test("an agent's page of a failed session has no such link", async ({ page }) => {
  await openViewer(page, stories.newAppVersion.viewerId);
  await chooseSession(page, "Start failure");

  await expect(region(page, "Session details").getByText("Start failure, technical", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Diagnose this error" })).toHaveCount(0);
});
