import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { alert, expect, lookUpBox, test } from "./fixtures";

const title = "This isn't a valid viewer ID or IP address";

const refused = [
  ["nothing", "", "Enter a viewer ID or an IP address."],
  ["only white space", " \u200b\u00a0 ", "Enter a viewer ID or an IP address."],
  ["a control character", "ab\u0007cd", "A viewer ID can't contain control characters or line breaks."],
  ["a line separator", "ab\u2028cd", "A viewer ID can't contain control characters or line breaks."],
  ["513 characters", "x".repeat(513), "A viewer ID can have at most 512 characters."],
  ["513 emoji", "🎬".repeat(513), "A viewer ID can have at most 512 characters."],
  ["a zone id", "fe80::1%eth0", "Remove the zone ID: the part after % names a network interface, not a viewer."],
  [
    "an IPv4 range",
    "203.0.113.0/24",
    "This is a range of addresses (CIDR). Look up a single address, without the slash.",
  ],
  [
    "an IPv6 range",
    "2001:db8::/32",
    "This is a range of addresses (CIDR). Look up a single address, without the slash.",
  ],
  ["a port", "203.0.113.24:443", "Remove the colon and the port after it."],
  [
    "octal parts",
    "010.0.113.24",
    "A number starts with 0, which some systems read as octal. Remove the leading zeros.",
  ],
  ["a part beyond 255", "203.0.113.256", "An IPv4 address has four numbers from 0 to 255."],
  ["a broken IPv6 address", "2001:db8:::1", "This isn't an IPv4 or IPv6 address."],
] as const;

test("invalid input is refused with a specific hint, and stays in the box", async ({ page, lookUp, baseURL }) => {
  for (const [what, typed, hint] of refused) {
    await test.step(what, async () => {
      // Some hints come twice in a row. Waiting for this answer keeps the next look-up from overtaking it.
      const answered = page.waitForResponse((response) => response.url().endsWith("/api/lookups"));
      await lookUp(typed);
      await answered;
      await expect(alert(page)).toContainText(hint);
      await expect(alert(page)).toHaveCount(1);
      await expect(alert(page)).toContainText(title);
      await expect(alert(page)).toContainText("Correct it and look it up again.");
      await expect(alert(page).getByRole("button")).toHaveCount(0);
      await expect(lookUpBox(page)).toHaveValue(typed);
      await expect(lookUpBox(page)).toHaveAttribute("aria-invalid", "true");
      await expect(page).toHaveURL(`${baseURL}/`);
    });
  }
  await lookUp(stories.onePlay.viewerId);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.onePlay.viewerId);
  await expect(alert(page)).toHaveCount(0);
});

test("a refused look-up on a viewer's page keeps that viewer on the page", async ({ page, lookUp }) => {
  await lookUp(stories.accountLimit.viewerId);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.accountLimit.viewerId);
  const address = page.url();
  await lookUp("203.0.113.0/24");
  await expect(alert(page)).toContainText(title);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.accountLimit.viewerId);
  expect(page.url()).toBe(address);
});

for (const [what, character] of [
  ["letters", "x"],
  ["emoji", "🎬"],
] as const) {
  test(`an ID of 512 ${what} is looked up in full`, async ({ page, lookUp, upstream }) => {
    const viewerId = crypto.randomUUID() + character.repeat(512 - 36);
    await lookUp(viewerId);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(viewerId);
    await expect.poll(async () => (await upstream.calls(viewerId)).length).toBe(3);
  });
}

/** Posts a body from the page, like the app does. */
function post(page: Page, body: string, contentType = "application/json") {
  return page.evaluate(
    async ([text, type]) => {
      const answer = await fetch("/api/lookups", { method: "POST", headers: { "content-type": type }, body: text });
      const { headers, status } = answer;
      const problem: { type?: string; detail?: string } = await answer.json();
      return { status, contentType: headers.get("content-type"), type: problem.type, detail: problem.detail };
    },
    [body, contentType] as const,
  );
}

