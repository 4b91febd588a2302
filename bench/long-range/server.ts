// Measures what loading and answering all sessions of a range takes in the server: the longest time in which nothing else can run
// in it, how many bytes the answers have, how often they come, and how much the process grows while a client doesn't read. Conviva
// is a thread that has as many sessions as it's told, with evening peaks.
// usage: node --expose-gc bench/long-range/server.ts [sessions ...]
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { demoEnvironment } from "../../demo/demo-environment.ts";
import { demoPorts } from "../../demo/demo-ports.ts";
import "../../scripts/resolve-like-bundler.mjs";

const end = Math.floor(Date.now() / 60_000) * 60_000;
const range = { start: end - 30 * 86_400_000, end };

if (isMainThread) await measure();
else await beConviva();

/** Answers with the newest 500 sessions of what is asked for. It has as many as its messages say. */
async function beConviva(): Promise<void> {
  const { randomNumbers, spreads, startsSpread } = await import(
    "@/lib/server/sessions/all/generated-upstream.fixture"
  );
  const { wireSessionWith } = await import("@/lib/server/conviva/wire-session.fixture");
  const { epochMs } = await import("@/lib/domain/units");
  const window = { start: epochMs(range.start), end: epochMs(range.end) };
  let starts: readonly number[] = [];
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? "", "http://conviva").searchParams;
    const [from, to] = [Number(query.get("start_epoch_ms")), Number(query.get("end_epoch_ms"))];
    const inside = starts.filter((at) => at >= from && at < to).slice(0, 500);
    const sessions = inside.map((at) =>
      wireSessionWith({
        ...{ "timestamps.start.epoch_ms": at, "timestamps.end.epoch_ms": at + 1_200_000 },
        ...{ conviva_session_id: `1.2.3.${at % 7}.${at}`, viewer_id: "v" },
        "status_info.is_video_start_failure": at % 9 === 0,
      }),
    );
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ sessions }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  parentPort?.on("message", (count: number) => {
    starts = startsSpread(count, window, spreads["evening peaks"], randomNumbers(7)).toReversed();
    parentPort?.postMessage("ready");
  });
  parentPort?.postMessage((server.address() as AddressInfo).port);
}

async function measure(): Promise<void> {
  const conviva = new Worker(new URL(import.meta.url));
  const [port] = await once(conviva, "message");
  Object.assign(process.env, demoEnvironment(demoPorts({}), "/tmp"), {
    CONVIVA_BASE_URL: `http://127.0.0.1:${port}`,
  });
  let hasMissed = false;
  // The server has run for a while.
  conviva.postMessage(3_000);
  await once(conviva, "message");
  await measureOne(3_000, false);
  for (const count of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [5_000, 30_000]) {
    conviva.postMessage(count);
    await once(conviva, "message");
    for (const isSlow of [false, true]) hasMissed = !(await measureOne(count, isSlow)) || hasMissed;
  }
  process.exit(hasMissed ? 1 : 0);
}

/** A client that doesn't read for ten seconds, or one that reads at once. */
async function measureOne(count: number, isSlow: boolean): Promise<boolean> {
  const { accessTo } = await import("@/lib/server/access/viewer-access.fixture");
  const { forgetProcessState } = await import("@/lib/server/operation/process-state.fixture");
  const { textStream } = await import("@/lib/server/http/text-stream");
  const { streamAllSessions } = await import("@/lib/server/sessions/all/stream-all-sessions");
  const { epochMs } = await import("@/lib/domain/units");
  forgetProcessState("long reads");
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const speech = { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" };
  const wanted = { query: { days: 30 as const }, allUntil: epochMs(end), retry: null, speech };
  const answers: number[] = [];
  let bytes = 0;
  async function* lines() {
    for await (const event of streamAllSessions(accessTo(), wanted)) {
      const line = `${JSON.stringify(event)}\n`;
      bytes += line.length;
      if (event.kind === "answer") answers.push(line.length);
      yield line;
    }
  }
  const turns = longestTurn();
  const startedAtMs = performance.now();
  const reader = textStream(lines()).getReader();
  let ahead = 0;
  if (isSlow) {
    await reader.read();
    await wait(10_000);
    ahead = bytes;
  }
  while (!(await reader.read()).done);
  const tookMs = performance.now() - startedAtMs;
  delay.disable();
  const turnMs = turns.end();
  clearInterval(timer);
  const blockedMs = delay.max / 1e6;
  const mb = (size: number) => (size / 2 ** 20).toFixed(2);
  console.log(
    `${count} sessions${isSlow ? ", client pauses for 10 s" : ""}: ${(tookMs / 1000).toFixed(1)} s; nothing else ran for ` +
      `${blockedMs.toFixed(0)} ms, 99th percentile ${(delay.percentile(99) / 1e6).toFixed(0)} ms; at most ${turnMs.toFixed(0)} ms of ` +
      `processor time in one turn (aim: at most 100); ` +
      `stream ${mb(bytes)} MB, of it ${answers.length} answers, the last ${mb(answers.at(-1) ?? 0)} MB; ` +
      `${isSlow ? `${mb(ahead)} MB written ahead; ` : ""}grew by ${mb(peak - before)} MB`,
  );
  return turnMs <= 100;
}

/**
 * The most processor time that this thread takes between two turns of the event loop, in milliseconds. On a busy machine,
 * everything takes longer because others run, and this doesn't.
 */
function longestTurn() {
  let [isOver, longest, last] = [false, 0, process.threadCpuUsage()];
  const next = () => {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, now.user + now.system - last.user - last.system);
    last = now;
    if (!isOver) setImmediate(next);
  };
  setImmediate(next);
  return {
    end: () => {
      isOver = true;
      return longest / 1000;
    },
  };
}
