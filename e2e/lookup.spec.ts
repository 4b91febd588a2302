import type { Page } from "playwright/test";
import { household, stories } from "../simulator/stories";
import { alert, expect, lookUpBox, region, test, tile } from "./fixtures";
import { signedInState } from "./people";
import { rowButtons } from "./viewer-page";

/** The viewer's reference in the URL. */
function reference(page: Page): string {
  return /\/viewers\/([^/?]+)/.exec(page.url())?.[1] ?? "";
}

async function expectViewer(page: Page, kind: "Viewer ID" | "IP address", value: string): Promise<void> {
  await expect(page).toHaveURL(/\/viewers\/[\w-]{40,}\?days=1$/);
  // The comparison collapses runs of spaces.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${kind} ${value}`);
}

const ids = [
  ["a UUID", stories.badDevice],
  ["an e-mail address with a plus", stories.badNetwork],
  ["a vertical bar", stories.regionBlock],
  ["a plus, a slash, a percent sign, a hash, two spaces and an emoji", stories.lowPicture],
  ["no sessions at all", stories.nobody],
] as const;

for (const [what, story] of ids) {
  test(`a viewer ID with ${what} is looked up byte for byte`, async ({ page, lookUp, upstream }) => {
    await lookUp(story.viewerId);
    await expectViewer(page, "Viewer ID", story.viewerId);
    if (story.sessions24h === 0) await expect(page.getByText("No sessions in this range.")).toBeVisible();
    else await expect(rowButtons(page)).toHaveCount(story.sessions24h);
    const calls = await upstream.calls(story.viewerId);
    const sent = `viewer_id=${encodeURIComponent(story.viewerId)}`;
    for (const { queryString } of calls) expect(queryString.split("&")).toContain(sent);
  });
}

test("an ID that looks like an IP address is treated as one until the agent overrides it", async ({
  page,
  lookUp,
}) => {
  const { viewerId } = stories.subscriptionExpired;
  await lookUp(viewerId);
  await expectViewer(page, "IP address", viewerId);
  const byAddress = reference(page);

  await page.getByRole("combobox", { name: "Look up as" }).selectOption("Viewer ID");
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  await expectViewer(page, "Viewer ID", viewerId);
  expect(reference(page)).not.toBe(byAddress);
  await expect(rowButtons(page)).toHaveCount(stories.subscriptionExpired.sessions24h);
});

test("the kind is detected while typing, and clearing the text clears the override", async ({ page }) => {
  await page.goto("/");
  const kind = page.getByRole("combobox", { name: "Look up as" });
  const guesses = [
    [household.ip, "Auto: IP"],
    ["2001:db8::1", "Auto: IP"],
    [stories.onePlay.viewerId, "Auto: ID"],
    ["1.2.3.4.5", "Auto: ID"],
  ] as const;
  for (const [text, guess] of guesses) {
    await lookUpBox(page).fill(text);
    await expect(kind.getByRole("option", { selected: true })).toHaveText(guess);
  }
  await kind.selectOption("IP address");
  await lookUpBox(page).fill("");
  await expect(kind).toHaveValue("");
});

const spellings = [
  ["IPv4", household.ip, [`\u00a0${household.ip}\t`, `::ffff:${household.ip}`, `[::FFFF:cb00:7118]`]],
  ["IPv6", household.ipv6, ["2001:0DB8:04F2:0010:0000:0000:0000:0024", `[${household.ipv6}]`]],
] as const;

for (const [kind, address, others] of spellings) {
  test(`every spelling of an ${kind} address opens the same page, which lists its viewers`, async ({
    page,
    lookUp,
  }) => {
    await lookUp(address);
    await expectViewer(page, "IP address", address);
    const viewers = address === household.ip ? household.viewerIds : household.ipv6ViewerIds;
    const people = region(page, "Viewers at this address");
    if (viewers.length > 4) await people.getByRole("button", { name: `Show all ${viewers.length}` }).click();
    await expect(people.getByRole("listitem")).toHaveCount(viewers.length);
    const usual = reference(page);
    for (const spelling of others) {
      await page.goto("/");
      await lookUp(spelling);
      await expectViewer(page, "IP address", address);
      expect(reference(page)).toBe(usual);
    }
  });
}

