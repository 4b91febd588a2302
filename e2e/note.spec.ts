import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, lookUpBox, region, test } from "./fixtures";
import { pasted } from "./pasted";
import { replaceSessions, sessionsOfStory } from "./replaced-sessions";
import { openViewer } from "./viewer-page";

const { viewerId, deviceName } = stories.badDevice;

const answer = (page: Page) => region(page, "Answer");
const copyButton = (page: Page) => answer(page).getByRole("button", { name: /^Copy (?:note|reply)$/u });
const optionsButton = (page: Page) => answer(page).getByRole("button", { name: "Note options" });
const copiedText = (page: Page) => answer(page).getByText(/^(?:Note|Reply) copied\.$/u);

/** What is said, as it's copied: without the quotes and with ordinary spaces. */
function unquoted(text: string): string {
  return text.replace(/^“|”$/gu, "").replaceAll("\u00a0", " ");
}

/** Copies the note with its button and returns it. */
async function copied(page: Page): Promise<string> {
  await copyButton(page).click();
  await expect(copiedText(page)).toBeVisible();
  return pasted(page);
}

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await optionsButton(page).click();
  for (const name of names) await page.getByRole("radio", { name }).check();
  await page.keyboard.press("Escape");
}

test("one key copies the ticket text, with actions and next steps", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await openViewer(page, viewerId);
  const steps = answer(page).getByRole("checkbox");
  await steps.first().check();
  await page.keyboard.press("Escape");
  await answer(page).getByRole("heading", { level: 2 }).click();
  await page.keyboard.press("c");
  await expect(copiedText(page)).toBeVisible();
  await optionsButton(page).focus();
  await page.keyboard.press("Shift+Tab");
  await expect(copyButton(page)).toBeFocused();
  const note = await pasted(page);
  const [verdict, happened, when, shared, ...rest] = note.split("\n");
  expect(verdict).toBe("Device or app, viewer's side (high confidence)");
  expect(happened).toContain(deviceName);
  expect(when).toMatch(/^\d+ \w+ \d\d:\d\d – .*\d\d:\d\d C[SD]T \(.*\d\d:\d\d – .*\d\d:\d\d UTC\), 6 times$/u);
  expect(shared).toMatch(/^Error \S+, app \S+, /u);
  expect(rest).toEqual([
    `Tried: ${await steps.first().evaluate((box) => box.closest("label")?.innerText)}`,
    expect.stringMatching(/^Next: ./u),
    expect.stringMatching(/^Link: http:\/\/localhost:\d+\/viewers\/[\w-]{40,}\?from=\d+&to=\d+$/u),
  ]);
});

test("the public form identifies no one and has no link, and JSON can be parsed", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await openViewer(page, viewerId);
  await choose(page, "Full packet", "JSON", "Public, masked");
  const text = await copied(page);
  expect(text).not.toContain(viewerId);
  expect(text).not.toContain("/viewers/");
  expect(JSON.parse(text)).toMatchObject({
    form: "public",
    verdictId: "device",
    verdict: "Device or app",
    confidenceId: "high",
    sessions: Array(6).fill({ id: null }),
    link: null,
  });

  await choose(page, "Plain");
  await expect(optionsButton(page)).toHaveText("Full, masked");
  const plain = await copied(page);
  expect(plain).toContain("Answer: Device or app.");
  expect(plain).not.toContain(viewerId);
  expect(plain).not.toContain("/viewers/");
});

test("a second copy is announced again, and a changed note resets the announcement", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await openViewer(page, viewerId);
  await copyButton(page).click();
  const first = await copiedText(page).elementHandle();
  await copyButton(page).click();
  await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(copiedText(page)).toBeVisible();

  await answer(page).getByRole("checkbox").first().check();
  await expect(copiedText(page)).toHaveCount(0);
  await copyButton(page).click();
  await expect(copiedText(page)).toBeVisible();
  await choose(page, "Full packet");
  await expect(copiedText(page)).toHaveCount(0);
  await copyButton(page).click();
  await expect(copiedText(page)).toBeVisible();
  await page.getByRole("radio", { name: "7 days" }).click();
  await expect(copiedText(page)).toHaveCount(0);
});

