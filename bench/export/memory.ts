// Measures what exporting 30,000 sessions takes: how much the process grows at most, the longest time in which nothing else can
// run in it, and how much of a file is written ahead of a client that doesn't read.
// usage: node --expose-gc bench/export/memory.ts [sessions]
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { demoEnvironment } from "../../demo/demo-environment.ts";
import { demoPorts } from "../../demo/demo-ports.ts";
import "../../scripts/resolve-like-bundler.mjs";

Object.assign(process.env, demoEnvironment(demoPorts({}), "/tmp"));
const { exportFormats } = await import("@/lib/contract/export");
const { mondayNoon, sessionWith } = await import("@/lib/domain/sessions/session.fixture");
const { epochMs, minuteMs } = await import("@/lib/domain/units");
const { toExport } = await import("@/lib/server/export/sessions-to-export.fixture");
const { writeExport } = await import("@/lib/server/export/write-export");
const { textStream } = await import("@/lib/server/http/text-stream");

const count = Number(process.argv[2] ?? 30_000);
/** A client that doesn't read still has the kernel's buffers of both sockets filled, with up to 10 MB on loopback. */
const aim = { grownMb: 40, blockedMs: 100, aheadMb: 10 };
const mb = (bytes: number) => bytes / 2 ** 20;

/** The sessions aren't kept: what is measured is the export, not what it reads from. */
let made = 0;
const loaded = toExport([], {
  sessionCount: count,
  parts: function* (length) {
    for (made = 0; made < count; ) {
      const part = Array.from({ length: Math.min(length, count - made) }, (_, index) => sessionOf(made + index));
      made += part.length;
      yield part;
    }
  },
});

function sessionOf(index: number) {
  return sessionWith({
    id: `1.2.3.4.${index}`,
    viewerId: "viewer@example.com",
    startedAt: epochMs(mondayNoon - index * minuteMs),
    errors: index % 10 === 0 ? ["DRM_LICENSE_REQUEST_FAILED"] : [],
    texts: {
      ...{ asset: `[${index}] The Paper Boats, S2 E${index % 12}`, category: "series", appVersion: "8.14" },
      ...{ deviceName: "Samsung Smart TV", isp: "Example Telecom", cdn: "BLUEWAVE, NORTHPOLE", ip: "203.0.113.24" },
    },
    numbers: { playingTime: 1_234_567, rebufferingTime: 4_321, averagePeakBitrate: 5_432_100, videoStartTime: 1_234 },
  });
}

const server = createServer((request, response) => {
  const format = exportFormats.find((known) => request.url === `/${known}`) ?? "csv";
  const { parts } = writeExport(loaded, { format, zone: "America/New_York" }, "bench");
  void send(textStream(parts), response);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** As Next does: the next part once the client has taken the one before. */
async function send(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  const closed = once(response, "close");
  for await (const part of body) {
    if (!response.write(part)) await Promise.race([once(response, "drain"), closed]);
    if (response.destroyed) return;
  }
  response.end();
}

async function read(url: string): Promise<number> {
  let bytes = 0;
  for await (const part of (await fetch(url)).body ?? []) bytes += part.length;
  return bytes;
}

let hasMissed = false;
function report(name: string, value: number, most: number, unit: string): void {
  hasMissed ||= value > most;
  console.log(`${name}: ${value.toFixed(1)} ${unit} (aim: at most ${most})`);
}

for (const format of exportFormats) await read(`${origin}/${format}`);
for (const format of exportFormats) {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  let blockedMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
    blockedMs = Math.max(blockedMs, performance.now() - last);
    last = performance.now();
  }, 1);
  const start = performance.now();
  const bytes = await read(`${origin}/${format}`);
  clearInterval(timer);
  const took = performance.now() - start;
  console.log(`\n${format}: ${count} sessions, ${mb(bytes).toFixed(1)} MB in ${took.toFixed(0)} ms`);
  report("grown by at most", mb(peak - before), aim.grownMb, "MB");
  report("longest without a turn for others", blockedMs, aim.blockedMs, "ms");
}

const leaving = new AbortController();
const whole = mb(await read(`${origin}/json`));
await fetch(`${origin}/json`, { signal: leaving.signal });
await wait(1_000);
console.log(`\na client that doesn't read: ${made} sessions written in a second`);
report("written ahead", (whole * made) / count, aim.aheadMb, "MB");
leaving.abort();
server.close();
server.closeAllConnections();
process.exitCode = hasMissed ? 1 : 0;
