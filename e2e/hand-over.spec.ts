import type { APIRequestContext, Browser, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { signedInState } from "./people";
import { replaceSessions, sessionsOfStory } from "./replaced-sessions";
import { openViewer } from "./viewer-page";

const notes = (page: Page) => region(page, "Hand-over notes");
const box = (page: Page) => notes(page).getByRole("textbox", { name: "Note" });
const save = (page: Page) => notes(page).getByRole("button", { name: "Save note" });
const items = (page: Page) => notes(page).getByRole("article");

/** A viewer of the test's own, so that the stories stay without notes. */
async function ownViewer(request: APIRequestContext, name: string): Promise<string> {
  const viewerId = `e2e-hand-over-${name}`;
  await replaceSessions(request, viewerId, await sessionsOfStory(request, stories.badDevice.viewerId));
  return viewerId;
}

async function write(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await save(page).click();
  await expect(items(page).first()).toContainText(text);
  await expect(box(page)).toHaveValue("");
}

async function pageOf(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext({ storageState: signedInState(role) });
  return context.newPage();
}

test("a note is there for the next agent, who can neither edit nor remove it; its author can", async ({
  page,
  request,
  browser,
}) => {
  const viewerId = await ownViewer(request, "next");
  await openViewer(page, viewerId);
  await expect(items(page)).toHaveCount(0);
  await write(page, "Reinstalled the app.");
  await write(page, "Calls back tomorrow.");
  await notes(page).getByRole("button", { name: "Show 1 earlier note" }).click();
  await expect(items(page)).toHaveText([/^Calls back tomorrow\.Ada Agent · just now/u, /^Reinstalled the app\./u]);

  const other = await pageOf(browser, "senior");
  await openViewer(other, viewerId);
  await expect(items(other)).toHaveText([/^Calls back tomorrow\./u]);
  await expect(items(other).getByRole("button")).toHaveCount(0);
  await other.context().close();

  await items(page).first().getByRole("button", { name: "Edit" }).click();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("Calls back tomorrow.");
  await expect(items(page).first().getByRole("button", { name: "Save note" })).toBeVisible();
  await box(page).fill("Calls back on Monday.");
  await box(page).press("ControlOrMeta+Enter");
  await expect(items(page).first()).toHaveText(/^Calls back on Monday\.Ada Agent · just now, edited/u);

  await items(page).first().getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove note" }).click();
  await expect(items(page)).toHaveText([/^Reinstalled the app\./u]);
  await page.keyboard.press("Tab");
  await expect(items(page).getByRole("button", { name: "Edit" })).toBeFocused();
  await page.reload();
  await expect(items(page)).toHaveText([/^Reinstalled the app\./u]);
});

test("a lead removes a colleague's note", async ({ page, request, browser }) => {
  const viewerId = await ownViewer(request, "lead");
  await openViewer(page, viewerId);
  await write(page, "Not for here.");

  const lead = await pageOf(browser, "lead");
  await openViewer(lead, viewerId);
  await expect(items(lead).getByRole("button", { name: "Edit" })).toHaveCount(0);
  await items(lead).getByRole("button", { name: "Remove" }).click();
  await lead.getByRole("button", { name: "Remove note" }).click();
  await expect(items(lead)).toHaveCount(0);
  await lead.context().close();

  // Its author didn't know. What they type into it isn't lost.
  await items(page).getByRole("button", { name: "Edit" }).click();
  await box(page).fill("For here after all.");
  await save(page).click();
  await expect(notes(page).getByRole("alert")).toContainText("This note no longer exists");
  await expect(items(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue("For here after all.");
  await save(page).click();
  await expect(items(page)).toHaveText([/^For here after all\./u]);
});

test("a note that is too long says so, and its text stays, also when the range changes", async ({
  page,
  request,
}) => {
  await openViewer(page, await ownViewer(request, "long"));
  await box(page).fill("x".repeat(10_000));
  await save(page).click();
  await expect(notes(page).getByRole("alert")).toHaveText("A note can have at most 1,000 characters. Shorten it.");
  await expect(notes(page).getByText("10,000 of 1,000 characters")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);

  await page.getByRole("radio", { name: "7 days" }).click();
  await expect(page).toHaveURL(/days=7/);
  await expect(box(page)).toHaveValue("x".repeat(10_000));
  await expect(items(page)).toHaveCount(0);
});

test("if saving fails, the text stays and can be saved again", async ({ page, request }) => {
  await openViewer(page, await ownViewer(request, "failing"));
  await page.route(/\/notes$/, (route) => route.abort());
  await box(page).fill("Reinstalled the app.");
  await save(page).click();
  await expect(notes(page).getByRole("alert")).toContainText("Viewer Desk's server can't be reached.");
  await expect(box(page)).toHaveValue("Reinstalled the app.");
  await page.unroute(/\/notes$/);
  await save(page).click();
  await expect(items(page)).toHaveText([/^Reinstalled the app\./u]);
  await expect(notes(page).getByRole("alert")).toHaveCount(0);
});

test("markup and right-to-left text stay text, and change nothing around them", async ({ page, request }) => {
  await openViewer(page, await ownViewer(request, "markup"));
  const text = "<img src=x onerror=alert(1)> \u202eabc שלום";
  await write(page, text);
  await expect(items(page).locator("img")).toHaveCount(0);
  expect(
    await items(page)
      .locator("p")
      .first()
      .evaluate((body) => getComputedStyle(body).unicodeBidi),
  ).toMatch(/isolate|plaintext/);
});

test("the ticket note quotes the newest one if the agent chooses so; the public form and the reply don't", async ({
  page,
  request,
}) => {
  await openViewer(page, await ownViewer(request, "quote"));
  const options = region(page, "Answer").getByRole("button", { name: "Note options" });
  const preview = page.getByRole("textbox", { name: "The note as it will be copied" });
  await options.click();
  await expect(page.getByRole("radio", { name: "Quote" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await write(page, "Reinstalled the app.");
  await options.click();
  await expect(preview).not.toHaveValue(/Reinstalled/);
  await page.getByRole("radio", { name: "Quote" }).check();
  await expect(preview).toHaveValue(/\nHand-over note: Ada Agent, .+: Reinstalled the app\.\n/);
  for (const form of ["Public, masked", "Reply to the viewer"]) {
    await page.getByRole("radio", { name: form }).check();
    await expect(page.getByRole("radio", { name: "Quote" })).toBeDisabled();
    await expect(preview).not.toHaveValue(/Reinstalled/);
  }
});

test("the notes come with the page, and where they're far below, a link says so", async ({ page, request }) => {
  await openViewer(page, await ownViewer(request, "first-screen"));
  await write(page, "Reinstalled the app.");
  const html = await (await page.context().request.get(page.url())).text();
  expect(html).toContain("Reinstalled the app.");

  await page.setViewportSize({ width: 360, height: 800 });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole("link", { name: "1 note" }).click();
  await expect(items(page)).toBeInViewport();
});

const bad = [
  { name: "empty", data: { body: " " }, status: 400, detail: "Write a note first." },
  {
    ...{ name: "too long", data: { body: "x".repeat(1_001) }, status: 400 },
    detail: "A note can have at most 1,000 characters. Shorten it.",
  },
  { name: "no text", data: { text: "x" }, status: 400, detail: "Send the note as JSON, as a string named body." },
] as const;

for (const { name, data, status, detail } of bad) {
  test(`the API refuses a note that is ${name}, and says why`, async ({ request, baseURL }) => {
    const headers = { origin: baseURL ?? "" };
    const found = await request.post("/api/lookups", { headers, data: { viewerId: "e2e-hand-over-api" } });
    const { ref } = await found.json();
    const response = await request.post(`/api/viewers/${ref}/notes`, { headers, data });

    expect(response.status()).toBe(status);
    expect(await response.json()).toMatchObject({ detail, errors: [{ pointer: "#/body" }] });
  });
}
