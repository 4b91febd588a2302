import { household, stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { chooseSession, openViewer } from "./viewer-page";

/** The entry of the address's list that belongs to a viewer. */
const entryOf = (viewerId: string) => ({ hasText: viewerId });

test("an address lists the viewers it carried, to choose from, and merges nobody", async ({ page }) => {
  await openViewer(page, household.ip);
  const viewers = region(page, "Viewers at this address");
  await expect(viewers).toContainText(
    `This address carried ${household.viewerIds.length} viewer IDs, so it is probably shared.`,
  );
  await expect(viewers.getByRole("listitem")).toHaveCount(household.viewerIds.length);
  for (const viewerId of household.viewerIds) {
    await expect(viewers.getByRole("listitem").filter(entryOf(viewerId))).toContainText(
      /\d+ sessions?, last \w{3} \d+ \w{3} \d\d:\d\d E[SD]T/u,
    );
  }
  await expect(region(page, "Summary")).toContainText("The address's totals, not one person's.");
});

test("an IPv6 address is one address in any spelling", async ({ page }) => {
  await openViewer(page, "2001:0DB8:4F2:10:0:0:0:24");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${household.ipv6}`);
  await expect(region(page, "Viewers at this address").getByRole("listitem")).toHaveCount(
    household.ipv6ViewerIds.length,
  );
});

test("one click leads from an address to a viewer", async ({ page }) => {
  await openViewer(page, household.ip, "3 days");
  const entry = region(page, "Viewers at this address")
    .getByRole("listitem")
    .filter(entryOf(stories.nothingWrong.viewerId));
  await entry.getByRole("button", { name: "Look up this viewer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Viewer ID ${stories.nothingWrong.viewerId}`);
  await expect(page).toHaveURL(/\/viewers\/[\w-]+\?days=3$/u);
  await expect(region(page, "Viewers at this address")).toBeHidden();
});

test("one click leads from a session to its address, and from there to its viewer", async ({ page }) => {
  await openViewer(page, stories.nothingWrong.viewerId);
  await chooseSession(page);
  await region(page, "Session details").getByRole("button", { name: "Look up this address" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${household.ip}`);
  await expect(region(page, "Summary")).toContainText("The address's totals");

  await chooseSession(page, "Family Channel Live");
  await region(page, "Session details").getByRole("button", { name: "Look up this viewer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Viewer ID ${household.viewerIds[2]}`);
});

test("an address nobody was seen at has no viewers to choose from", async ({ page }) => {
  await openViewer(page, "192.0.2.250");
  await expect(region(page, "Viewers at this address")).toContainText("This address carried 0 viewer IDs.");
});
