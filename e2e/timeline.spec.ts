import type { Locator } from "playwright/test";
import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { chart, endHandle, option, sessionButtons, sessionList, startHandle, visibleSpan } from "./timeline-page";
import { expectChartPainted, openViewer, rowButtons } from "./viewer-page";

const { viewerId, sessions24h } = stories.badDevice;

test("chart and overview are painted in more than one colour", async ({ page }) => {
  await openViewer(page, viewerId);
  await expectChartPainted(page);
});

for (const media of [{ reducedMotion: "reduce" }, { forcedColors: "active" }] as const) {
  test(`failures are red and good plays green with ${JSON.stringify(media)}`, async ({ page }) => {
    await page.emulateMedia(media);
    await openViewer(page, viewerId);
    await expectChartPainted(page);
    const colours = await coloursIn(chart(page).locator("canvas"));
    expect(colours.some(([red, green]) => red - green > 80)).toBe(true);
    expect(colours.some(([red, green]) => green - red > 80)).toBe(true);
  });
}

test("scrolling over the chart scrolls, and with Ctrl it zooms, as the hint says", async ({ page }) => {
  await openViewer(page, viewerId);
  await expectChartPainted(page);
  await expect(region(page, "Timeline").getByText("Drag to pan, Ctrl + scroll to zoom")).toBeVisible();
  const whole = await visibleSpan(page);
  await chart(page).hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(await visibleSpan(page)).toBe(whole);
  await chart(page).hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect.poll(() => visibleSpan(page)).toBeLessThan(whole);
  await expect(region(page, "Timeline")).toContainText(/\d+ h of 24 h shown/u);
});

test("screen readers get every session in a list, newest first", async ({ page }) => {
  await openViewer(page, viewerId);
  await expect(sessionList(page)).toHaveAccessibleName(`Sessions, newest first, ${sessions24h} of ${sessions24h}`);
  await expect(sessionButtons(page)).toHaveCount(sessions24h);
  for (const button of await sessionButtons(page).all()) {
    await expect(button).toHaveAccessibleName(
      /^\w{3} \d+ \w{3} \d\d:\d\d to (\w{3} \d+ \w{3} )?\d\d:\d\d [A-Z]+T, .+, .+, (Played well|Start failure, technical, incident of 2 attempts)$/u,
    );
  }
  await expect(sessionButtons(page).first()).toHaveAccessibleName(
    /, Orbital Kitchen: S3, E3, Apple iPhone, Played well$/u,
  );
  await sessionButtons(page).nth(2).click({ force: true });
  await expect(rowButtons(page).nth(2)).toHaveAttribute("aria-pressed", "true");
  await expect(sessionButtons(page).nth(2)).toHaveAttribute("aria-current", "true");
});

test("a long list for screen readers comes in batches", async ({ page }) => {
  await openViewer(page, stories.sixHundred.viewerId, "7 days");
  await expect(sessionList(page)).toHaveAccessibleName(/^Sessions, newest first, 50 of 1\d\d$/u);
  await region(page, "Timeline").getByRole("button", { name: "Show more sessions" }).press("Enter");
  await expect(sessionList(page)).toHaveAccessibleName(/^Sessions, newest first, 100 of 1\d\d$/u);
  await expect(sessionButtons(page)).toHaveCount(100);
});

test("the legend counts outcomes and filters both timeline and list", async ({ page }) => {
  await openViewer(page, viewerId);
  const failures = region(page, "Timeline").getByRole("button", { name: "Start failure, technical 6" });
  const well = region(page, "Timeline").getByRole("button", { name: "Played well 4" });
  await expect(failures).toHaveAttribute("aria-pressed", "true");
  await failures.click();
  await expect(failures).toHaveAttribute("aria-pressed", "false");
  await expect(rowButtons(page)).toHaveCount(4);
  await expect(sessionButtons(page)).toHaveCount(4);
  await expect(page).toHaveURL(/[?&]hide=start-failure-technical/u);

  await well.click();
  await expect(region(page, "Sessions")).toContainText("No sessions match these filters.");
  await expect(chart(page)).toContainText("No sessions to show.");
  await page.reload();
  await expect(failures).toHaveAttribute("aria-pressed", "false");
  await failures.click();
  await expect(rowButtons(page)).toHaveCount(6);
  await region(page, "Sessions").getByRole("button", { name: "Clear filters" }).click();
  await expect(rowButtons(page)).toHaveCount(10);
  await expect(well).toHaveAttribute("aria-pressed", "true");
});

