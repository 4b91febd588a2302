import { expect } from "playwright/test";
import { filterBy, lastHour, openExplore, run } from "./explore-page";
import { region, test } from "./fixtures";
import { pasted } from "./pasted";
import { signedInState } from "./people";
import { rowButtons } from "./viewer-page";

test.use({ storageState: signedInState("lead") });

test("people are masked for a lead too, until a recorded reveal, and can then be looked up", async ({ page }) => {
  const urls: string[] = [];
  page.on("request", (sent) => urls.push(sent.url()));
  await openExplore(page, lastHour());
  await rowButtons(page).first().click();
  const details = region(page, "Session details");
  await details.getByRole("button", { name: "All fields" }).click();
  await details.getByText("Raw JSON", { exact: true }).click();
  const raw = details.locator("pre");
  await expect(raw).toContainText(/"viewer_id": ".*(?:\(masked\)|····).*"/u);
  await expect(raw).toContainText(/"ip(?:v6)?": "IPv[46] address(?: \d+)? \(masked\)"/u);

  const reveal = details.getByRole("button", { name: "Reveal" }).first();
  await reveal.click();
  const dialog = page.getByRole("dialog", { name: "Reveal" }).first();
  await dialog.getByRole("combobox", { name: "Reason" }).selectOption("Another reason");
  await dialog.getByRole("button", { name: "Reveal" }).click();
  const lookUp = details.getByRole("button", { name: "Look up this viewer" });
  await expect(lookUp).toBeVisible();
  await expect(details.getByRole("button", { name: "Copy viewer ID" }).last()).toBeFocused();
  const viewerId = await details.locator("dl bdi.font-mono").last().innerText();
  await details.getByText("Raw JSON", { exact: true }).click();
  await expect(raw).toContainText(JSON.stringify(viewerId));

  await lookUp.click();
  await page.waitForURL(/\/viewers\//u);
  expect(urls.filter((url) => url.includes(encodeURIComponent(viewerId)))).toEqual([]);
  await page.goto("/lead?action=reveal");
  await expect(page.getByRole("table", { name: "Look-ups" })).toContainText("Another reason");
});

test("what may be personal is sealed in the URL, and another person's link fills in the form", async ({
  page,
  browser,
}) => {
  await openExplore(page);
  await filterBy(page, "client_id", "203.0.113.9");
  await page.getByRole("button", { name: "Add filter" }).click();
  await filterBy(page, "Assets", "anne@example.com");
  await run(page);
  expect(decodeURIComponent(page.url())).not.toMatch(/203\.0|anne|client_id/u);
  expect(await page.title()).not.toMatch(/anne/u);

  const other = await browser.newContext({ storageState: signedInState("senior") });
  const shared = await other.newPage();
  await shared.goto(page.url());
  await expect(shared.getByRole("combobox", { name: "Value" })).toHaveCount(2);
  await expect(shared.getByText("No session matches.").first()).toBeVisible();
  await other.close();
});

test("the request is copied as a command without the key", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await openExplore(page, lastHour("&isp=O%27Neill%20%26%20S%C3%B6hne"));
  await page.getByRole("button", { name: "Copy as cURL" }).click();
  await expect(page.getByText("Copied. The command reads")).toBeVisible();
  const command = await pasted(page);
  expect(command).toContain('--user "$CONVIVA_CLIENT_ID:$CONVIVA_CLIENT_SECRET"');
  expect(command).toContain("/insights/3.0/sessions/content?isp=O'\\''Neill%20%26%20S%C3%B6hne&start_epoch_ms=");
  expect(command).not.toMatch(/demo-secret|Basic /u);
});

test.describe("for an agent", () => {
  test.use({ storageState: signedInState("agent") });

  test("it's a page that isn't there, and so is what it's made of", async ({ page, request, baseURL }) => {
    expect((await page.goto("/explore"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
    await page.goto("/");
    await page.getByRole("button", { name: "Account" }).click();
    await expect(page.getByRole("link", { name: "Explore" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Diagnose errors" })).toHaveCount(0);
    const headers = { origin: baseURL ?? "" };
    const answers = [
      await request.get(`/api/explore/sessions${lastHour()}`),
      await request.get("/api/explore/values?dimension=isp"),
      await request.post("/api/explore/queries", { headers, form: { kind: "content", window: "3h", limit: "50" } }),
      await request.post(`/api/explore/details${lastHour()}`, { headers, data: { id: "x", startedAt: 1 } }),
    ];
    expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404, 404]);
  });
});
