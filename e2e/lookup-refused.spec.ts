import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { alert, expect, lookUpBox, test } from "./fixtures";

const title = "That is not a viewer ID or an IP address";

const refused = [
  ["nothing", "", "Type a viewer ID or an IP address."],
  ["only what a paste leaves", " \u200b\u00a0 ", "Type a viewer ID or an IP address."],
  ["a control character", "ab\u0007cd", "A viewer ID has no control characters or line breaks in it."],
  ["a line separator", "ab\u2028cd", "A viewer ID has no control characters or line breaks in it."],
  ["513 characters", "x".repeat(513), "A viewer ID has at most 512 characters."],
  ["513 emoji", "🎬".repeat(513), "A viewer ID has at most 512 characters."],
  ["a zone id", "fe80::1%eth0", "Leave out the zone id: what follows % names an interface, not a viewer."],
  ["an IPv4 range", "203.0.113.0/24", "This is a range of addresses (CIDR). Look up one address, without the slash."],
  ["an IPv6 range", "2001:db8::/32", "This is a range of addresses (CIDR). Look up one address, without the slash."],
  ["a port", "203.0.113.24:443", "Leave out the port after the colon."],
  [
    "octal parts",
    "010.0.113.24",
    "A part begins with 0, which some systems read as octal. Write it without leading zeros.",
  ],
  ["a part beyond 255", "203.0.113.256", "An IPv4 address has four numbers from 0 to 255."],
  ["a broken IPv6 address", "2001:db8:::1", "This is not an IPv4 or IPv6 address."],
] as const;

test("what cannot be looked up is refused with a hint for each, and what was typed stays", async ({
  page,
  lookUp,
  baseURL,
}) => {
  for (const [what, typed, hint] of refused) {
    await test.step(what, async () => {
      await lookUp(typed);
      await expect(alert(page)).toContainText(hint);
      await expect(alert(page)).toHaveCount(1);
      await expect(alert(page)).toContainText(title);
      await expect(alert(page)).toContainText("Correct what you typed and look it up again.");
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

test("a refused look-up on a viewer's page leaves that viewer on the page", async ({ page, lookUp }) => {
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
  test(`an ID of 512 ${what} is looked up whole`, async ({ page, lookUp, upstream }) => {
    const viewerId = crypto.randomUUID() + character.repeat(512 - 36);
    await lookUp(viewerId);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(viewerId);
    await expect.poll(async () => (await upstream.calls(viewerId)).length).toBe(2);
  });
}

/** Posts a body from the page itself, as its own script would. */
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
  ["a member we do not know", '{"viewerId":"a","days":1}'],
  ["an ID that is no text", '{"viewerId":7}'],
  ["an ID of null", '{"viewerId":null}'],
  ["a list", '["a"]'],
  ["no JSON", "{viewerId"],
  ["half a character", '{"viewerId":"\\ud83c"}'],
  ["a member of the prototype", '{"__proto__":{"viewerId":"a"}}'],
] as const;

test("a body that does not name one viewer is a 400 problem that says why", async ({ page }) => {
  await page.goto("/");
  for (const [what, body] of bodies) {
    const answer = await post(page, body);
    expect(answer, what).toMatchObject({ status: 400, contentType: "application/problem+json" });
    expect(answer.type, what).toBe("urn:viewer-desk:problem:invalid-lookup");
    expect(answer.detail, what).toMatch(/\w/);
  }
});

test("a body of another type is a 415 problem, and one too long a 413", async ({ page }) => {
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
  ["from an origin that is hidden", { origin: "null" }],
  ["that a page of another site set off", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
  ["that a neighbour of our host set off", { "sec-fetch-site": "same-site" }],
] as const;

test("a look-up that did not come from our own page is refused, as script's and as a form's", async ({ request }) => {
  for (const [what, headers] of foreign) {
    for (const body of [{ data: { viewerId: "a" } }, { form: { viewer: "a" } }]) {
      const answer = await request.post("/api/lookups", { headers, ...body, maxRedirects: 0 });
      expect(answer.status(), what).toBe(403);
      expect(answer.headers()["content-type"], what).toBe("application/problem+json");
      expect(await answer.json(), what).toMatchObject({
        type: "urn:viewer-desk:problem:cross-site",
        title: "This request did not come from Viewer Desk",
      });
    }
  }
});

const references: readonly (readonly [what: string, spoil: (ref: string) => string])[] = [
  ["altered in the middle", (ref) => ref.slice(0, 30) + (ref[30] === "A" ? "B" : "A") + ref.slice(31)],
  ["cut short", (ref) => ref.slice(0, -4)],
  ["with a character more", (ref) => `${ref}A`],
  ["of another desk", (ref) => `AAAA${ref.slice(4)}`],
  ["of one letter", () => "x"],
  ["of signs that are none of ours", () => "%2e%2e%2fapi"],
];

test("a spoilt link leads to no viewer, in words, and the API answers 404", async ({ page, lookUp }) => {
  await lookUp(stories.onePlay.viewerId);
  await expect(page).toHaveURL(/\/viewers\//);
  const ref = /\/viewers\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  for (const [what, spoil] of references) {
    await test.step(what, async () => {
      await page.goto(`/viewers/${spoil(ref)}?days=1`);
      await expect(alert(page)).toHaveCount(1);
      await expect(alert(page)).toContainText("This link does not lead to a viewer");
      await expect(alert(page)).toContainText("It may have been cut short or changed. Look the viewer up again.");
      await expect(page.getByText(stories.onePlay.viewerId)).toHaveCount(0);
      for (const path of ["summary", "sessions", "sessions/x"]) {
        const answer = await page.request.get(`/api/viewers/${spoil(ref)}/${path}?days=1`);
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
