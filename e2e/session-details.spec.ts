import { stories } from "../simulator/stories";
import { expect, region, test, tile } from "./fixtures";
import { signedInState } from "./people";
import { chooseRow, chooseSession, factsOf, fieldGroup, openAllGroups, openViewer, rowButtons } from "./viewer-page";

test("the bar shows how the time was spent, as amounts and not in order", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  await chooseSession(page, "Field Notes: S2, E4");
  const details = region(page, "Session details");
  await expect(details.getByText("Amounts, not order.")).toBeVisible();
  await expect(details.getByText(/^\d+\.\d s start wait$/u)).toBeVisible();
  await expect(details.getByText(/^\d+ min playing$/u)).toBeVisible();
});

test("a session with nothing to measure has no bar", async ({ page }) => {
  await openViewer(page, stories.documentedSample.viewerId);
  await chooseSession(page);
  await expect(region(page, "Session details").getByText("Amounts, not order.")).toBeHidden();
});

test("an error is shown as Conviva sent it", async ({ page }) => {
  await openViewer(page, stories.badDevice.viewerId);
  await chooseSession(page, "Start failure, technical, News Now 24");
  expect(await factsOf(region(page, "Session details"))).toMatchObject({
    Error: stories.badDevice.errorCode,
    Device: expect.stringContaining(stories.badDevice.deviceName),
  });
});

test("an on-going session is open-ended and all of it is so far", async ({ page }) => {
  await openViewer(page, stories.liveNow.viewerId);
  await expect(page.getByRole("main").getByText(`Watching now on ${stories.liveNow.deviceName}`)).toBeVisible();
  await expect(rowButtons(page).first()).toHaveAccessibleName(
    new RegExp(`, On-going, ${stories.liveNow.asset}, ${stories.liveNow.deviceName}$`, "u"),
  );
  await expect(region(page, "Sessions").getByRole("cell").nth(5)).toHaveText(/^(\d+ h )?\d+ min so far$/u);
  await chooseSession(page, "On-going");
  const details = region(page, "Session details");
  await expect(details).toContainText(/\d\d:\d\d:\d\d E[SD]T, on-going, so far/u);
  await expect(details.getByRole("heading", { level: 3 })).toHaveText(stories.liveNow.asset);
  await expect(details.getByText("On-going", { exact: true })).toBeVisible();
  await expect(tile(page, "Plays")).toContainText("4");
});

test("nobody is watching now where nothing is on-going", async ({ page }) => {
  await openViewer(page, stories.onePlay.viewerId);
  await expect(page.getByText("Watching now")).toBeHidden();
});

test("of custom tags only the allowed ones show their value, and no token leaves with the stream's address", async ({
  page,
}) => {
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
  expect(await factsOf(fieldGroup(page, "Content"))).toMatchObject({ Stream: "https://cdn.example/a/master.m3u8" });
  await expect(region(page, "Session details").getByText("Raw JSON")).toBeHidden();
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.join()).not.toMatch(/private\.person|eyJhbGciOi|javascript:alert/u);
});

test.describe("for a senior agent", () => {
  test.use({ storageState: signedInState("senior") });

  test("the raw JSON is there, but for the token and for what is withheld", async ({ page }) => {
    await openViewer(page, stories.awkwardText.viewerId);
    await chooseSession(page);
    const raw = region(page, "Session details").getByRole("group").filter({ hasText: "Raw JSON" });
    await raw.getByText("Raw JSON").click();
    await expect(raw).toContainText('"conviva_session_id"');
    await expect(raw).toContainText('"stream_url": "https://cdn.example/a/master.m3u8"');
    await expect(raw).toContainText('"email": "(withheld)"');
    await expect(raw).not.toContainText(/private\.person|eyJhbGciOi|javascript:alert|token=/u);
  });

  test("fields nobody knows are kept in the raw JSON", async ({ page }) => {
    await openViewer(page, stories.awkwardTypes.viewerId);
    await chooseRow(page, 3);
    const raw = region(page, "Session details").getByRole("group").filter({ hasText: "Raw JSON" });
    await raw.getByText("Raw JSON").click();
    await expect(raw).toContainText('"schema_version": 4');
    await expect(raw).toContainText('"mood": "unknown"');
  });
});
