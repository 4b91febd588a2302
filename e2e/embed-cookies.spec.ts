import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type BrowserContext, test as base, chromium, expect } from "playwright/test";
import { headline } from "./embed-host";
import { type Allowed, allowedInFrames } from "./third-party-frame";

/** Chromium's own settings for cookies, by the names of its preferences, and what they let frames of other sites do. */
const settings: readonly Readonly<{ name: string; profile: object; blocksThirdParties?: true; allowed: Allowed }>[] =
  [
    {
      name: "all cookies allowed",
      profile: { cookie_controls_mode: 0 },
      allowed: { plainCookie: true, partitionedCookie: true, storage: true },
    },
    {
      name: "third-party cookies blocked",
      profile: { cookie_controls_mode: 1, block_third_party_cookies: true },
      blocksThirdParties: true,
      allowed: { plainCookie: false, partitionedCookie: true, storage: false },
    },
  ];

type Fixtures = Readonly<{
  isShell: boolean;
  /** A browser with a profile of its own, in which the person has set these preferences. */
  browserWith: (profile: object) => Promise<BrowserContext>;
}>;

const test = base.extend<Fixtures>({
  isShell: async ({ launchOptions }, use) => {
    await use(/headless[-_]shell/.test(launchOptions.executablePath ?? ""));
  },
  browserWith: async ({ launchOptions, locale, timezoneId }, use, testInfo) => {
    const opened: BrowserContext[] = [];
    await use(async (profile) => {
      const folder = testInfo.outputPath("profile");
      mkdirSync(path.join(folder, "Default"), { recursive: true });
      writeFileSync(path.join(folder, "Default/Preferences"), JSON.stringify({ profile }));
      const options = { ...launchOptions, ...(locale && { locale }), ...(timezoneId && { timezoneId }) };
      const context = await chromium.launchPersistentContext(folder, options);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

for (const { name, profile, blocksThirdParties = false, allowed } of settings) {
  test(`with ${name}, the frame works from launch to renewal, and after a reload`, async ({ browserWith, isShell }, {
    config,
  }) => {
    const context = await browserWith(profile);
    const page = await context.newPage();
    if (isShell && blocksThirdParties) {
      // It has no preferences. DevTools has the same switch, which leaves a frame its own storage.
      const restricted = { enableThirdPartyCookieRestriction: true };
      const parameters = { disableThirdPartyCookieMetadata: true, disableThirdPartyCookieHeuristics: true };
      const devtools = await context.newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.setCookieControls", { ...restricted, ...parameters });
    }
    const seen = await allowedInFrames(page);
    expect(isShell ? { ...seen, storage: allowed.storage } : seen).toEqual(allowed);

    const unsigned: string[] = [];
    const bearers = new Set<string>();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      const { authorization } = request.headers();
      if (!pathname.startsWith("/api/viewers/")) return;
      if (authorization === undefined) unsigned.push(pathname);
      else bearers.add(authorization);
    });
    await page.clock.install();
    await page.goto(config.metadata.crm);
    const frame = page.frameLocator("iframe[title='Viewer Desk']");
    await expect(headline(frame)).toHaveText(/Samsung Smart TV failed to start/u);

    const expiring = { json: { remaining: 60, limit: "idle" } };
    await page.route("**/api/sign-in/remaining", (route) => route.fulfill(expiring), { times: 1 });
    const renewed = page.waitForResponse(/\/api\/embed\/redeem$/u);
    await page.clock.fastForward("13:30");
    expect((await renewed).status()).toBe(200);
    await frame.getByRole("button", { name: "Time range and clock" }).click();
    await frame.getByRole("radio", { name: "3 days" }).check();
    await expect.poll(() => bearers.size).toBe(2);
    await expect(headline(frame)).toHaveText(/Samsung Smart TV failed to start/u);
    expect(unsigned).toEqual([]);

    // The cookie keeps the sign-in over a reload. Without it, the host page signs in again.
    for (const status of [200, 401]) {
      const resumed = page.waitForResponse(/\/api\/embed\/resume$/u);
      await frame.locator("html").evaluate(() => location.reload());
      expect((await resumed).status()).toBe(status);
      await expect(headline(frame)).toHaveText(/Samsung Smart TV failed to start/u);
      await context.clearCookies();
    }
  });
}
