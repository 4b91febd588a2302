import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import { stories } from "../simulator/stories";
import { fakeDesk, fakeNote } from "./fake-desk";
import { expect, test } from "./fixtures";
import { signedOut } from "./sign-in-as";

/** The vendors' pages, with the calls of their client SDKs that the pages use. Everything is answered here. */
const root = path.dirname(import.meta.dirname);
test.use({ storageState: signedOut });

const desk = "https://desk.example.com";
const { viewerId } = stories.badDevice;
const received = (page: Page) => page.frameLocator("iframe").getByRole("listitem");
/** What a page that takes notes sends: that it does, and the callers. */
const lookups = (...ids: readonly string[]) => [
  "1 accepts what notes",
  ...ids.map((id) => `1 lookup viewerId ${id}`),
];

/**
 * Serves a folder of `integrations` at an origin, and the desk's host script. Nobody is signed in to the desk.
 *
 * @param scripts - What each foreign script contains, by its URL.
 * @param head - Added to the page's head.
 */
async function serve(
  page: Page,
  origin: string,
  folder: string,
  scripts: Readonly<Record<string, string>>,
  head = "",
) {
  const launches = await fakeDesk(page, desk, origin);
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
  };
  const headers = { "access-control-allow-origin": "*" };
  const fromFile = (file: string) =>
    readFileSync(path.join(root, file), "utf8").replace("</title>", `</title>${head}`);
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = types[path.extname(pathname)] ?? "";
    return route.fulfill({ contentType, body: fromFile(`integrations/${folder}${pathname}`) });
  });
  await page.route(`${desk}/embed/host.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", headers, body: fromFile("public/embed/host.js") }),
  );
  for (const [url, body] of Object.entries(scripts)) {
    await page.route(url, (route) => route.fulfill({ contentType: "text/javascript", headers, body }));
  }
  return launches;
}

/** "Insert note" shows the note beside the desk and selects it. */
async function expectNoteToCopy(page: Page): Promise<void> {
  await page.frameLocator("iframe").getByRole("button", { name: "Insert note" }).click();
  await expect(page.getByRole("textbox", { name: "Note to copy" })).toHaveValue(fakeNote);
  expect(await page.evaluate("getSelection().toString()")).toBe(fakeNote);
}

test.describe("Zendesk's sidebar", () => {
  const origin = "https://1234.apps.zdusercontent.com";
  const sdk = `
    const values = { "ticket.requester.externalId": ${JSON.stringify(viewerId)}, "comment.type": "publicReply" };
    const listeners = {};
    window.invoked = [];
    window.change = async (changed, event) => { Object.assign(values, changed); await listeners[event]?.(); };
    window.ZAFClient = { init: () => ({
      metadata: async () => ({ settings: { desk: "${desk}", host: "zendesk" } }),
      get: async (key) => ({ [key]: values[key] }),
      invoke: async (...call) => { window.invoked.push(call); },
      on: (event, listener) => { listeners[event] = listener; },
    }) };`;
  const change = (page: Page, values: object, event = "") =>
    page.evaluate(`window.change(${JSON.stringify(values)}, ${JSON.stringify(event)})`);
  const invoked = (page: Page) => page.evaluate<unknown[][]>("window.invoked.slice(1)");
  let launches: Awaited<ReturnType<typeof serve>>;

  test.beforeEach(async ({ page }) => {
    const url = "https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js";
    launches = await serve(page, origin, "zendesk/assets", { [url]: sdk });
    await page.goto(`${origin}/sidebar.html`);
  });

  test("looks up the requester, and the next one", async ({ page }) => {
    await expect(received(page)).toHaveText(lookups(viewerId));
    await change(page, { "ticket.requester.externalId": "guest-7741" }, "ticket.requester.id.changed");
    await expect(received(page)).toHaveText(lookups(viewerId, "guest-7741"));
    await change(page, { "ticket.requester.externalId": null }, "ticket.requester.id.changed");
    await expect(received(page)).toHaveText(lookups(viewerId, "guest-7741"));

    expect(launches).toEqual([{ host: "zendesk" }]);
  });

  test("inserts the note into an internal note, never into a public reply", async ({ page }) => {
    const insert = page.frameLocator("iframe").getByRole("button", { name: "Insert note" });
    await insert.click();
    await expect.poll(() => invoked(page)).toEqual([["notify", expect.stringContaining("internal note"), "error"]]);
    await expect(received(page)).not.toContainText(["note-inserted"]);
    await change(page, { "comment.type": "internalNote" });
    await insert.click();

    await expect.poll(async () => (await invoked(page)).at(-1)).toEqual(["ticket.comment.appendText", fakeNote]);
    await expect(received(page).last()).toHaveText("1 note-inserted id 7");
  });
});

test("Genesys' widget looks up the customer of its conversation", async ({ page }) => {
  const origin = "https://widget.example.com";
  const launches = await serve(page, origin, "genesys", {
    "https://sdk-cdn.mypurecloud.com/**": `
      window.require = (name) => name === "platformClient" && ({
        ApiClient: { instance: { setEnvironment() {}, loginPKCEGrant: async (client, uri, { state }) => ({ state }) } },
        ConversationsApi: class {
          async getConversation(id) {
            const customer = { purpose: "customer", attributes: { viewerId: id + "-caller" } };
            return { participants: [{ purpose: "agent", attributes: {} }, customer] };
          }
        },
      });`,
  });
  await page.goto(`${origin}/index.html?conversation=c1`);

  await expect(received(page)).toHaveText(lookups("c1-caller"));
  expect(launches).toEqual([{ host: "genesys" }]);
  await expectNoteToCopy(page);
});

for (const [form, value] of [
  ["a text", "id"],
  ["an object", "{ value: id }"],
] as const) {
  test(`Amazon Connect's application looks up the caller of its contact, given as ${form}`, async ({ page }) => {
    const origin = "https://app.example.com";
    const sdk = "https://sdk.example.com";
    const imports = { "@amazon-connect/app": `${sdk}/app.js`, "@amazon-connect/contact": `${sdk}/contact.js` };
    const launches = await serve(
      page,
      origin,
      "amazon-connect",
      {
        [`${sdk}/app.js`]: `export const AmazonConnectApp = { init({ onCreate, onDestroy }) {
          window.end = onDestroy;
          queueMicrotask(() => onCreate({ context: { scope: { contactId: "contact" } } }));
          return { provider: {} };
        } };`,
        [`${sdk}/contact.js`]: `export class ContactClient {
          async getAttribute(contact, attribute) { const id = contact + "-" + attribute; return ${value}; }
        }`,
      },
      `<script type="importmap">${JSON.stringify({ imports })}</script>`,
    );
    await page.goto(`${origin}/index.html`);

    await expect(received(page)).toHaveText(lookups("contact-viewerId"));
    expect(launches).toEqual([{ host: "amazon-connect" }]);
    await expectNoteToCopy(page);
    await page.evaluate("window.end()");
    await expect(page.locator("iframe")).toHaveCount(0);
  });
}
