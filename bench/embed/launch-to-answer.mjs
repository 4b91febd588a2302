// Measures how long an agent on a slow computer waits in a CRM: from the launch's form to the answer's headline, with an empty
// cache, and how much script the frame loads.
// Usage: start `npm run demo`, then run `node bench/embed/launch-to-answer.mjs [runs]`. DESK and CRM set the addresses.
import { chromium } from "playwright";
import { slowDown } from "../page/load.mjs";

const desk = process.env.DESK ?? "http://localhost:3000";
const crm = process.env.CRM ?? "http://127.0.0.1:4300";
const runs = Number(process.argv[2] ?? 10);
const slowProcessor = (devtools) => devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
for (const [name, conditions] of [
  ["4 × CPU slow-down", slowProcessor],
  ["4 × CPU slow-down, 10 Mbit/s, 40 ms", slowDown],
]) {
  const measured = [];
  for (let run = 0; run < runs; run += 1) measured.push(await launch(conditions));
  const times = measured.map(({ ms }) => ms).toSorted((a, b) => a - b);
  console.log(`\nlaunch to answer, ${name}, ${runs} runs`);
  console.log(`  median: ${rank(times, 0.5)} ms`);
  console.log(`  95th percentile: ${rank(times, 0.95)} ms`);
  console.log(`  script with the answer: ${measured[0].scriptKilobytes} kB`);
}
console.log(`\nscript before anybody has signed in: ${await shellKilobytes()} kB`);
await browser.close();

/** Opens the demo CRM, which launches the desk for its agent and looks up its first caller. */
async function launch(conditions) {
  const { page, kilobytes, close } = await open(conditions);
  const launched = page.waitForRequest(`${desk}/api/embed/launch`);
  await page.goto(crm);
  const request = await launched;
  await page.frameLocator("iframe").getByRole("region", { name: "Answer" }).waitFor();
  await page.waitForLoadState("networkidle");
  const frame = page.frames().find((one) => one.url().startsWith(`${desk}/embed`));
  const shownAtMs = await frame.evaluate(() => window.headlineAtMs);
  const scriptKilobytes = await kilobytes();
  await close();
  return { ms: Math.round(shownAtMs - request.timing().startTime), scriptKilobytes };
}

async function shellKilobytes() {
  const { page, kilobytes, close } = await open(slowProcessor);
  await page.goto(`${desk}/embed?host=demo-crm-popup`);
  await page.getByRole("region", { name: "Sign in to Viewer Desk" }).waitFor();
  await page.waitForLoadState("networkidle");
  const loaded = await kilobytes();
  await close();
  return loaded;
}

/** A page in a browser without cache and cookies. */
async function open(conditions) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchHeadline);
  const sizes = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script" && request.url().startsWith(`${desk}/_next`)) sizes.push(request.sizes());
  });
  const kilobytes = async () => {
    const bytes = (await Promise.all(sizes)).map((size) => size.responseHeadersSize + size.responseBodySize);
    return Math.round(bytes.reduce((sum, part) => sum + part, 0) / 1000);
  };
  const devtools = await context.newCDPSession(page);
  await conditions(devtools);
  await slowFrames(devtools, conditions);
  return { page, kilobytes, close: () => context.close() };
}

/** A frame of another site runs in a process of its own. It's slowed down before it runs. */
async function slowFrames(devtools, conditions) {
  devtools.on("Target.attachedToTarget", ({ sessionId }) => {
    let id = 0;
    const send = (method, params = {}) => {
      id += 1;
      const message = JSON.stringify({ id, method, params });
      return devtools.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => undefined);
    };
    void conditions({ send });
    void send("Runtime.runIfWaitingForDebugger");
  });
  const settings = { autoAttach: true, waitForDebuggerOnStart: true, flatten: false };
  await devtools.send("Target.setAutoAttach", settings);
}

/** Runs in every frame, before its own scripts. */
function watchHeadline() {
  const observer = new MutationObserver(() => {
    if (document.querySelector("section[aria-label='Answer'] h2") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      window.headlineAtMs = performance.timeOrigin + performance.now();
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

function rank(sorted, share) {
  return sorted[Math.ceil(share * sorted.length) - 1];
}