test("one click opens a viewer from an address, and one click goes back", async ({ page, lookUp }) => {
  await lookUp(household.ip);
  const people = region(page, "Viewers at this address");
  const viewers = people.getByRole("listitem");
  await people.getByRole("button", { name: /^Show all/u }).click();
  await expect(viewers).toHaveCount(household.viewerIds.length);
  await viewers.filter({ hasText: "e2c1" }).getByRole("button", { name: "Look up this viewer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("e2c1");
  await region(page, "Sessions").getByRole("row").nth(1).getByRole("button").click();
  await page.getByRole("button", { name: "Look up this address" }).click();
  await expectViewer(page, "IP address", household.ip);
});

test("white space around a pasted ID is removed, and spaces inside are kept", async ({ page, lookUp, upstream }) => {
  const viewerId = `pasted ${crypto.randomUUID()}  ü🎬`;
  await lookUp(` \u200b\ufeff\u00a0${viewerId}\u2060\u200f\t `);
  await expectViewer(page, "Viewer ID", viewerId.replace("  ", " "));
  await expect(tile(page, "Plays")).toContainText("0");
  // The list, the totals, and 30 days to say when the viewer was last seen.
  await expect.poll(async () => (await upstream.calls(viewerId)).length).toBe(3);
});

test("one look-up makes exactly two calls, for the same window in whole minutes", async ({
  page,
  lookUp,
  upstream,
}) => {
  const viewerId = `${crypto.randomUUID()} + / % # & = ? %20 %2B " <b> \\ 🎬`;
  await lookUp(viewerId);
  await expect(tile(page, "Plays")).toContainText("0");
  await expect(region(page, "Answer")).toContainText("Never seen in 30 days: check the ID.");
  const calls = await upstream.calls(viewerId);
  expect(calls.map(({ path }) => path).sort()).toEqual([
    "/insights/3.0/sessions/content/viewer",
    "/insights/3.0/sessions/content/viewer",
    "/insights/3.0/sessions/content/viewer/summary",
  ]);
  const dayMs = 24 * 60 * 60_000;
  const windows = calls.map(({ queryString }) => {
    const [sent, start, end] = queryString.split("&");
    expect(sent).toBe(`viewer_id=${encodeURIComponent(viewerId)}`);
    const [, startMs = ""] = /^start_epoch_ms=(\d+)$/.exec(start ?? "") ?? [];
    const [, endMs = ""] = /^end_epoch_ms=(\d+)$/.exec(end ?? "") ?? [];
    expect(Number(endMs) % 60_000).toBe(0);
    return Number(endMs) - Number(startMs);
  });
  // 30 days start two minutes inside what Conviva keeps.
  expect(windows.sort((a, b) => a - b)).toEqual([dayMs, dayMs, 30 * dayMs - 120_000]);
});

test("a viewer has the same URL for every colleague", async ({ page, lookUp, browser }) => {
  await lookUp(stories.badTitle.viewerId);
  await expectViewer(page, "Viewer ID", stories.badTitle.viewerId);
  const colleague = await browser.newPage({ storageState: signedInState("senior") });
  await colleague.goto("/");
  await lookUpBox(colleague).fill(stories.badTitle.viewerId);
  await lookUpBox(colleague).press("Enter");
  await expectViewer(colleague, "Viewer ID", stories.badTitle.viewerId);
  expect(reference(colleague)).toBe(reference(page));
  await colleague.close();
});

test("a look-up works with the keyboard only", async ({ page }) => {
  await page.goto("/");
  const isInBox = () => lookUpBox(page).evaluate((box) => box === document.activeElement);
  for (let presses = 0; presses < 10 && !(await isInBox()); presses++) await page.keyboard.press("Tab");
  await page.keyboard.type(stories.onePlay.viewerId);
  await page.keyboard.press("Enter");
  await expectViewer(page, "Viewer ID", stories.onePlay.viewerId);
  await expect(tile(page, "Plays")).toContainText("1");

  // After the box: kind, button, then the radios, which arrow keys select.
  for (const _ of ["kind", "button", "range"]) await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "24 hours" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/[?&]days=3$/);
});

test("a slash focuses the box, and inside the box it's text", async ({ page, lookUp }) => {
  await lookUp(stories.onePlay.viewerId);
  await expect(tile(page, "Plays")).toBeVisible();
  await page.getByRole("radio", { name: "7 days" }).click();
  await page.keyboard.press("/");
  await expect(lookUpBox(page)).toBeFocused();
  await expect(lookUpBox(page)).toHaveValue(stories.onePlay.viewerId);
  await page.keyboard.press("End");
  await page.keyboard.type("/x");
  await expect(lookUpBox(page)).toHaveValue(`${stories.onePlay.viewerId}/x`);
});

test("looking up the same viewer again sends new requests and stays on the page", async ({
  page,
  lookUp,
  upstream,
}) => {
  const viewerId = crypto.randomUUID();
  await lookUp(viewerId);
  await expect(tile(page, "Plays")).toContainText("0");
  const address = page.url();
  await lookUp(viewerId);
  await expect.poll(async () => (await upstream.calls(viewerId)).length).toBe(6);
  expect(page.url()).toBe(address);
  await expect(alert(page)).toHaveCount(0);
});
