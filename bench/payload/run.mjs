// Measures the size of 500 sessions in three formats, and how long the browser takes to read the columns.
// Usage: node bench/payload/run.mjs [sessions.json]. Without a file, it uses the simulator's story `fiveThousand`.
import { readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { build, createServer } from "vite";
import { startSimulator } from "../../simulator/server.ts";
import { stories } from "../../simulator/stories.ts";

const root = path.join(import.meta.dirname, "../..");
const repetitions = 15;
const alias = { "@": root, "server-only": path.join(root, "node_modules/server-only/empty.js") };

const file = process.argv[2];
const body = file ? JSON.parse(readFileSync(file, "utf8")) : await fetchFromSimulator();

const vite = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true },
  // No page is served: without this, Vite looks for the packages of every page under the root.
  optimizeDeps: { noDiscovery: true },
  resolve: { alias },
});
const { parseSessions } = await vite.ssrLoadModule("/lib/server/conviva/wire-sessions.ts");
const { encodeSessions } = await vite.ssrLoadModule("/lib/contract/session-columns.ts");
const { defaultThresholds } = await vite.ssrLoadModule("/lib/domain/thresholds.ts");
const rows = parseSessions(body, defaultThresholds).sessions.map(({ session }) => session);
await vite.close();

const formats = { "Conviva's JSON": body, rows, columns: encodeSessions(rows) };
const texts = Object.fromEntries(Object.entries(formats).map(([name, value]) => [name, JSON.stringify(value)]));
const times = await timeInChromium(texts.columns, await bundleDecoder());

console.log(`${rows.length} sessions\n\n| format | raw bytes | gzip -6 bytes |\n|---|---|---|`);
for (const [name, text] of Object.entries(texts)) {
  console.log(`| ${name} | ${Buffer.byteLength(text)} | ${gzipSync(text, { level: 6 }).length} |`);
}
console.log(
  `\nColumns in Chromium, median of ${repetitions}: JSON.parse ${times.parse} ms, decoding to rows ${times.decode} ms`,
);

async function fetchFromSimulator() {
  const simulator = await startSimulator({
    port: 0,
    host: "127.0.0.1",
    seed: 1,
    clientId: "bench",
    clientSecret: "bench",
  });
  const end = Date.now();
  const query = new URLSearchParams({
    viewer_id: stories.fiveThousand.viewerId,
    start_epoch_ms: String(end - 20 * 86_400_000),
    end_epoch_ms: String(end),
    limit: "500",
  });
  const response = await fetch(`http://127.0.0.1:${simulator.port}/insights/3.0/sessions/content/viewer?${query}`, {
    headers: { authorization: `Basic ${btoa("bench:bench")}` },
  });
  const sessions = await response.json();
  await simulator.close();
  return sessions;
}

/** Bundles and minifies the decoder, as for the browser. */
async function bundleDecoder() {
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias },
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(root, "lib/contract/session-columns.ts"), formats: ["es"] },
    },
  });
  return [output].flat()[0].output[0].code;
}

async function timeInChromium(columns, decoder) {
  const pages = {
    "/": ["text/html", "<p>"],
    "/decoder.js": ["text/javascript", decoder],
    "/columns": ["application/json", columns],
  };
  const server = http.createServer((request, response) => {
    const [type, text] = pages[request.url] ?? ["text/plain", ""];
    response.setHeader("content-type", type);
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const times = await page.evaluate(async (repetitions) => {
    const { decodeSessions } = await import("/decoder.js");
    const text = await (await fetch("/columns")).text();
    const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
    const parse = [];
    const decode = [];
    for (let i = 0; i < repetitions; i += 1) {
      const start = performance.now();
      const columns = JSON.parse(text);
      const parsed = performance.now();
      decodeSessions(columns);
      parse.push(parsed - start);
      decode.push(performance.now() - parsed);
    }
    return { parse: median(parse).toFixed(2), decode: median(decode).toFixed(2) };
  }, repetitions);
  await browser.close();
  server.close();
  return times;
}
