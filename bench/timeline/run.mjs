// Compares the frame times of our timeline with those of vis-timeline. README.md explains the commands and results.
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import { build } from "vite";

const here = import.meta.dirname;
const { env } = process;
const counts = (env.COUNTS ?? "500,5000,30000,50000").split(",").map(Number);
const visUpTo = Number(env.VIS_UP_TO ?? 5000);
const repeats = Number(env.REPEATS ?? 3);
const capMs = Number(env.CAP_MS ?? 12_000);
const visDir = env.VIS_DIR;
const timelines = visDir === undefined ? ["ours"] : ["vis", "ours"];
const metrics = ["first", "pan", "zoom", "window"];
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-frame-rate-limit",
  "--disable-gpu-vsync",
];
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

const site = fs.mkdtempSync(path.join(os.tmpdir(), "timeline-bench-"));
await bundle(site);
const server = await serve(site);
const results = await measureAll(`http://127.0.0.1:${server.address().port}/index.html`);
server.close();
fs.rmSync(site, { recursive: true });
report(results);

async function bundle(outDir) {
  const standalone =
    visDir && path.resolve(visDir, "node_modules/vis-timeline/standalone/esm/vis-timeline-graph2d.mjs");
  const style = visDir && path.resolve(visDir, "node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css");
  const vis = {
    name: "optional-vis-timeline",
    resolveId: (id) => (id === "virtual:vis-timeline" ? "\0vis-timeline.js" : null),
    load(id) {
      if (id !== "\0vis-timeline.js") return null;
      if (!visDir) return "export const DataSet = null; export const Timeline = null;";
      return `import ${JSON.stringify(style)}; export { DataSet, Timeline } from ${JSON.stringify(standalone)};`;
    },
  };
  await build({
    configFile: false,
    root: here,
    logLevel: "warn",
    plugins: [vis],
    resolve: { alias: { "@": path.resolve(here, "../..") } },
    build: { outDir, emptyOutDir: true, target: "esnext", chunkSizeWarningLimit: 5000 },
  });
}

function serve(folder) {
  const server = http.createServer((request, response) => {
    const file = path.join(folder, path.normalize(new URL(request.url, "http://local").pathname));
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", types[path.extname(file)] ?? "application/octet-stream");
    response.end(fs.readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function measureAll(url) {
  const results = new Map();
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const count of counts) {
      for (const name of timelines) {
        if (name === "vis" && count > visUpTo) continue;
        const run = await measure(url, name, count);
        console.error(`${name} ${count}:`, metrics.map((metric) => `${metric} ${run[metric].toFixed(1)}`).join(", "));
        const key = `${name} ${count}`;
        results.set(key, [...(results.get(key) ?? []), run]);
      }
    }
  }
  return results;
}

async function measure(url, name, count) {
  const browser = await chromium.launch({ executablePath: env.CHROME ?? "/usr/bin/chromium", args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 600 } });
    page.on("pageerror", (error) => console.error(name, count, error.message));
    await page.goto(url);
    await page.waitForFunction("window.run");
    const result = await page.evaluate((task) => window.run(task), { name, count, capMs });
    if (env.SHOTS) await page.screenshot({ path: path.join(env.SHOTS, `${name}-${count}.png`) });
    return result;
  } finally {
    await browser.close();
  }
}

function report(results) {
  console.log(
    "| timeline | sessions | first paint ms | pan p95 ms | zoom p95 ms | window p95 ms | first × vis | pan × vis |",
  );
  console.log("|---|---|---|---|---|---|---|---|");
  for (const [key, runs] of results) {
    const [name, count] = key.split(" ");
    const visRuns = results.get(`vis ${count}`);
    const medianOf = (someRuns, metric) => median(someRuns.map((run) => run[metric]));
    const cells = metrics.map((metric) => medianOf(runs, metric).toFixed(1));
    const ratios = ["first", "pan"].map((metric) =>
      visRuns === undefined ? "–" : (medianOf(runs, metric) / medianOf(visRuns, metric)).toFixed(4),
    );
    console.log(`| ${[name, count, ...cells, ...ratios].join(" | ")} |`);
  }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
