import { stories } from "../simulator/stories";
import { expect, region, test, tile } from "./fixtures";
import { signedInState } from "./people";
import {
  chooseRow,
  chooseSession,
  columnTexts,
  factsOf,
  fieldGroup,
  openAllGroups,
  openViewer,
  rowButtons,
} from "./viewer-page";

test("the bar shows how the time was spent, as totals", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  await chooseSession(page, "Field Notes: S2, E4");
  const details = region(page, "Session details");
  await expect(details.getByText("Totals, not a sequence.")).toBeVisible();
  await expect(details.getByText(/^\d+\.\d s starting$/u)).toBeVisible();
  await expect(details.getByText(/^\d+ min playing$/u)).toBeVisible();
});

test("a session with nothing to measure has no bar", async ({ page }) => {
  await openViewer(page, stories.documentedSample.viewerId);
  await chooseSession(page);
  await expect(region(page, "Session details").getByText("Totals, not a sequence.")).toBeHidden();
});

test("an error is shown as Conviva sent it", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await chooseSession(page, "Start failure, technical, News Now 24");
  expect(await factsOf(region(page, "Session details"))).toMatchObject({
    Error: stories.badDevice.errorCode,
    Device: expect.stringContaining(stories.badDevice.deviceName),
  });
});

test("an ongoing session is open-ended", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  await expect(page.getByRole("main").getByText(`Watching now on ${stories.liveNow.deviceName}`)).toBeVisible();
  await expect(rowButtons(page).first()).toHaveAccessibleName(
    new RegExp(`, Ongoing, ${stories.liveNow.asset}, ${stories.liveNow.deviceName}$`, "u"),
  );
  expect((await columnTexts(page, "Watched"))[0]).toMatch(/^(\d+ h )?\d+ min$/u);
  await chooseSession(page, "Ongoing");
  const details = region(page, "Session details");
  await expect(details).toContainText(/\d\d:\d\d:\d\d [A-Z]+T, ongoing/u);
  await expect(details.getByRole("heading", { level: 3 })).toHaveText(stories.liveNow.asset);
  await expect(details.getByText("Ongoing", { exact: true })).toBeVisible();
  await expect(tile(page, "Plays")).toContainText("4");
});

test("no one is watching now if no session is ongoing", async ({ page }) => {
  await openViewer(page, stories.onePlay.viewerId);
  await expect(page.getByText(/^Watching now/u)).toBeHidden();
});

test("only allow-listed custom tags show their values, and the stream URL has no token", async ({ page }) => {
  const answers: string[] = [];
  page.on("response", async (response) => {
    if (/\/sessions\/[^/]+\?/u.test(response.url())) answers.push(await response.text());
  });
  await openViewer(page, stories.awkwardText.viewerId);
  await chooseSession(page);
  await openAllGroups(page);
  const tags = await factsOf(fieldGroup(page, "Custom tags"));
  expect(tags).toMatchObject({
    age: "withheld: may be personal",
    email: "withheld: may be personal",
    "<b>name</b>": "withheld: may be personal",
  });
  expect(await factsOf(fieldGroup(page, "Content"))).toMatchObject({
    "Stream URL": "https://cdn.example/a/master.m3u8",
  });
  await expect(region(page, "Session details").getByText("Raw JSON")).toBeHidden();
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.join()).not.toMatch(/private\.person|eyJhbGciOi|javascript:alert/u);
});

test.describe("for a senior agent", () => {
  test.use({ storageState: signedInState("senior") });

  test("the raw JSON is shown without the token and the withheld tags", async ({ page }) => {
    await openViewer(page, stories.awkwardText.viewerId);
    await chooseSession(page);
    const raw = region(page, "Session details").getByRole("group").filter({ hasText: "Raw JSON" });
    await raw.getByText("Raw JSON").click();
    await expect(raw).toContainText('"conviva_session_id"');
    await expect(raw).toContainText('"stream_url": "https://cdn.example/a/master.m3u8"');
    await expect(raw).toContainText('"email": "(withheld)"');
    await expect(raw).not.toContainText(/private\.person|eyJhbGciOi|javascript:alert|token=/u);
  });

  test("unknown fields are kept in the raw JSON", async ({ page }) => {
    await openViewer(page, stories.awkwardTypes.viewerId);
    await chooseRow(page, 3);
    const raw = region(page, "Session details").getByRole("group").filter({ hasText: "Raw JSON" });
    await raw.getByText("Raw JSON").click();
    await expect(raw).toContainText('"schema_version": 4');
    await expect(raw).toContainText('"mood": "unknown"');
  });
});
