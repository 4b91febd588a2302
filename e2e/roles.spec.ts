import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { signedInState } from "./people";
import { rowButtons } from "./viewer-page";

/** Selects the newest session and loads its fields. Returns the server's answer for it. */
async function openNewestSession(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const answered = page.waitForResponse(/\/api\/viewers\/[^/]+\/sessions\/[^/]+\?/);
  await rowButtons(page).first().click();
  await region(page, "Session details").getByRole("button", { name: "All fields" }).click();
  return (await answered).json();
}

test("an agent gets every field of a session but no raw JSON, on the page or in the answer", async ({
  page,
  lookUp,
}) => {
  await lookUp(stories.nothingWrong.viewerId);
  const answer = await openNewestSession(page);
  expect(answer.raw).toBeNull();
  const details = region(page, "Session details");
  await expect(details.getByText("Totals, not a sequence.")).toBeVisible();
  await expect(details.getByText("Raw JSON")).toHaveCount(0);
});

for (const role of ["senior", "lead"]) {
  test.describe(`signed in as ${role}`, () => {
    test.use({ storageState: signedInState(role) });

    test(`a ${role} can open the raw JSON`, async ({ page, lookUp }) => {
      await lookUp(stories.nothingWrong.viewerId);
      const answer = await openNewestSession(page);
      expect(answer.raw).toEqual(expect.any(Object));
      const details = region(page, "Session details");
      await details.getByText("Raw JSON", { exact: true }).click();
      await expect(details.getByText('"conviva_session_id"')).toBeVisible();
    });
  });
}
