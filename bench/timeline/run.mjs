// Paints the same sessions with our painter and, if VIS_DIR names a folder whose node_modules has vis-timeline, with that,
// interleaved, in headless Chromium without a GPU. See README.md here for the commands and what the columns mean.
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
const contenders = visDir === undefined ? ["ours"] : ["vis", "ours"];
const measures = ["first", "pan", "zoom", "window"];
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
const figures = await measureAll(`http://127.0.0.1:${server.address().port}/index.html`);
server.close();
fs.rmSync(site, { recursive: true });
report(figures);

async function bundle(outDir) {
  const standalone =
    visDir && path.resolve(visDir, "node_modules/vis-timeline/standalone/esm/vis-timeline-graph2d.mjs");
  const style = visDir && path.resolve(visDir, "node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css");
  const vis = {
    name: "vis-timeline-if-there",
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

async function measureAll(address) {
  const figures = new Map();
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const count of counts) {
      for (const name of contenders) {
        if (name === "vis" && count > visUpTo) continue;
        const figure = await measure(address, name, count);
        console.error(`${name} ${count}:`, measures.map((key) => `${key} ${figure[key].toFixed(1)}`).join(", "));
        const key = `${name} ${count}`;
        figures.set(key, [...(figures.get(key) ?? []), figure]);
      }
    }
  }
  return figures;
}

async function measure(address, name, count) {
  const browser = await chromium.launch({ executablePath: env.CHROME ?? "/usr/bin/chromium", args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 600 } });
    page.on("pageerror", (error) => console.error(name, count, error.message));
    await page.goto(address);
    await page.waitForFunction("window.run");
    const figure = await page.evaluate((task) => window.run(task), { name, count, capMs });
    if (env.SHOTS) await page.screenshot({ path: path.join(env.SHOTS, `${name}-${count}.png`) });
    return figure;
  } finally {
    await browser.close();
  }
}

function report(figures) {
  console.log(
    "| painter | sessions | first paint ms | pan p95 ms | zoom p95 ms | window p95 ms | first × vis | pan × vis |",
  );
  console.log("|---|---|---|---|---|---|---|---|");
  for (const [key, repeats] of figures) {
    const [name, count] = key.split(" ");
    const anchor = figures.get(`vis ${count}`);
    const cells = measures.map((measure) => median(repeats.map((figure) => figure[measure])).toFixed(1));
    const ratios = ["first", "pan"].map((measure) => {
      if (anchor === undefined) return "–";
      const ours = median(repeats.map((figure) => figure[measure]));
      return (ours / median(anchor.map((figure) => figure[measure]))).toFixed(4);
    });
    console.log(`| ${[name, count, ...cells, ...ratios].join(" | ")} |`);
  }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