test("arrow keys on the chart move between sessions and between devices", async ({ page }) => {
  await openViewer(page, viewerId);
  await chart(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(option(page)).toHaveAttribute("aria-setsize", String(sessions24h));
  const before = Number(await option(page).getAttribute("aria-posinset"));
  await page.keyboard.press("ArrowLeft");
  await expect(option(page)).toHaveAttribute("aria-posinset", String(before - 1));
  await page.keyboard.press("ArrowRight");
  await expect(option(page)).toHaveAttribute("aria-posinset", String(before));
  for (let press = 0; press < sessions24h; press += 1) await page.keyboard.press("ArrowRight");
  await expect(option(page)).toHaveAttribute("aria-posinset", String(sessions24h));
  await expect(option(page)).toHaveAccessibleName(/, Apple iPhone, Played well$/u);
  await page.keyboard.press("ArrowUp");
  await expect(option(page)).toHaveAccessibleName(
    /, Samsung Smart TV, Start failure, technical, incident of 2 attempts$/u,
  );
  await page.keyboard.press("ArrowDown");
  await expect(option(page)).toHaveAccessibleName(/, Apple iPhone, Played well$/u);
});

test("Enter on the chart selects the session in list, details and URL", async ({ page }) => {
  await openViewer(page, viewerId);
  await chart(page).focus();
  for (const key of ["ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  await expect(option(page)).toHaveAttribute("aria-posinset", String(sessions24h - 1));
  await page.keyboard.press("Enter");
  await expect(option(page)).toHaveAttribute("aria-selected", "true");
  await expect(rowButtons(page).nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect(region(page, "Session details").getByText("selected", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/[?&]session=/u);
});

test("plus, minus and 0 on the chart zoom in, zoom out and fit the whole range", async ({ page }) => {
  await openViewer(page, viewerId);
  const whole = await visibleSpan(page);
  expect(whole).toBe(24 * 60 * 60_000);
  await chart(page).focus();
  await page.keyboard.press("+");
  await expect.poll(() => visibleSpan(page)).toBeLessThan(whole);
  const closer = await visibleSpan(page);
  await page.keyboard.press("+");
  await expect.poll(() => visibleSpan(page)).toBeLessThan(closer);
  await page.keyboard.press("-");
  await expect.poll(() => visibleSpan(page)).toBeCloseTo(closer, -2);
  await page.keyboard.press("0");
  await expect.poll(() => visibleSpan(page)).toBe(whole);
});

test("the buttons Zoom in, Zoom out and Fit do the same", async ({ page }) => {
  await openViewer(page, viewerId);
  const timeline = region(page, "Timeline");
  const whole = await visibleSpan(page);
  await timeline.getByRole("button", { name: "Zoom in" }).click();
  await timeline.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => visibleSpan(page)).toBeLessThan(whole / 2);
  await timeline.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(() => visibleSpan(page)).toBeGreaterThan(whole / 2);
  await timeline.getByRole("button", { name: "Fit" }).click();
  await expect.poll(() => visibleSpan(page)).toBe(whole);
});

test("the ends of the overview window move by keyboard and announce their time", async ({ page }) => {
  await openViewer(page, viewerId);
  const whole = await visibleSpan(page);
  await startHandle(page).focus();
  const text = await startHandle(page).getAttribute("aria-valuetext");
  expect(text).toMatch(/^\w{3} \d+ \w{3} \d\d:\d\d/u);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("PageUp");
  await expect.poll(() => visibleSpan(page)).toBeCloseTo(whole * 0.7, -5);
  await expect(startHandle(page)).not.toHaveAttribute("aria-valuetext", text ?? "");
  await endHandle(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => visibleSpan(page)).toBeCloseTo(whole * 0.69, -5);
  await page.keyboard.press("End");
  await startHandle(page).focus();
  await page.keyboard.press("Home");
  await expect.poll(() => visibleSpan(page)).toBe(whole);
});

test("tabbing to the chart shows the tooltip of a session, and Escape hides it", async ({ page }) => {
  await openViewer(page, viewerId);
  const tooltip = page.getByRole("tooltip");
  await expect(tooltip).toBeHidden();
  await region(page, "Timeline")
    .getByRole("button", { name: /^as of / })
    .focus();
  await page.keyboard.press("Tab");
  await expect(chart(page)).toBeFocused();
  await expect(tooltip).toBeVisible();
  await expect(tooltip).toContainText("Orbital Kitchen: S3, E3");
  await expect(tooltip).toContainText("Played well");
  await expect(tooltip).toContainText(/\d\d:\d\d – \d\d:\d\d [A-Z]+T/u);
  await expect(tooltip).toContainText("Apple iPhone · Comcast");
  await expect(tooltip).toContainText(/Watched 23 min · started in \d\.\d s/u);
  await page.keyboard.press("Escape");
  await expect(tooltip).toBeHidden();
  await expect(chart(page)).toBeFocused();

  await page.keyboard.press("ArrowLeft");
  await expect(tooltip).toContainText(`Start failure, technical: ${stories.badDevice.errorCode}`);
});

/** The colours in a canvas: red, green and blue from 0 to 255. */
async function coloursIn(canvas: Locator): Promise<readonly (readonly [number, number, number])[]> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return [];
    const pixels = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data ?? [];
    const colours = new Map<number, [number, number, number]>();
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      colours.set((red << 16) | (green << 8) | blue, [red, green, blue]);
    }
    return [...colours.values()];
  });
}
