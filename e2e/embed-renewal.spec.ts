import { createHash } from "node:crypto";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { FrameLocator, Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { headline, test } from "./embed-host";
import { expect } from "./fixtures";
import { launchToken, signedHost } from "./launch-token";
import { signedOut } from "./sign-in-as";

const failed = /Samsung Smart TV failed to start/u;
const tokenRefused = "The page around this frame couldn't sign you in. Sign in here.";
const minuteMs = 60_000;
/** Where the viewer of the story is, whose clock the page shows. */
const liveNowZone = "America/Indiana/Indianapolis";

/** The demo CRM's frame, with the answer about its first caller. */
async function openCrm(page: Page, crm: string): Promise<FrameLocator> {
  await page.goto(crm);
  const frame = page.frameLocator("iframe[title='Viewer Desk']");
  await expect(headline(frame)).toHaveText(failed);
  return frame;
}

test.describe("in the demo CRM, which names its agents", () => {
  // Nobody is signed in to the desk itself.
  test.use({ storageState: signedOut });

  for (const [clock, aheadMinutes] of [
    ["right", 0],
    ["five minutes fast", 5],
    ["five minutes slow", -5],
  ] as const) {
    test(`on a computer whose clock is ${clock}, a sign-in is renewed before it ends, and the page stays`, async ({
      page,
      host,
    }) => {
      await page.clock.install({ time: Date.now() + aheadMinutes * minuteMs });
      const frame = await openCrm(page, host.origin);
      await frame.getByRole("button", { name: "Why" }).click();
      const loads: string[] = [];
      page.on("request", (request) => {
        if (request.isNavigationRequest()) loads.push(request.url());
      });
      const expiring = { json: { remaining: 90, limit: "idle" } };
      await page.route("**/api/sign-in/remaining", (route) => route.fulfill(expiring), { times: 1 });
      const renewed = page.waitForResponse(/\/api\/embed\/redeem$/u);
      // The sign-in lasts 15 minutes, and the warning is due two minutes before.
      await page.clock.fastForward("13:01");
      const answer = await renewed;
      expect(answer.status()).toBe(200);
      expect(await answer.json()).toMatchObject({ expiresInSeconds: 900, absoluteInSeconds: 3600 });
      await expect(frame.getByRole("button", { name: "Stay signed in" })).toHaveCount(0);
      await expect(frame.getByRole("button", { name: "Why" })).toHaveAttribute("aria-expanded", "true");
      await expect(headline(frame)).toHaveText(failed);
      expect(loads).toEqual([]);

      await host.lookUp(stories.liveNow.viewerId);
      await expect(headline(frame)).toHaveText("Watching now, no problems so far.");
      const newest = frame.getByRole("region", { name: "Sessions" }).getByRole("listitem").first();
      const name = (await newest.getByRole("button").getAttribute("aria-label")) ?? "";
      const { saidMinutes, isMinutesAgo, unitMinutes } = agoOf(name);
      // By the server's clock, whatever this computer's says. The list may be a minute old.
      expect(isMinutesAgo - saidMinutes).toBeGreaterThanOrEqual(-1);
      expect(isMinutesAgo - saidMinutes).toBeLessThanOrEqual(unitMinutes + 1);
    });
  }

  for (const name of ["expired", "replayed"] as const) {
    test(`a launch with a token that was ${name} says so in the frame`, async ({ page, host, baseURL }, {
      config,
    }) => {
      const desk = baseURL ?? "";
      const token = await launchToken(config, desk, name === "expired" ? 120 : 0);
      if (name === "replayed") {
        const first = await page.request.post("/api/embed/launch", { form: { host: signedHost, token } });
        expect(first.ok()).toBe(true);
      }
      await page.route(`${host.origin}/launch-token`, (route) => route.fulfill({ json: { token } }));
      const launched = page.waitForResponse(/\/api\/embed\/launch$/u);
      await page.goto(host.origin);

      expect((await launched).status()).toBe(401);
      const frame = page.frameLocator("iframe[title='Viewer Desk']");
      await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Viewer Desk couldn't start here");
      await expect(frame.getByRole("link", { name: "Open Viewer Desk in a new tab" })).toBeVisible();
    });
  }
});

test("expired and replayed tokens of the host page leave the sign-in card, and a fresh one signs in", async ({
  page,
  host,
  baseURL,
}, { config }) => {
  const desk = baseURL ?? "";
  await host.open(["", ""], { hostId: signedHost });
  const card = (at: number) => host.frame(at).getByRole("region", { name: "Sign in to Viewer Desk" });
  for (const at of [1, 2]) await expect(card(at)).toBeVisible();
  const fresh = await launchToken(config, desk);
  const send = async (token: string, at: number) => {
    const answered = page.waitForResponse(/\/api\/embed\/redeem$/u);
    await host.send({ viewerDesk: 1, type: "token", token }, at);
    return (await answered).status();
  };

  expect(await send(await launchToken(config, desk, 120), 1)).toBe(401);
  await expect(card(1).getByRole("alert")).toHaveText(tokenRefused);
  expect(await send(fresh, 1)).toBe(200);
  await expect(host.frame(1).getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
  expect(await send(fresh, 2)).toBe(401);
  await expect(card(2).getByRole("alert")).toHaveText(tokenRefused);
  await expect(card(2).getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("a code that is older than its 30 seconds isn't accepted, and the frame says so", async ({ host }, {
  config,
}) => {
  const { code } = await host.codes();
  expire(code, config.metadata.data);
  await host.open([`#code=${code}`]);

  await expect(host.frame().getByRole("region", { name: "Sign in to Viewer Desk" }).getByRole("alert")).toHaveText(
    "This code has expired or was already used. Sign in again.",
  );
  await expect(host.frame().getByRole("button", { name: "Sign in" })).toBeVisible();
});

/** Half a minute passes, for this code only. The database knows it by its hash. */
function expire(code: string, dataFolder: string): void {
  const database = new DatabaseSync(path.join(dataFolder, "viewer-desk.sqlite"), { timeout: 5_000 });
  const hash = createHash("sha256").update(code).digest("base64url");
  const aged = database
    .prepare("update embed_codes set expires_ms = expires_ms - 30000 where code_hash = ?")
    .run(hash);
  database.close();
  expect(aged.changes).toBe(1);
}

/** How long ago a row's name says that its session started, and how long ago that is by this process' clock. */
function agoOf(name: string): Readonly<{ saidMinutes: number; isMinutesAgo: number; unitMinutes: number }> {
  const [, count, unit, hours, minutes] = /^(\d+) (min|h) ago, \w+ \d+ \w+ (\d\d):(\d\d) /u.exec(name) ?? [];
  const now = new Date().toLocaleTimeString("en-GB", { timeZone: liveNowZone });
  const [nowHours, nowMinutes] = now.split(":").map(Number);
  const minuteOfDay = (hour: unknown, minute: unknown) => Number(hour) * 60 + Number(minute);
  const unitMinutes = unit === "h" ? 60 : 1;
  const isMinutesAgo = (minuteOfDay(nowHours, nowMinutes) - minuteOfDay(hours, minutes) + 24 * 60) % (24 * 60);
  return { saidMinutes: Number(count) * unitMinutes, isMinutesAgo, unitMinutes };
}
