import { household, stories } from "../simulator/stories";
import { alert, expect, lookUpBox, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

test("without script, a look-up opens the viewer's page with the selected range", async ({ page }) => {
  await page.goto("/");
  await lookUpBox(page).fill(`  ${stories.lowPicture.viewerId} `);
  await page.getByRole("radio", { name: "7 days" }).check();
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  await expect(page).toHaveURL(/\/viewers\/[\w-]{40,}\?days=7$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Viewer ID ${stories.lowPicture.viewerId}`);
});

test("without script, an address is detected, and the kind can be overridden", async ({ page }) => {
  await page.goto("/");
  await lookUpBox(page).fill(household.ip);
  await lookUpBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${household.ip}`);

  await page.goto("/");
  await lookUpBox(page).fill(stories.subscriptionExpired.viewerId);
  await page.getByRole("combobox", { name: "Look up as" }).selectOption("Viewer ID");
  await lookUpBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `Viewer ID ${stories.subscriptionExpired.viewerId}`,
  );
});

test("without script, a refused look-up returns to the form with a reason, and the URL has no input", async ({
  page,
  baseURL,
}) => {
  await page.goto("/");
  await lookUpBox(page).fill("203.0.113.0/24");
  await lookUpBox(page).press("Enter");
  await expect(page).toHaveURL(`${baseURL}/?problem=invalid-lookup`);
  await expect(alert(page)).toHaveCount(1);
  await expect(alert(page)).toContainText("This isn't a valid viewer ID or IP address");
  await expect(alert(page)).toContainText("Your browser's Back button brings back what you typed.");
});
