import { household, stories } from "../simulator/stories";
import { headline, popUpHost, test } from "./embed-host";
import { expect } from "./fixtures";
import { signedOut } from "./sign-in-as";

const { viewerId } = stories.badDevice;
const failed = /Samsung Smart TV failed to start/u;

test.describe("in the demo CRM, which names its agents", () => {
  test.use({ storageState: signedOut });

  test("the caller's answer is there at once, and its note goes into the ticket", async ({ page, host }) => {
    await page.goto(host.origin);
    const frame = page.frameLocator("iframe[title='Viewer Desk']");
    await expect(headline(frame)).toHaveText(failed);
    await frame.getByRole("button", { name: "Insert note" }).click();

    await expect(page.getByRole("textbox", { name: "Internal note" })).toHaveValue(/^Device or app/u);
    await expect(frame.getByText("Note inserted.")).toBeVisible();
    await page.getByRole("link", { name: "Maria Lopez" }).click();
    await expect(headline(frame)).not.toHaveText(failed);
  });

  test("no viewer is in the address of the frame or in its storage", async ({ page, host }) => {
    await page.goto(host.origin);
    await expect(headline(page.frameLocator("iframe[title='Viewer Desk']"))).toHaveText(failed);
    const frame = page.frames().find((one) => one.url().includes("/embed"));
    expect(frame?.url()).toMatch(/\/embed\?host=demo-crm#ref=[\w-]+$/u);
    // With third-party cookies blocked, the browser refuses storage too; then there is nothing in it.
    const stored = await frame?.evaluate(() => {
      const read = (text: () => string) => {
        try {
          return text();
        } catch {
          return "";
        }
      };
      return [
        read(() => JSON.stringify({ ...localStorage })),
        read(() => JSON.stringify({ ...sessionStorage })),
        read(() => document.cookie),
      ].join();
    });
    expect(stored).not.toContain(viewerId);
    expect(stored).not.toMatch(/bearer|esid/iu);
  });
});

test("the host page chooses viewer, colours and language, and hears the verdict", async ({ host }) => {
  const frame = await host.openSignedIn();
  await expect(frame.getByRole("button", { name: "Insert note" })).toHaveCount(0);
  await host.send({ viewerDesk: 1, type: "theme", theme: "dark" });
  await host.send({ viewerDesk: 1, type: "locale", language: "es-MX" });
  await host.lookUp(viewerId);

  await expect(headline(frame)).toHaveText(failed);
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.getByRole("blockquote")).toHaveAttribute("lang", "es");
  // A page that takes no notes never says that one was inserted.
  await expect(frame.getByRole("button", { name: "Copy note" })).toBeVisible();
  await expect(frame.getByRole("button", { name: "Insert note" })).toHaveCount(0);
  await host.send({ viewerDesk: 1, type: "accepts", what: "notes" });
  await frame.getByRole("button", { name: "Insert note" }).click();
  // What becomes of it, only the page knows.
  await expect(frame.getByRole("status").filter({ hasText: "Sent to Demo CRM." })).toBeVisible();
  await host.send({ viewerDesk: 1, type: "note-inserted", id: "another" });
  await host.send({ viewerDesk: 1, type: "note-inserted", id: (await host.received("insert-note"))[0]?.id });
  await expect(frame.getByRole("status").filter({ hasText: "Note inserted." })).toBeVisible();
  const [verdict] = await host.received("verdict");
  expect(verdict).toMatchObject({ viewerDesk: 1, verdict: "device", confidence: "high" });
  expect(JSON.stringify(verdict)).not.toContain(viewerId);
  expect(await host.received("ready")).toHaveLength(1);
  expect((await host.received("resize")).at(-1)?.heightPx).toBeGreaterThan(400);
});

test("the header is above the look-up box, and panels are as wide as the frame", async ({ host }) => {
  const frame = await host.openSignedIn();
  const header = await frame.getByRole("heading", { level: 1 }).boundingBox();
  const box = await frame.getByRole("textbox", { name: "Viewer ID or IP address" }).boundingBox();
  expect(header?.y).toBeLessThan(box?.y ?? 0);

  await host.send({ viewerDesk: 1, type: "lookup", viewerIp: household.ip });
  await expect(frame.getByRole("region", { name: "Viewers at this address" })).toHaveCSS("border-radius", "0px");
  await expect(frame.getByRole("region", { name: "Viewers at this address" })).toHaveCSS("border-left-width", "0px");
});

