// Measures ranges with more sessions than one response can have, from the look-up to the last one painted.
// Usage: start `npm run demo`, then run `node bench/long-range/run.mjs [story …]`. BASE and SIMULATOR set the addresses, SLOW
// how many times slower the page's processor is, and PROFILE the file that the page's CPU profile is written to.
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
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

const devTools = await context.newCDPSession(page);
await devTools.send("Emulation.setCPUThrottlingRate", { rate: Number(process.env.SLOW ?? 1) });
const chosen = process.argv.slice(2);
const measured = chosen.length > 0 ? chosen : ["fiveThousand", "eveningPeaks", "thirtyThousand"];
for (const name of measured) await measure(name, stories[name]);
await browser.close();

async function measure(name, { viewerId, sessions30d }) {
  const subject = `viewerId=${encodeURIComponent(viewerId)}`;
  await fetch(`${simulator}/_control/requests?${subject}`, { method: "DELETE" });
  await page.goto(base);
  await page.getByRole("radio", { name: "30 days" }).check();
  const box = page.getByRole("textbox", { name: "Viewer ID or IP address" });
  await box.fill(viewerId);
  const startedAt = Date.now();
  if (process.env.PROFILE) {
    await devTools.send("Profiler.enable");
    await devTools.send("Profiler.start");
  }
  await box.press("Enter");
  const { paintedAt, text, tasks, lines } = await page
    .waitForFunction(() => window.allPainted, null, { timeout: 180_000 })
    .then((handle) => handle.jsonValue());
  if (process.env.PROFILE) {
    const { profile } = await devTools.send("Profiler.stop");
    writeFileSync(process.env.PROFILE, JSON.stringify(profile));
  }
  const log = await (await fetch(`${simulator}/_control/requests?${subject}`)).json();
  const calls = log.filter(({ path }) => path.endsWith("/sessions/content/viewer"));
  const lastAt = Math.max(...calls.map(({ at }) => Date.parse(at)));
  const callsMax = 2 * Math.ceil(sessions30d / limit);
  const last = (kind) => lines.findLast((line) => line.kind === kind);
  const answers = lines.filter(({ kind }) => kind === "answer");
  console.log(`\n${name}: ${text} (load ${loadavg()[0].toFixed(1)})`);
  console.log(`  calls to Conviva: ${calls.length} (aim: at most ${callsMax})`);
  console.log(
    `  painted after the last call began: ${paintedAt - lastAt} ms (aim: at most ${paintedMaxMs} after its answer)`,
  );
  console.log(`  from the look-up to all painted: ${((paintedAt - startedAt) / 1000).toFixed(1)} s`);
  console.log(`  of this, to the last sessions' line received: ${(last("sessions")?.at ?? paintedAt) - lastAt} ms`);
  console.log(
    `  from that line to all painted: ${paintedAt - (last("sessions")?.at ?? paintedAt)} ms (aim: ${paintedMaxMs})`,
  );
  console.log(
    `  the end received ${(last("end")?.at ?? 0) - (last("sessions")?.at ?? 0)} ms after that line; ` +
      `${answers.length} answers, the last of ${(answers.at(-1)?.characters / 1e6).toFixed(2)} MB`,
  );
  console.log(
    `  reading lines: ${Math.round(lines.reduce((sum, { ms }) => sum + ms, 0))} ms of ${lines.length} lines`,
  );
  const total = tasks.reduce((sum, { ms }) => sum + ms, 0);
  const slowest = [...tasks]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map(({ ms, at }) => `${ms} ms at ${at - startedAt}`);
  console.log(`  long tasks of the page meanwhile: ${tasks.length}, ${total} ms; the longest: ${slowest.join(", ")}`);
  for (const control of controls.filter((one) => one.name !== "range")) {
    console.log(`  ${control.name}, to the next frame: ${await timeToNextFrame(page, control)} ms`);
  }
}

/** Runs in the page: notes when the list with the last sessions is painted, by the number in its heading. */
function observe() {
  window.allPainted = null;
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ at: Math.round(performance.timeOrigin + startTime), ms: Math.round(duration) });
    }
  }).observe({ type: "longtask", buffered: true });
  const lines = [];
  const parse = JSON.parse;
  JSON.parse = (text, ...rest) => {
    const startedAt = performance.now();
    const value = parse(text, ...rest);
    if (["progress", "sessions", "missing", "answer", "end"].includes(value?.kind)) {
      lines.push({ kind: value.kind, at: Date.now(), ms: performance.now() - startedAt, characters: text.length });
    }
    return value;
  };
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
      window.allPainted = { paintedAt: window.lastPaintedAt ?? Date.now(), text, tasks, lines };
    }, 1000);
  });
  addEventListener("DOMContentLoaded", () => {
    const options = { subtree: true, childList: true, characterData: true };
    watch.observe(document.body, options);
    finish.observe(document.body, options);
  });
}
