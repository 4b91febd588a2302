import { createServer } from "node:http";
import { stories } from "../simulator/stories";
import { headline, popUpHost, test } from "./embed-host";
import { expect } from "./fixtures";

const { viewerId } = stories.badDevice;

/** Every path of a site that isn't in the list of hosts. */
const elsewhere = test.extend<Readonly<{ unlisted: string }>>({
  unlisted: async ({ page }, use) => {
    const server = createServer((_, response) => response.setHeader("content-type", "text/html").end("<p>Elsewhere"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    await use(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
    await page.close();
    server.close();
    server.closeAllConnections();
  },
});

elsewhere("on a page that isn't listed, the frame is empty", async ({ page, host, unlisted }) => {
  const blocked = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  await host.open([""], { site: unlisted });
  await blocked;
  await expect(host.frame().getByRole("heading", { name: "Viewer Desk" })).toHaveCount(0);
});

elsewhere(
  "the API refuses a page that isn't listed, and the code that it tried stays valid",
  async ({ page, host, unlisted, baseURL }) => {
    const { code } = await host.codes();
    for (const path of ["/api/embed/redeem", "/api/embed/resume", "/api/embed/hand-over"]) {
      await page.goto(unlisted);
      const answered = page.waitForResponse((response) => response.url().endsWith(path));
      // A form is sent to other sites without asking them first. Its text is the JSON that the frame would send.
      await page.evaluate(
        ([action, name]) => {
          const form = document.createElement("form");
          Object.assign(form, { action, method: "post", enctype: "text/plain" });
          form.append(Object.assign(document.createElement("input"), { name, value: '"}' }));
          document.body.append(form);
          form.submit();
        },
        [`${baseURL}${path}`, `{"code":"${code}","host":"`] as const,
      );
      expect((await answered).status()).toBe(403);
      await page.waitForURL(`**${path}`);
    }
    await host.open([`#code=${code}`]);
    await expect(host.frame().getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
  },
);

test("whoever opens the frame without signing in sees nothing of the operator's configuration", async ({
  request,
}) => {
  const page = await (await request.get(`/embed?host=${popUpHost}`)).text();

  expect(page).toContain(popUpHost);
  for (const name of ["rebufferingRatio", "videoStartTime", "incidentGapMinutes", "otherViewersMin", "noteLabels"]) {
    expect(page).not.toContain(name);
  }
});

test("a link with somebody's code doesn't sign a whole tab in", async ({ page, host }) => {
  const { code } = await host.codes();
  await page.goto(`/embed?host=${popUpHost}#code=${code}`);
  await expect(page.getByRole("region", { name: "Sign in to Viewer Desk" })).toBeVisible();
  expect(page.url()).not.toContain(code);
  await host.open([`#code=${code}`]);
  await expect(host.frame().getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
});

test("a window that another site or a link opens shows no code to tell anybody", async ({ page, host, baseURL }) => {
  const address = `${baseURL}/embed/handoff?host=${popUpHost}#frame=${"a".repeat(64)}`;
  await page.goto(`${host.origin}/health`);
  const [popUp] = await Promise.all([
    page.waitForEvent("popup"),
    page.evaluate((opened) => void window.open(opened, "_blank", "popup"), address),
  ]);
  await page.goto(address);
  for (const opened of [popUp, page]) {
    await expect(opened.getByRole("main")).toContainText("isn't connected");
    await expect(opened.getByRole("button")).toHaveCount(0);
  }
});

test("messages of other frames and malformed ones are ignored", async ({ page, host }) => {
  const frame = await host.openSignedIn();
  const lookups: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/lookups")) lookups.push(request.url());
  });
  // A frame of the same host beside the desk: the right origin, but not the page around it.
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.name = "beside";
    document.body.append(frame);
  });
  const beside = page.frame("beside");
  await beside?.evaluate((id) => {
    window.parent.frames[0]?.postMessage({ viewerDesk: 1, type: "lookup", viewerId: id }, "*");
  }, viewerId);
  for (const message of [
    null,
    "lookup",
    { viewerDesk: 2, type: "lookup", viewerId },
    { viewerDesk: 1, type: "lookup", viewerId, extra: true },
    { viewerDesk: 1, type: "lookup", viewerId: 7 },
    { viewerDesk: 1, type: "reveal", viewerId },
  ]) {
    await host.send(message);
  }
  await host.send({ viewerDesk: 1, type: "theme", theme: "dark" });
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(lookups).toEqual([]);
  await expect(frame.getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
});

test("a flood doesn't keep the page from working", async ({ page, host }) => {
  const frame = await host.openSignedIn();
  await host.lookUp(viewerId);
  await page.evaluate(() => {
    for (let at = 0; at < 5_000; at += 1) {
      window.frames[0]?.postMessage({ viewerDesk: 1, type: "theme", theme: "auto", at }, "*");
    }
  });
  await expect(headline(frame)).toBeVisible();
});

test("a frame whose parent goes away throws nothing", async ({ page, host }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await host.openSignedIn();
  await page.locator("iframe").evaluate((frame) => frame.remove());
  await host.open([""]);
  await expect(host.frame().getByRole("textbox", { name: "Viewer ID or IP address" })).toBeVisible();
  expect(errors).toEqual([]);
});