test("the host page's back button doesn't go through the ranges of the frame", async ({ page, host }) => {
  const frame = await host.openSignedIn();
  await host.lookUp(viewerId);
  await expect(headline(frame)).toHaveText(failed);
  const before = await page.evaluate(() => history.length);
  await frame.getByRole("button", { name: "Time range and clock" }).click();
  for (const name of ["3 days", "7 days"]) {
    const answered = page.waitForResponse(/\/answer\?days=[37]&/u);
    await frame.getByRole("radio", { name }).check();
    await answered;
  }
  await expect.poll(() => page.frames()[1]?.url()).toContain("days=7");

  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("what the host page hears of an answer names nobody", async ({ host, page }) => {
  const person = "someone@example.com";
  await page.route(/\/api\/viewers\/[\w-]+\/answer\?/u, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({
      response: answer,
      json: { ...body, headline: `“Party of ${person}” failed, ${viewerId} too.` },
    });
  });
  const frame = await host.openSignedIn();
  await host.lookUp(viewerId);
  await expect(headline(frame)).toContainText(person);

  await expect
    .poll(async () => (await host.received("verdict"))[0]?.headline)
    .toBe("“Party of ····” failed, ···· too.");
});

for (const [width, theme] of [258, 280, 320, 360, 400, 521, 742, 800].map(
  (px, at) => [px, at % 2 ? "dark" : "light"] as const,
)) {
  test(`at ${width} pixels, nothing is cut off and every control is large enough`, async ({ page, host }) => {
    const frame = await host.openSignedIn({ width });
    await host.send({ viewerDesk: 1, type: "theme", theme });
    await host.lookUp(viewerId);
    await expect(headline(frame)).toHaveText(failed);
    for (const name of ["All metrics", "Do", "Why", "Devices and networks"]) {
      await frame.getByRole("button", { name, exact: false }).first().click();
    }
    await frame
      .getByRole("button", { name: /Played well/u })
      .first()
      .click();
    await expect(frame.getByRole("region", { name: "Session details" })).toBeVisible();

    const root = frame.locator("html");
    expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    const small = await frame.locator("button, a, select, summary, label").evaluateAll((all) =>
      all
        .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest(".sr-only"))
        .filter((control) => control.getBoundingClientRect().height < 24)
        .map((control) => control.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    if (width >= 521) await expect(frame.getByRole("button", { name: "Timeline" })).toBeVisible();
    else await expect(frame.getByRole("button", { name: "Timeline" })).toHaveCount(0);
    expect(page.url()).not.toContain(viewerId);
  });
}

/** docs/performance.md: what signing in needs, and with the answer of the first viewer. */
const scriptMaxKilobytes = { shell: 260, answer: 300 };

test("the script of the frame stays within its budget", async ({ page, host }) => {
  const { code } = await host.codes();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let scriptBytes = 0;
  devtools.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.goto(`/embed?host=demo-crm-popup`);
  await expect(page.getByRole("region", { name: "Sign in to Viewer Desk" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const shell = scriptBytes / 1000;
  const ref = await page.evaluate(async (viewer) => {
    const body = JSON.stringify({ viewerId: viewer });
    const answer = await fetch("/api/lookups", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return (await answer.json()).ref as string;
  }, viewerId);
  // As after a reload: a whole tab doesn't take a code from its address.
  await page.evaluate(
    async (body) => {
      const headers = { "content-type": "application/json", "x-viewer-desk": "embed" };
      await fetch("/api/embed/redeem", { method: "POST", headers, body });
    },
    JSON.stringify({ host: popUpHost, code }),
  );
  await page.goto("about:blank");
  scriptBytes = 0;
  await page.goto(`/embed?host=demo-crm-popup#ref=${ref}`);
  await expect(page.getByRole("region", { name: "Answer" }).getByRole("heading", { level: 2 })).toHaveText(failed);
  await page.waitForLoadState("networkidle");
  expect(shell).toBeGreaterThan(100);
  expect(shell).toBeLessThanOrEqual(scriptMaxKilobytes.shell);
  expect(scriptBytes / 1000).toBeLessThanOrEqual(scriptMaxKilobytes.answer);
});
