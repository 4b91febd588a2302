import { expect } from "playwright/test";
import { filterBy, hourMs, lastHour, minuteMs, note, openExplore, run } from "./explore-page";
import { alert, test } from "./fixtures";
import { signedInState } from "./people";
import { simulator } from "./sample-log";

test.use({ storageState: signedInState("lead") });

test.describe("a wrong query says so at its field, and keeps what was typed and shown", () => {
  const now = Date.now();
  const windows = [
    { name: "3 hours and a second", from: now - 3 * hourMs - 1_000, to: now, at: "To", text: /at most 3 hours/u },
    {
      ...{ name: "31 days and a minute ago", from: now - 31 * 24 * hourMs - minuteMs, to: now - 31 * 24 * hourMs },
      ...{ at: "From", text: /the last 31 days/u },
    },
    { name: "reversed", from: now - hourMs, to: now - 2 * hourMs, at: "To", text: /must be after the start/u },
    { name: "in the future", from: now + hourMs, to: now + 2 * hourMs, at: "From", text: /in the future/u },
  ];
  for (const { name, from, to, at, text } of windows) {
    test(`a window that is ${name}`, async ({ page }) => {
      await openExplore(page, `?kind=content&from=${from}&to=${to}&limit=50&isp=Comcast`);
      const field = page.getByLabel(new RegExp(`^${at} `, "u"));
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(alert(page).filter({ hasText: text })).toHaveCount(1);
      await expect(page.getByRole("combobox", { name: "Dimension" })).toHaveValue("ISPs");
      await expect(page.getByRole("combobox", { name: "Value" })).toHaveValue("Comcast");
    });
  }

  test("limits, a dimension that isn't there, no value, and a filter with a saved filter", async ({ page }) => {
    await openExplore(page, lastHour());
    await expect(note(page)).toBeVisible();
    const shown = await note(page).innerText();
    const limit = page.getByRole("textbox", { name: "Limit" });
    for (const typed of ["0", "501"]) {
      await limit.fill(typed);
      await page.getByRole("button", { name: "Run" }).click();
      await expect(limit).toBeFocused();
      await expect(limit).toHaveAccessibleDescription("Enter a whole number from 1 to 500.");
      await expect(limit).toHaveValue(typed);
    }
    await limit.fill("20");

    const dimension = page.getByRole("combobox", { name: "Dimension" });
    await filterBy(page, "Phase of the moon", "full");
    await page.getByRole("button", { name: "Run" }).click();
    await expect(dimension).toHaveAccessibleDescription(/doesn't have this dimension/u);
    await filterBy(page, "ISPs", "");
    await page.getByRole("button", { name: "Run" }).click();
    await expect(dimension).toHaveAccessibleDescription("Enter a value, or remove this filter.");

    const saved = page.getByRole("combobox", { name: "Saved filter" });
    await filterBy(page, "ISPs", "Comcast");
    await saved.selectOption("Smart TVs, not live");
    await page.getByRole("button", { name: "Run" }).click();
    await expect(saved).toHaveAccessibleDescription(/can't be combined with other filters/u);
    await expect(note(page)).toHaveText(shown);

    await page.getByRole("button", { name: "Remove filter ISPs" }).click();
    await expect(page.getByRole("button", { name: "Add filter" })).toBeFocused();
    await run(page);
    await expect(note(page)).toHaveText(/^A sample of \d+ sessions, not all/u);
    await expect(alert(page)).toHaveCount(0);
  });

  test("a saved filter that is deleted meanwhile", async ({ page, request }) => {
    await openExplore(page);
    const saved = page.getByRole("combobox", { name: "Saved filter" });
    await saved.selectOption("Mobile apps");
    await run(page);
    await expect(note(page)).toBeVisible();
    const shown = await note(page).innerText();
    await request.delete(`${simulator()}/_control/saved-filters?id=1022`);
    try {
      await run(page);
      await expect(saved).toHaveAccessibleDescription("This saved filter was deleted in Pulse. Choose another one.");
      await expect(note(page)).toHaveText(shown);
    } finally {
      await request.delete(`${simulator()}/_control/saved-filters`);
    }
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a query runs, and a wrong one says so at its field", async ({ page }) => {
    await page.goto("/explore");
    await page.getByRole("combobox", { name: "Dimension" }).fill("ISPs");
    await page.getByRole("combobox", { name: "Value" }).fill("Nobody's Network");
    await page.getByRole("button", { name: "Run" }).click();
    await expect(page.getByText("No session matches.")).toBeVisible();
    expect(new URL(page.url()).searchParams.get("isp")).toBe("Nobody's Network");

    await page.getByRole("textbox", { name: "Limit" }).fill("501");
    await page.getByRole("button", { name: "Run" }).click();
    const limit = page.getByRole("textbox", { name: "Limit" });
    await expect(limit).toHaveAccessibleDescription("Enter a whole number from 1 to 500.");
    await expect(limit).toHaveValue("501");
    await expect(page.getByRole("combobox", { name: "Value" })).toHaveValue("Nobody's Network");
  });

  test("what was pasted into the wrong field isn't in the address, and is still there", async ({ page }) => {
    await page.goto("/explore");
    const [dimension, limit] = [
      page.getByRole("combobox", { name: "Dimension" }),
      page.getByRole("textbox", { name: "Limit" }),
    ];
    await dimension.fill("anne@example.com");
    await page.getByRole("combobox", { name: "Value" }).fill("x");
    await limit.fill("47a28f72-6ad8");
    await page.getByRole("button", { name: "Run" }).click();
    await expect(limit).toHaveAccessibleDescription("Enter a whole number from 1 to 500.");
    await expect(limit).toHaveValue("47a28f72-6ad8");
    await expect(dimension).toHaveValue("anne@example.com");
    expect(decodeURIComponent(page.url())).not.toMatch(/anne|47a28/u);
  });

  test("a value of 10,000 characters is refused at its field", async ({ page }) => {
    await page.goto("/explore");
    const value = page.getByRole("combobox", { name: "Value" });
    await page.getByRole("combobox", { name: "Dimension" }).fill("ISPs");
    await value.fill("x".repeat(10_000));
    await page.getByRole("button", { name: "Run" }).click();
    await expect(value).toHaveAccessibleDescription("A value has at most 500 characters. Shorten it.");
    await expect(value).toHaveValue("x".repeat(10_000));
  });
});
