import { household, stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { signedInState } from "./people";
import { chooseSession, openViewer } from "./viewer-page";

// Agents see masked viewers here: e2e/masking.spec.ts.
test.use({ storageState: signedInState("senior") });

/** Matches the list entry of a viewer. */
const entryOf = (viewerId: string) => ({ hasText: viewerId });

test("an address lists its viewers to choose from, without merging them", async ({ page }) => {
  await openViewer(page, household.ip);
  const viewers = region(page, "Viewers at this address");
  await expect(viewers).toContainText(
    `${household.viewerIds.length} viewer IDs used this IP address, so it's probably shared.`,
  );
  await expect(viewers.getByRole("listitem")).toHaveCount(4);
  await viewers.getByRole("button", { name: `Show all ${household.viewerIds.length}` }).click();
  await expect(viewers.getByRole("listitem")).toHaveCount(household.viewerIds.length);
  for (const viewerId of household.viewerIds) {
    await expect(viewers.getByRole("listitem").filter(entryOf(viewerId))).toContainText(
      /, (?:\d+ sessions?|\d+ of \d+ (?:failed|with problems|blocked)).+(?:just now|ago) \w{3} \d+ \w{3} \d\d:\d\d [A-Z]+T/u,
    );
  }
  await expect(region(page, "Summary")).toContainText("Totals for this IP address, not for one person.");
});

test("several people at an address come before the answer, which never says that nothing is wrong", async ({
  page,
}) => {
  await openViewer(page, household.ip);
  const answer = region(page, "Answer");
  await expect(answer.getByText("Not enough data")).toBeVisible();
  await expect(answer.getByText("Nothing wrong")).toHaveCount(0);
  await expect(answer.getByText(/confidence/u)).toHaveCount(0);
  await expect(answer.getByRole("heading", { level: 2 })).toHaveText(
    /^\d of 5 people at this address had problems(?:; \d had attempts blocked)?\. Choose the caller\.$/u,
  );
  await expect(
    page
      .getByRole("region")
      .filter({ has: page.getByRole("heading", { level: 2 }) })
      .first(),
  ).toHaveAccessibleName("Viewers at this address");
});

test("every spelling of an IPv6 address is the same address", async ({ page }) => {
  await openViewer(page, "2001:0DB8:4F2:10:0:0:0:24");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${household.ipv6}`);
  await expect(region(page, "Viewers at this address").getByRole("listitem")).toHaveCount(
    household.ipv6ViewerIds.length,
  );
});

test("one click opens a viewer from an address", async ({ page }) => {
  await openViewer(page, household.ip, "3 days");
  const viewers = region(page, "Viewers at this address");
  await viewers.getByRole("button", { name: /^Show all/u }).click();
  const entry = viewers.getByRole("listitem").filter(entryOf(stories.nothingWrong.viewerId));
  await entry.getByRole("button", { name: "Look up this viewer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Viewer ID ${stories.nothingWrong.viewerId}`);
  await expect(page).toHaveURL(/\/viewers\/[\w-]+\?days=3$/u);
  await expect(region(page, "Viewers at this address")).toBeHidden();
});

test("one click opens the address of a session, and another its viewer", async ({ page }) => {
  await openViewer(page, stories.nothingWrong.viewerId);
  await chooseSession(page);
  await region(page, "Session details").getByRole("button", { name: "Look up this address" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${household.ip}`);
  await expect(region(page, "Summary")).toContainText("Totals for this IP address");

  await chooseSession(page, "Family Channel Live");
  await region(page, "Session details").getByRole("button", { name: "Look up this viewer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Viewer ID ${household.viewerIds[2]}`);
});

test("an unused address has no viewers to choose from", async ({ page }) => {
  await openViewer(page, "192.0.2.250");
  await expect(region(page, "Viewers at this address")).toContainText("No viewer IDs used this IP address.");
});