test("the note is in the team's language, except for the suggested wording", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await openViewer(page, viewerId);
  await answer(page).getByRole("combobox", { name: "Caller's language" }).selectOption("es");
  const quote = answer(page).getByRole("blockquote");
  await expect(quote).toHaveAttribute("lang", "es");
  const said = unquoted(await quote.innerText());
  await choose(page, "Full packet");
  const note = await copied(page);
  expect(note).toContain("Answer: Device or app. ");
  expect(note).toContain(viewerId);
  expect(note).toMatch(/\nTime: .+ \d{4} \d\d:\d\d – .+ C[SD]T \(.+ \d{4} \d\d:\d\d – .+ UTC\)\n/u);
  expect(note).toContain(`\nSuggested wording:\n- ${said}\n`);
});

test("a reply to the viewer contains nothing internal, and is what the key copies from then on", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  await openViewer(page, viewerId);
  const step = await answer(page)
    .getByRole("checkbox")
    .first()
    .evaluate((box) => box.closest("label")?.innerText);
  await optionsButton(page).click();
  await page.getByRole("radio", { name: "Reply to the viewer" }).check();
  for (const name of ["Short", "Full packet", "Plain", "Markdown", "JSON"]) {
    await expect(page.getByRole("radio", { name })).toBeDisabled();
  }
  await page.keyboard.press("Escape");
  const said = unquoted(await answer(page).getByRole("blockquote").innerText());
  const reply = await copied(page);
  expect(reply).toContain(said.replace("I can see", "We can see").replace("let's look at", "please check"));
  expect(reply).toContain(`\n1. ${step}\n`);
  expect(reply).not.toMatch(
    /device or app|confidence|other viewers|http|session|attempt|\bplays?\b|CDN|bitrate|[A-Z]+_[A-Z]+/iu,
  );
  expect(reply).not.toContain(viewerId);

  await answer(page).getByRole("combobox", { name: "Caller's language" }).selectOption("es");
  expect(await copied(page)).toMatch(/^Vemos que .+\n\n.+\n1\. Cierre la aplicación/u);

  await page.reload();
  await expect(optionsButton(page)).toHaveText("Reply");
  await expect(copyButton(page)).toHaveAccessibleName("Copy reply");
  await answer(page).getByRole("checkbox").first().check();
  await page.keyboard.press("c");
  await expect(copiedText(page)).toBeVisible();
  const shorter = await pasted(page);
  expect(shorter).toMatch(/^Vemos que /u);
  expect(shorter).not.toContain("Cierre la aplicación");
});

test("ticked steps stay in the card and the note when the answer changes", async ({ page, request }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  const own = "e2e-note-ticks";
  await replaceSessions(request, own, await sessionsOfStory(request, viewerId));
  await openViewer(page, own);
  await expect(answer(page).getByText("Device or app")).toBeVisible();
  const step = (
    await answer(page)
      .getByRole("listitem")
      .filter({ has: page.getByRole("checkbox") })
      .allInnerTexts()
  )[1];
  expect(step).toBeDefined();
  const box = answer(page).getByRole("checkbox", { name: step ?? "", exact: true });
  await box.check();

  await replaceSessions(request, own, []);
  await page.getByRole("radio", { name: "7 days" }).click();
  await expect(answer(page).getByText("Not enough data")).toBeVisible();
  await expect(box).toBeChecked();
  const note = await copied(page);
  expect(note).toContain(`\nTried: ${step}\n`);
});

test("if the page may not use the clipboard, the browser's copy command copies the note", async ({ page }) => {
  // Granting one permission denies all others.
  await page.context().grantPermissions(["geolocation"]);
  await openViewer(page, viewerId);
  await copyButton(page).click();
  await expect(copiedText(page)).toBeVisible();
  await expect(copyButton(page)).toBeFocused();
  expect(await pasted(page)).toMatch(/^Device or app, viewer's side/u);
});

test("if neither works, the note is shown and selected, and nothing says that it was copied", async ({ page }) => {
  await page.context().grantPermissions(["geolocation"]);
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await openViewer(page, viewerId);
  await copyButton(page).click();
  const area = answer(page).getByRole("textbox", { name: "Note" });
  await expect(area).toBeFocused();
  await expect(area).toHaveValue(/^Device or app, viewer's side/u);
  expect(await page.evaluate(() => window.getSelection()?.toString() ?? "")).toContain("Device or app");
  await expect(copiedText(page)).toHaveCount(0);
});

test("in a text field, the key types a letter", async ({ page }) => {
  await openViewer(page, viewerId);
  await lookUpBox(page).fill("");
  await lookUpBox(page).press("c");
  await expect(lookUpBox(page)).toHaveValue("c");
  await expect(copiedText(page)).toHaveCount(0);
});
