import type { APIResponse, Page } from "playwright/test";
import { household, stories } from "../simulator/stories";
import { colleaguesLink } from "./colleagues-link";
import { expect, lookUpBox, region, test } from "./fixtures";
import { people, signedInState } from "./people";
import { signedOut, signInAs } from "./sign-in-as";
import { chooseSession, openAllGroups, rowButtons } from "./viewer-page";

// Each test is a sign-in of its own, since a sign-in remembers whom it looked up.
test.use({ storageState: signedOut });

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await signInAs(page, people.agent);
  await expect(page.getByRole("button", { name: "Account" })).toBeVisible();
});

/** Records every document and every answer the page receives. */
function receivedBy(page: Page): () => Promise<readonly string[]> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    if (!response.url().includes("/_next/static/")) bodies.push(response.text().catch(() => ""));
  });
  return () => Promise.all(bodies);
}

/** How many of the texts contain a name. Only the count, so that no name ends up in a report. */
function countWith(texts: readonly string[], name: string): number {
  return texts.filter((text) => text.toLowerCase().includes(name.toLowerCase())).length;
}

async function openEverything(page: Page): Promise<void> {
  await expect(region(page, "Sessions")).toBeVisible();
  await rowButtons(page).first().click();
  await openAllGroups(page);
}

const { viewerId } = stories.badDevice;

test("a colleague's link shows an agent neither the viewer's ID nor their addresses, anywhere", async ({ page }) => {
  const link = await colleaguesLink(page, { viewerId });
  const received = receivedBy(page);
  await page.goto(`${link}?days=3`);
  await openEverything(page);
  await region(page, "Answer").getByRole("button", { name: "Only this viewer?" }).click();
  await expect(region(page, "Other viewers").getByRole("listitem").first()).toBeVisible();
  await page.getByRole("radio", { name: "7 days" }).click();
  await expect(page).toHaveURL(/[?&]days=7/u);
  await openEverything(page);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Viewer ID .*(?:····|masked)/u);
  await expect(region(page, "Session details")).toContainText("(masked)");
  await expect(lookUpBox(page)).toHaveValue("");
  await expect(page).toHaveTitle("Viewer Desk");
  const bodies = await received();
  expect(bodies.length).toBeGreaterThan(5);
  expect(countWith(bodies, viewerId)).toBe(0);
  expect(countWith([await page.content()], viewerId)).toBe(0);
  // Every address of the simulator's viewers is reserved for examples or tests.
  expect(
    bodies.filter((body) => /203\.0\.113\.\d|198\.(?:18|19|51)\.\d|192\.0\.2\.\d|2001:db8:/u.test(body)),
  ).toEqual([]);
});

