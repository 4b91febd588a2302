// Measures ranges with more sessions than one response can have, from the look-up to the last one painted.
// Usage: start `npm run demo`, then run `node bench/long-range/run.mjs`. BASE and SIMULATOR set the addresses.
import { chromium } from "playwright";
import { people } from "../../demo/people.ts";
import { stories } from "../../simulator/stories.ts";
import { controls, timeToNextFrame } from "../page/controls.mjs";

const base = process.env.BASE ?? "http://localhost:3000";
const simulator = process.env.SIMULATOR ?? "http://127.0.0.1:4100";
const limit = 500;
const paintedMaxMs = 100;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.grantPermissions(["clipboard-read", "clipboard-write"]);
await context.addInitScript(observe);
const page = await context.newPage();
await page.goto(base);
await page.getByRole("button", { name: "Sign in" }).click();
await page.getByRole("button", { name: `Continue as ${people[0].name}` }).click();

for (const name of ["fiveThousand", "eveningPeaks", "thirtyThousand"]) await measure(name, stories[name]);
await browser.close();

async function measure(name, { viewerId, sessions30d }) {
  const subject = `viewerId=${encodeURIComponent(viewerId)}`;
  await fetch(`${simulator}/_control/requests?${subject}`, { method: "DELETE" });
  await page.goto(base);
  await page.getByRole("radio", { name: "30 days" }).check();
  const box = page.getByRole("textbox", { name: "Viewer ID or IP address" });
  await box.fill(viewerId);
  const startedAt = Date.now();
  await box.press("Enter");
  const { paintedAt, text, longestMs } = await page
    .waitForFunction(() => window.allPainted, null, { timeout: 180_000 })
    .then((handle) => handle.jsonValue());
  const log = await (await fetch(`${simulator}/_control/requests?${subject}`)).json();
  const calls = log.filter(({ path }) => path.endsWith("/sessions/content/viewer"));
  const lastAt = Math.max(...calls.map(({ at }) => Date.parse(at)));
  const callsMax = 2 * Math.ceil(sessions30d / limit);
  console.log(`\n${name}: ${text}`);
  console.log(`  calls to Conviva: ${calls.length} (aim: at most ${callsMax})`);
  console.log(
    `  painted after the last call began: ${paintedAt - lastAt} ms (aim: at most ${paintedMaxMs} after its answer)`,
  );
  console.log(`  from the look-up to all painted: ${((paintedAt - startedAt) / 1000).toFixed(1)} s`);
  console.log(`  longest task of the page meanwhile: ${Math.round(longestMs)} ms`);
  for (const control of controls.filter((one) => one.name !== "range")) {
    console.log(`  ${control.name}, to the next frame: ${await timeToNextFrame(page, control)} ms`);
  }
}

/** Runs in the page: notes when the list with the last sessions is painted, by the number in its heading. */
function observe() {
  window.allPainted = null;
  let longestMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
  }).observe({ type: "longtask", buffered: true });
  let count = "";
  const watch = new MutationObserver(() => {
    const shown = [...document.querySelectorAll("section [role=status]")].find((one) =>
      /^[\d,]+( of .*| loaded.*)?$/.test(one.textContent ?? ""),
    );
    const next = /^[\d,]+/.exec(shown?.textContent ?? "")?.[0] ?? "";
    if (next === count) return;
    count = next;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        window.lastPaintedAt = Date.now();
      };
      channel.port2.postMessage(0);
    });
  });
  const finish = new MutationObserver(() => {
    const text = document.querySelector('[aria-label="All sessions"] [role="status"]')?.textContent ?? "";
    if (!/^(All|[^L].*couldn)/.test(text)) return;
    finish.disconnect();
    setTimeout(() => {
      window.allPainted = { paintedAt: window.lastPaintedAt ?? Date.now(), text, longestMs };
    }, 1000);
  });
  addEventListener("DOMContentLoaded", () => {
    const options = { subtree: true, childList: true, characterData: true };
    watch.observe(document.body, options);
    finish.observe(document.body, options);
  });
}
