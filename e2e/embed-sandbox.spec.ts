import { stories } from "../simulator/stories";
import { continueIn, headline, test } from "./embed-host";
import { expect } from "./fixtures";

const { viewerId } = stories.badDevice;
const cannotRun = "Viewer Desk can't run in this frame.";

test("a sandbox that allows pop-ups, forms and its origin is enough", async ({ page, host }) => {
  await host.open([""], { sandbox: "allow-scripts allow-same-origin allow-forms allow-popups" });
  const [popUp] = await Promise.all([
    page.waitForEvent("popup"),
    host.frame().getByRole("button", { name: "Sign in" }).click(),
  ]);
  await continueIn(popUp);
  await host.lookUp(viewerId);

  await expect(headline(host.frame())).toHaveText(/Samsung Smart TV failed to start/u);
});

test("if the browser blocks the pop-up, a link opens it, and the frame takes its code", async ({ page, host }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await host.open([""], {
    sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox",
  });
  const card = host.frame().getByRole("region", { name: "Sign in to Viewer Desk" });
  await card.getByRole("button", { name: "Sign in" }).click();
  await expect(card.getByRole("alert")).toContainText("The window was blocked.");
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    card.getByRole("link", { name: "Sign-in window" }).click(),
  ]);
  await continueIn(tab);
  const code = await tab.getByRole("main").locator("output").textContent();
  await card.getByRole("textbox", { name: "Code from the sign-in window" }).fill(code ?? "");
  await card.getByRole("button", { name: "Use code" }).click();
  await expect(host.frame().getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
});

test("without pop-ups and links, the frame says where the desk works", async ({ host }) => {
  await host.open([""], { sandbox: "allow-scripts allow-same-origin allow-forms" });
  const card = host.frame().getByRole("region", { name: "Sign in to Viewer Desk" });
  await card.getByRole("button", { name: "Sign in" }).click();

  await expect(card.getByRole("alert")).toContainText("use Viewer Desk in its own browser tab");
});

for (const [name, sandbox] of [
  ["without an origin of its own", "allow-scripts allow-forms allow-popups"],
  ["without scripts", "allow-same-origin allow-popups"],
  ["that allows nothing", ""],
] as const) {
  test(`in a sandbox ${name}, the frame says what to do`, async ({ host }) => {
    await host.open([""], { sandbox });
    const line = host.frame().getByText(cannotRun);
    await expect(line).toBeVisible();
    await expect(line.getByRole("link", { name: "Open in a new tab" })).toBeVisible();
    await expect(host.frame().getByText("Signing in…")).toHaveCount(0);
  });
}