test("an agent reveals a viewer with a reason, and the page shows them from then on", async ({ page }) => {
  const link = await colleaguesLink(page, { viewerId: stories.badNetwork.viewerId });
  await page.goto(`${link}?days=1`);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).not.toContainText(stories.badNetwork.viewerId);
  await page.getByRole("button", { name: "Reveal" }).click();
  const dialog = page.getByRole("dialog", { name: "Reveal" });
  const reason = dialog.getByRole("combobox", { name: "Reason" });
  await expect(reason).toHaveValue("");
  await reason.selectOption("The ticket names them");
  await dialog.getByRole("button", { name: "Reveal" }).click();

  await expect(heading).toHaveText(`Viewer ID ${stories.badNetwork.viewerId}`);
  await expect(page.getByRole("button", { name: "Reveal" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Copy viewer ID" })).toBeFocused();
  await expect(lookUpBox(page)).toHaveValue(stories.badNetwork.viewerId);
  await rowButtons(page).first().click();
  await expect(region(page, "Session details")).toContainText(/IP address\s*\d+\.\d+\.\d+\.\d+/u);
  await page.reload();
  await expect(heading).toHaveText(`Viewer ID ${stories.badNetwork.viewerId}`);
});

test("a reveal needs a reason from the list, from our own page", async ({ page, baseURL }) => {
  const link = await colleaguesLink(page, { viewerId });
  const reveal = (data: unknown, origin = baseURL ?? ""): Promise<APIResponse> =>
    page.request.post(`/api${link}/reveal`, { headers: { origin }, data });

  for (const data of [{}, { reason: "curious" }, { reason: "x".repeat(10_000) }, { reason: "<b>other</b>\u202e" }]) {
    const refused = await reveal(data);
    expect(refused.status()).toBe(400);
    expect(await refused.json()).toMatchObject({ title: "This reason isn't in the list" });
  }
  expect((await reveal({ reason: "other" }, "https://elsewhere.example")).status()).toBe(403);
  const sessions = await page.request.get(`/api${link}/sessions?days=1`);
  expect(countWith([await sessions.text()], viewerId)).toBe(0);
  expect(await (await reveal({ reason: "other" })).json()).toEqual({ value: viewerId });
});

test("an address that an agent typed is shown, its people are masked, and one click opens one of them", async ({
  page,
}) => {
  const received = receivedBy(page);
  await lookUpBox(page).fill(household.ip);
  await lookUpBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`IP address ${household.ip}`);
  const viewers = region(page, "Viewers at this address");
  await viewers.getByRole("button", { name: `Show all ${household.viewerIds.length}` }).click();
  const entries = viewers.getByRole("listitem");
  await expect(entries).toHaveCount(household.viewerIds.length);
  const mask = /^(?:E-mail address(?: \d)? \(masked\)|\S{0,4}····\S{0,4}(?: \d)?)$/u;
  for (const entry of await entries.all()) await expect(entry.locator("bdi")).toHaveText(mask);
  await entries.filter({ hasText: "e2c1····2f14" }).getByRole("button", { name: "Look up this viewer" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Viewer ID e2c1····2f14");
  await chooseSession(page);
  // The agent typed this address.
  await expect(region(page, "Session details")).toContainText(household.ip);
  const bodies = await received();
  for (const name of household.viewerIds) expect(countWith(bodies, name)).toBe(0);
});

test("an agent goes from a masked viewer to their masked address", async ({ page }) => {
  const link = await colleaguesLink(page, { viewerId: stories.nothingWrong.viewerId });
  await page.goto(`${link}?days=1`);
  await chooseSession(page);
  await region(page, "Session details").getByRole("button", { name: "Look up this address" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("IP address IPv4 address (masked)");
  await expect(region(page, "Viewers at this address").getByRole("listitem").first()).toBeVisible();
  await expect(page.getByText("Looked up as an IP address.")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Look up as viewer ID" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Reveal" })).toBeVisible();
});

test("the note about a masked viewer names nobody, in any form", async ({ page }) => {
  const link = await colleaguesLink(page, { viewerId });
  await page.goto(`${link}?days=3`);
  const answer = region(page, "Answer");
  await answer.getByRole("button", { name: "Note options" }).click();
  await answer.getByRole("radio", { name: "Full" }).check();
  for (const form of ["Internal", "Public"]) {
    await answer.getByRole("radio", { name: form }).check();
    const note = answer.getByRole("textbox");
    await expect(note).toHaveValue(/masked|····/u);
    expect(countWith([await note.inputValue()], viewerId)).toBe(0);
  }
});

test("a senior agent sees a colleague's viewer as it is", async ({ page, browser }) => {
  const link = await colleaguesLink(page, { viewerId });
  const context = await browser.newContext({ storageState: signedInState("senior") });
  const senior = await context.newPage();
  await senior.goto(`${new URL(page.url()).origin}${link}?days=1`);
  await expect(senior.getByRole("heading", { level: 1 })).toHaveText(`Viewer ID ${viewerId}`);
  await expect(senior.getByRole("button", { name: "Reveal" })).toHaveCount(0);
  await context.close();
});
