import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { openViewer, widthBeyondWindow } from "./viewer-page";

test.use({ viewport: { width: 360, height: 740 } });

test("on a narrow page the timeline is a list by day", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  const timeline = region(page, "Timeline");
  await expect(timeline.getByRole("listbox")).toBeHidden();
  await expect(timeline.getByRole("heading", { level: 3 }).first()).toHaveText(/^\w{3} \d+ \w{3}$/u);
  const entries = timeline.getByRole("listitem").getByRole("button", { name: /^\d\d:\d\d/u });
  await expect(entries).toHaveCount(stories.badDevice.sessions24h);
  await expect(entries.first()).toHaveAccessibleName(
    /^\d\d:\d\d Played well, Orbital Kitchen: S3, E3 Apple iPhone 23 min$/u,
  );

  await entries.nth(1).click();
  await expect(entries.nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/[?&]session=/u);
  await expect(region(page, "Session details").getByRole("heading", { level: 3 })).toHaveText(
    "Orbital Kitchen: S3, E3",
  );
  expect(await widthBeyondWindow(page)).toBe(0);
});

test("a long list by day loads in batches", async ({ page }) => {
  await openViewer(page, stories.sixHundred.viewerId, "7 days");
  const timeline = region(page, "Timeline");
  const entries = timeline.getByRole("listitem").getByRole("button", { name: /^\d\d:\d\d/u });
  await expect(entries).toHaveCount(50);
  await timeline.getByRole("button", { name: /^Show 50 more of \d+$/u }).click();
  await expect(entries).toHaveCount(100);
});
