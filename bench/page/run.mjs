// Measures a viewer's page as an agent on a slow computer gets it: 4 × CPU slow-down, 10 Mbit/s, 40 ms.
// Usage: start `npm run demo`, then run `node bench/page/run.mjs [runs]`. BASE sets the app's address. Medians of five runs.
import { chromium } from "playwright";
import { people } from "../../demo/people.ts";
import { stories } from "../../simulator/stories.ts";
import { controls, timeToNextFrame } from "./controls.mjs";
import { measureLoad, slowDown } from "./load.mjs";

const base = process.env.BASE ?? "http://localhost:3000";
const runs = Number(process.argv[2] ?? 5);
const viewers = [
  { name: "ten sessions", viewerId: stories.badDevice.viewerId, days: "24 hours" },
  { name: "thousands of sessions", viewerId: stories.fiveThousand.viewerId, days: "30 days" },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.grantPermissions(["clipboard-read", "clipboard-write"]);
await signIn();

for (const { name, viewerId, days } of viewers) {
  const url = await lookUp(viewerId, days);
  const loads = [];
  for (let run = 0; run < runs; run += 1) loads.push(await measureLoad(context, url));
  console.log(`\n${name}, cold load, median of ${runs}`);
  for (const metric of Object.keys(loads[0]))
    console.log(`  ${metric}: ${median(loads.map((load) => load[metric]))}`);

  const times = new Map(controls.map((control) => [control.name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [control, time] of await timeControls(url)) times.get(control).push(time);
  }
  console.log(`${name}, time to the next frame in ms, median of ${runs}`);
  for (const [control, all] of times) console.log(`  ${control}: ${median(all)}`);
}
await browser.close();

async function signIn() {
  const page = await context.newPage();
  await page.goto(base);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: `Continue as ${people[0].name}` }).click();
  await page.getByRole("textbox", { name: "Viewer ID or IP address" }).waitFor();
  await page.close();
}

async function lookUp(viewerId, days) {
  const page = await context.newPage();
  await page.goto(base);
  await page.getByRole("radio", { name: days }).check();
  await page.getByRole("textbox", { name: "Viewer ID or IP address" }).fill(viewerId);
  await page.getByRole("button", { name: "Look up" }).click();
  await page.waitForURL(/\/viewers\//);
  const url = page.url();
  await page.close();
  return url;
}

/** All controls, one after the other on the same page; the range comes last, because it loads another list. */
async function timeControls(url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  await slowDown(await context.newCDPSession(page));
  const times = [];
  for (const control of controls) times.push([control.name, await timeToNextFrame(page, control)]);
  await page.close();
  return times;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