const bodies = [
  ["both an ID and an address", '{"viewerId":"a","viewerIp":"203.0.113.24"}'],
  ["neither", "{}"],
  ["an unknown member", '{"viewerId":"a","days":1}'],
  ["an ID that is not a string", '{"viewerId":7}'],
  ["an ID of null", '{"viewerId":null}'],
  ["a list", '["a"]'],
  ["invalid JSON", "{viewerId"],
  ["half a surrogate pair", '{"viewerId":"\\ud83c"}'],
  ["a prototype member", '{"__proto__":{"viewerId":"a"}}'],
] as const;

test("a body that does not name exactly one viewer is a 400 problem with a reason", async ({ page }) => {
  await page.goto("/");
  for (const [what, body] of bodies) {
    const answer = await post(page, body);
    expect(answer, what).toMatchObject({ status: 400, contentType: "application/problem+json" });
    expect(answer.type, what).toBe("urn:viewer-desk:problem:invalid-lookup");
    expect(answer.detail, what).toMatch(/\w/);
  }
});

test("a body of another type is a 415 problem, and one that is too long a 413", async ({ page }) => {
  await page.goto("/");
  expect(await post(page, '{"viewerId":"a"}', "text/plain")).toMatchObject({
    status: 415,
    type: "urn:viewer-desk:problem:unsupported-media",
  });
  expect(await post(page, JSON.stringify({ viewerId: "a".repeat(70_000) }))).toMatchObject({
    status: 413,
    type: "urn:viewer-desk:problem:request-too-large",
  });
});

const foreign = [
  ["without an origin", {}],
  ["from another origin", { origin: "https://evil.example" }],
  ["from a null origin", { origin: "null" }],
  ["sent by a page of another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
  ["sent by a sibling host", { "sec-fetch-site": "same-site" }],
] as const;

test("a look-up from another site is refused, by JSON request and by form", async ({ request }) => {
  for (const [what, headers] of foreign) {
    for (const body of [{ data: { viewerId: "a" } }, { form: { viewer: "a" } }]) {
      const answer = await request.post("/api/lookups", { headers, ...body, maxRedirects: 0 });
      expect(answer.status(), what).toBe(403);
      expect(answer.headers()["content-type"], what).toBe("application/problem+json");
      expect(await answer.json(), what).toMatchObject({
        type: "urn:viewer-desk:problem:cross-site",
        title: "This request didn't come from Viewer Desk",
      });
    }
  }
});

const references: readonly (readonly [what: string, damage: (ref: string) => string])[] = [
  ["altered in the middle", (ref) => ref.slice(0, 30) + (ref[30] === "A" ? "B" : "A") + ref.slice(31)],
  ["cut short", (ref) => ref.slice(0, -4)],
  ["with an extra character", (ref) => `${ref}A`],
  ["from another installation", (ref) => `AAAA${ref.slice(4)}`],
  ["of a single letter", () => "x"],
  ["of characters we never use", () => "%2e%2e%2fapi"],
];

test("an invalid link shows no viewer and says so, and the API answers 404", async ({ page, lookUp }) => {
  await lookUp(stories.onePlay.viewerId);
  await expect(page).toHaveURL(/\/viewers\//);
  const ref = /\/viewers\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  for (const [what, damage] of references) {
    await test.step(what, async () => {
      await page.goto(`/viewers/${damage(ref)}?days=1`);
      await expect(alert(page)).toHaveCount(1);
      await expect(alert(page)).toContainText("This link isn't valid");
      await expect(alert(page)).toContainText("It may be incomplete or have been changed. Look up the viewer again.");
      await expect(page.getByText(stories.onePlay.viewerId)).toHaveCount(0);
      for (const path of ["summary", "sessions", "sessions/x", "answer"]) {
        const answer = await page.request.get(`/api/viewers/${damage(ref)}/${path}?days=1`);
        expect(answer.status(), path).toBe(404);
        expect(answer.headers()["content-type"], path).toBe("application/problem+json");
        expect(await answer.json(), path).toMatchObject({ type: "urn:viewer-desk:problem:unknown-reference" });
      }
    });
  }
  await lookUp(stories.onePlay.viewerId);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stories.onePlay.viewerId);
  await expect(alert(page)).toHaveCount(0);
});
