import { alert, expect, lookUpBox, region, test, tile } from "./fixtures";

/** The catalogue's texts, repeated here so that changing them is a deliberate act. */
const rejectedKey = [
  "Conviva rejected our API key",
  "You can't fix this, and retrying won't help. Tell your team lead: Viewer Desk needs an API key created in Pulse under API Management. A Pulse user's login doesn't work.",
] as const;
const rejectedRange = [
  "Conviva rejected this time range",
  "Choose a shorter or more recent range. Conviva keeps 30 days.",
] as const;
const rejectedRequest = [
  "Conviva rejected the request",
  "Check the viewer ID or IP address. If it's correct, tell your team lead.",
] as const;
const timeout = ["Conviva didn't respond in time", "Retry, or choose a shorter time range."] as const;
const upstreamError = [
  "Conviva returned an error",
  "Retry in a moment. If this keeps happening, tell your team lead.",
] as const;
const unreadable = [
  "Conviva sent a response we can't read",
  "Retry. If this happens again, tell your team lead.",
] as const;
const tooLarge = ["Conviva's response is too large", "Choose a shorter time range."] as const;

type Case = readonly [
  what: string,
  fault: Readonly<{ kind: string; [setting: string]: unknown }>,
  text: readonly [title: string, advice: string],
];

const final: readonly Case[] = [
  ["401", { kind: "unauthorized" }, rejectedKey],
  ["403", { kind: "forbidden" }, rejectedKey],
  ["422", { kind: "status", status: 422 }, rejectedRange],
  ["400", { kind: "status", status: 400, body: "<h1>secret words</h1>" }, rejectedRequest],
  ["413", { kind: "status", status: 413 }, tooLarge],
  ["an answer of 12 MB", { kind: "too-large" }, tooLarge],
  ["a small answer that inflates to 64 MB", { kind: "gzip-bomb", megabytes: 64 }, tooLarge],
];

const transient: readonly Case[] = [
  ["500", { kind: "status", status: 500 }, upstreamError],
  [
    "503 in HTML",
    { kind: "status", status: 503, body: "<html><h1>secret words</h1></html>", contentType: "text/html" },
    upstreamError,
  ],
  ["a huge body under 502", { kind: "error-body-huge", megabytes: 16 }, upstreamError],
  ["no answer at all", { kind: "hang" }, timeout],
  ["an answer sent a byte at a time", { kind: "drip", bytes: 1, everyMs: 500 }, timeout],
  ["a connection reset halfway", { kind: "reset" }, unreadable],
  ["an answer cut off halfway", { kind: "truncated" }, unreadable],
  ["200 with HTML", { kind: "html" }, unreadable],
  ["200 with nothing", { kind: "empty" }, unreadable],
  ["200 with an empty object", { kind: "empty-object" }, unreadable],
  ["200 with a list", { kind: "array" }, unreadable],
  ["200 with an error in it", { kind: "ok-with-error" }, unreadable],
  ["200 with a hundred thousand brackets", { kind: "deep" }, unreadable],
  ["a compression we did not request", { kind: "brotli" }, unreadable],
  ["a redirect to another site", { kind: "redirect", location: "https://evil.example/" }, unreadable],
  ["endless headers", { kind: "header-flood" }, unreadable],
];

for (const [what, fault, [title, advice]] of [...final, ...transient]) {
  const isRetryable = transient.some(([other]) => other === what);
  test(`${what} from Conviva shows one alert with advice, and ${isRetryable ? "Retry recovers" : "no Retry"}`, async ({
    page,
    lookUp,
    upstream,
  }) => {
    const viewerId = `fails-${crypto.randomUUID()}`;
    await upstream.fail({ viewerId }, fault);
    await lookUp(viewerId);
    await expect(region(page, "Summary").getByText("Not loaded").first()).toBeVisible({ timeout: 12_000 });
    await expect(region(page, "Sessions")).toContainText("Not loaded", { timeout: 12_000 });
    await expect(alert(page)).toHaveCount(1);
    await expect(alert(page)).toContainText(title);
    await expect(alert(page)).toContainText(advice);
    await expect(alert(page)).not.toContainText("secret words");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(viewerId);
    await expect(lookUpBox(page)).toHaveValue(viewerId);

    await upstream.recover(viewerId);
    const retry = alert(page).getByRole("button", { name: "Retry" });
    await expect(retry).toHaveCount(isRetryable ? 1 : 0);
    if (isRetryable) await retry.click();
    else await page.getByRole("radio", { name: "3 days" }).click();
    await expect(tile(page, "Plays")).toContainText("0");
    await expect(page.getByText("No sessions in this range.")).toBeVisible();
    await expect(alert(page)).toHaveCount(0);
  });
}

const harmless = [
  ["slow, within the limits", { kind: "slow", delayMs: 1_200 }],
  ["of the wrong content type", { kind: "wrong-content-type" }],
  ["with cookies and a redirect in its headers", { kind: "set-cookie" }],
] as const;

for (const [what, fault] of harmless) {
  test(`an answer ${what} is read, and none of its headers reaches the browser`, async ({
    page,
    lookUp,
    upstream,
  }) => {
    const viewerId = `odd-${crypto.randomUUID()}`;
    await upstream.fail({ viewerId }, fault);
    await lookUp(viewerId);
    await expect(tile(page, "Plays")).toContainText("0");
    await expect(page.getByText("No sessions in this range.")).toBeVisible();
    await expect(alert(page)).toHaveCount(0);
    const cookies = await page.context().cookies();
    expect(cookies.map(({ name }) => name)).not.toContain("session");
    expect(cookies.map(({ name }) => name)).not.toContain("tracker");
    const answer = await page.request.get(`/api${new URL(page.url()).pathname}/summary?days=1`);
    for (const name of ["set-cookie", "refresh", "www-authenticate"]) {
      expect(answer.headers()[name] ?? "").not.toMatch(/stolen|tracker|evil|upstream/);
    }
  });
}

test("a transient fault isn't shown", async ({ page, lookUp, upstream }) => {
  const viewerId = `hiccup-${crypto.randomUUID()}`;
  await upstream.fail({ viewerId, path: "summary" }, { kind: "status", status: 503 }, 1);
  await lookUp(viewerId);
  await expect(tile(page, "Plays")).toContainText("0");
  await expect(alert(page)).toHaveCount(0);
  expect((await upstream.calls(viewerId)).filter(({ path }) => path.endsWith("/summary"))).toHaveLength(2);
});
