// Measures how much JavaScript the viewer page transfers on a load with an empty cache.
// Usage: start `npm run demo`, then run `node bench/page/run.mjs`. BASE sets the app's address.
import { chromium } from "playwright";
import { people } from "../../demo/people.ts";
import { stories } from "../../simulator/stories.ts";

const base = process.env.BASE ?? "http://localhost:3000";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
const context = await browser.newContext({ viewport: { width: 1350, height: 940 } });
const viewerUrl = await signInAndLookUp();

const page = await context.newPage();
const devtools = await context.newCDPSession(page);
await devtools.send("Network.enable");
await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
const types = new Map();
const bytes = { Script: 0, all: 0 };
devtools.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
  bytes.all += encodedDataLength;
  if (types.get(requestId) === "Script") bytes.Script += encodedDataLength;
});
await page.goto(viewerUrl);
await page.waitForLoadState("networkidle");
const requests = types.size;
await browser.close();

const kilobytes = (count) => (count / 1000).toFixed(1);
console.log(
  `Viewer page, empty cache: ${kilobytes(bytes.Script)} kB of JavaScript, ${kilobytes(bytes.all)} kB in total, ${requests} requests`,
);

async function signInAndLookUp() {
  const page = await context.newPage();
  await page.goto(base);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: `Continue as ${people[0].name}` }).click();
  await page.getByRole("textbox", { name: "Viewer ID or IP address" }).fill(stories.badDevice.viewerId);
  await page.getByRole("button", { name: "Look up" }).click();
  await page.waitForURL(/\/viewers\//);
  const url = page.url();
  await page.close();
  return url;
}
