import type { Page } from "playwright/test";
import { household, stories } from "../simulator/stories";
import { fakeDesk, fakeHeadline, fakeNote } from "./fake-desk";
import { expect, test } from "./fixtures";
import { signedOut } from "./sign-in-as";

// The CRM names the agent, so nobody is signed in to the desk in this browser.
test.use({ storageState: signedOut });

const hostScript = "/embed/host.js";

test("other sites may load the host script, and only it", async ({ request }) => {
  const script = (await request.get(hostScript)).headers();
  const other = (await request.get("/robots.txt")).headers();

  expect(script).toMatchObject({
    "content-type": expect.stringContaining("javascript"),
    "cross-origin-resource-policy": "cross-origin",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  });
  expect(other["cross-origin-resource-policy"]).toBe("same-origin");
  expect(other["access-control-allow-origin"]).toBeUndefined();
});

test.describe("the demo CRM", () => {
  const frame = (page: Page) => page.frameLocator("iframe[title='Viewer Desk']");
  const received = (page: Page) => frame(page).getByRole("listitem");
  const note = (page: Page) => page.getByRole("textbox", { name: "Internal note" });
  const ticket = (page: Page, caller: string) => page.getByRole("link", { name: caller });
  const first = [
    "1 accepts what notes",
    "1 theme theme light",
    "1 locale language en",
    `1 lookup viewerId ${stories.badDevice.viewerId}`,
  ];

  let errors: string[];
  test.beforeEach(({ page }) => {
    errors = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
  });

  test("launches the desk with a signed token and looks up the caller of each ticket", async ({ page, baseURL }, {
    config,
  }) => {
    const { crm } = config.metadata;
    const launches = await fakeDesk(page, baseURL ?? "", crm);
    await page.goto(crm);
    await expect(received(page)).toHaveText(first);
    // The one that is shown: it's looked up once.
    await ticket(page, "Hannah Brandt").click();
    await ticket(page, "Tom Whitfield").click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Something is wrong for my kids");
    await expect(received(page)).toHaveText([...first, `1 lookup viewerIp ${household.ip}`]);
    expect(launches).toEqual([{ host: "demo-crm", token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) }]);
    expect(await page.locator("iframe").boundingBox()).toMatchObject({ width: 320, x: 1120 });
    expect(page.url()).toBe(`${crm}/#4818`);
    expect(errors).toEqual([]);
  });

  test("puts the desk's note where the agent is writing, and shows the headline", async ({ page, baseURL }, {
    config,
  }) => {
    await fakeDesk(page, baseURL ?? "", config.metadata.crm);
    await page.goto(config.metadata.crm);
    await expect(page.getByText(fakeHeadline)).toBeVisible();
    await note(page).fill("Called back.");
    await frame(page).getByRole("button", { name: "Insert note" }).click();

    await expect(note(page)).toHaveValue(`Called back.\n${fakeNote}`);
    await expect(page.getByRole("status")).toHaveText("Note inserted from Viewer Desk.");
    await page.getByRole("button", { name: "Save note" }).click();
    await expect(page.getByRole("list", { name: "Conversation" })).toContainText("Restarted the TV.");
    await expect(note(page)).toHaveValue("");
  });

  test("keeps what was written about a ticket while another one is open", async ({ page, baseURL }, { config }) => {
    await fakeDesk(page, baseURL ?? "", config.metadata.crm);
    await page.goto(config.metadata.crm);
    await note(page).fill("Half a thought");
    await ticket(page, "Maria Lopez").click();
    await expect(note(page)).toHaveValue("");
    await ticket(page, "Hannah Brandt").click();

    await expect(note(page)).toHaveValue("Half a thought");
  });

  test("renews the sign-in with a fresh token", async ({ page, baseURL }, { config }) => {
    const launches = await fakeDesk(page, baseURL ?? "", config.metadata.crm);
    await page.goto(config.metadata.crm);
    await expect(received(page)).toHaveText(first);
    await frame(page).getByRole("button", { name: "Need a sign-in" }).click();

    await expect(received(page)).toHaveText([...first, /^1 token token [\w.-]+$/]);
    await expect(received(page).last()).not.toHaveText(`1 token token ${launches[0]?.token}`);
  });

  test("can leave the sign-in to a pop-up, and change colors and language", async ({ page, baseURL }, { config }) => {
    const launches = await fakeDesk(page, baseURL ?? "", config.metadata.crm);
    await page.goto(config.metadata.crm);
    await expect(received(page)).toHaveText(first);
    await page.getByLabel("Sign in").selectOption("In a pop-up");
    await expect(received(page)).toHaveText(first);
    await page.getByLabel("Colors").selectOption("Dark");
    await page.getByLabel("Language").selectOption("Español");

    await expect(received(page)).toHaveText([...first, "1 theme theme dark", "1 locale language es"]);
    expect(launches[1]).toEqual({ host: "demo-crm-popup" });
    await expect(page.locator("iframe")).toHaveCount(1);
    expect(errors).toEqual([]);
  });
});
