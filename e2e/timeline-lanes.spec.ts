import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { chart, option, sessionButtons } from "./timeline-page";
import { openViewer } from "./viewer-page";

const { viewerId } = stories.badDevice;

test("every device has a lane with its name", async ({ page }) => {
  await openViewer(page, viewerId);
  const lanes = region(page, "Timeline").getByRole("list", { name: "Devices" }).getByRole("listitem");
  await expect(lanes).toHaveText([
    /^Samsung Smart TV\s*6 of 6 failed$/u,
    /^Apple iPhone\s*2 of 2 played$/u,
    /^Amazon Fire TV Stick\s*2 of 2 played$/u,
  ]);
});

test("lanes are by network or title too, and the browser remembers the choice", async ({ page }) => {
  await openViewer(page, stories.badNetwork.viewerId);
  const timeline = region(page, "Timeline");
  const choice = timeline.getByRole("group", { name: "Lanes" });
  await expect(choice.getByRole("radio", { name: "Device" })).toBeChecked();
  await choice.getByRole("radio", { name: "Network" }).check();
  const networks = timeline.getByRole("list", { name: "Networks" }).getByRole("listitem");
  await expect(networks).toHaveText([/^Spectrum\s*\d of \d (failed|with trouble)$/u, /^.+\s*\d of \d played$/u]);
  await chart(page).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(option(page)).toHaveAccessibleName(/, (With trouble|.+, technical)(, incident of \d attempts)?$/u);

  await page.reload();
  await expect(choice.getByRole("radio", { name: "Network" })).toBeChecked();
  await expect(networks.first()).toContainText("Spectrum");
  await choice.getByRole("radio", { name: "Title" }).check();
  await expect(timeline.getByRole("list", { name: "Titles" })).toBeVisible();
});

test("a session of an incident says how many attempts it has", async ({ page }) => {
  await openViewer(page, stories.retriesThenSuccess.viewerId);
  const attempts = sessionButtons(page).filter({ hasText: /Start failure, technical, incident of 5 attempts$/u });
  await expect(attempts).toHaveCount(5);
  await expect(sessionButtons(page).filter({ hasText: /Played well$/u })).toHaveCount(3);
});

test("how current the sessions are is above the lanes, and its help says that Conviva can lag", async ({ page }) => {
  await openViewer(page, viewerId);
  const asOf = region(page, "Timeline").getByRole("button", { name: /^as of \d\d:\d\d$/u });
  await expect(asOf).toBeVisible();
  await expect(asOf).toHaveAccessibleDescription(/^Conviva's sessions as of .+; Conviva can lag by minutes · /u);
});

test("time that isn't loaded is said in the chart's description", async ({ page }) => {
  await openViewer(page, stories.sixHundred.viewerId, "30 days");
  await expect(chart(page)).toHaveAccessibleDescription(
    /Not loaded: \w{3} \d+ \w+ \d\d:\d\d( \w+)? – \w{3} \d+ \w+ \d\d:\d\d \w+\.$/u,
  );
  await openViewer(page, viewerId);
  await expect(chart(page)).toHaveAccessibleDescription(/Escape: hide the tooltip\.$/u);
});

test("the panel is 250 pixels high with three lanes, and grows by one at most on a window 900 high", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const height = async () => (await region(page, "Timeline").boundingBox())?.height;
  await openViewer(page, viewerId);
  expect(await height()).toBe(250);
  await openViewer(page, stories.fiveThousand.viewerId);
  expect(await height()).toBe(286);
  const last = region(page, "Timeline").getByRole("list", { name: "Devices" }).getByRole("listitem").last();
  await expect(last).not.toBeInViewport();
  await chart(page).focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press("ArrowDown");
  await expect(last).toBeInViewport();
});
