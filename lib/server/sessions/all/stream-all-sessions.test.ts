import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { decodeSessions } from "@/lib/contract/session-columns";
import type { SessionsEvent } from "@/lib/contract/session-stream";
import { dayMs, epochMs } from "@/lib/domain/units";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson, hang } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { randomNumbers, spreads, startsSpread } from "@/lib/server/sessions/all/generated-upstream.fixture";
import { streamAllSessions } from "@/lib/server/sessions/all/stream-all-sessions";

const now = Date.parse("2026-11-16T12:00:30Z");
const allUntil = epochMs(now - 30_000);
const speech = { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" };

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  forgetProcessState("viewer sessions");
  forgetProcessState("long reads");
  return () => vi.useRealTimers();
});

afterAll(() => upstream.close());

async function eventsOf(stream: AsyncGenerator<SessionsEvent>) {
  const events: SessionsEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

describe("a stream of all sessions", () => {
  test("has each of them, and the answer over all", async () => {
    const window = { start: epochMs(allUntil - 7 * dayMs), end: allUntil };
    const starts = startsSpread(2_000, window, spreads.even, randomNumbers(1));
    upstream.script("v", (response, request) => {
      const query = new URL(request.url ?? "", "http://upstream").searchParams;
      const [from, to] = [Number(query.get("start_epoch_ms")), Number(query.get("end_epoch_ms"))];
      const sessions = starts
        .map((at, row) => [at, row] as const)
        .filter(([at]) => at >= from && at < to)
        .slice(-500)
        .map(([at, row]) =>
          wireSessionWith({
            "timestamps.start.epoch_ms": at,
            "timestamps.end.epoch_ms": at + 1_000,
            conviva_session_id: `1.2.3.4.${row}`,
            viewer_id: "v",
          }),
        );
      response.writeHead(200).end(JSON.stringify({ sessions }));
    });
    const events = await eventsOf(
      streamAllSessions(accessTo(), { query: { days: 7 }, allUntil, retry: null, speech }),
    );
    const ids = events.flatMap((event) =>
      event.kind === "sessions" ? decodeSessions(event.columns).map(({ id }) => id) : [],
    );
    expect(new Set(ids).size).toBe(2_000);
  });

  test("ends its calls within a quarter of a second for somebody who leaves", async () => {
    upstream.script("v", hang);
    const called = upstream.nextCall("v");
    const left = new AbortController();
    const access = accessTo(undefined, { signal: left.signal });
    const events = eventsOf(streamAllSessions(access, { query: { days: 7 }, allUntil, retry: null, speech }));
    const ended = expect(events).rejects.toMatchObject({ name: "AbortError" });
    const { closed } = await called;
    const leftAtMs = performance.now();
    left.abort();
    await closed;

    expect(performance.now() - leftAtMs).toBeLessThan(250);
    await ended;
  });

  test("goes on for a colleague if somebody leaves", async () => {
    upstream.script(
      "v",
      answerJson({
        sessions: [
          wireSessionWith({
            viewer_id: "v",
            "timestamps.start.epoch_ms": allUntil - 1_000,
            "timestamps.end.epoch_ms": allUntil,
          }),
        ],
      }),
    );
    const left = new AbortController();
    const wanted = { query: { days: 7 }, allUntil, retry: null, speech } as const;
    const leaving = eventsOf(streamAllSessions(accessTo(undefined, { signal: left.signal }), wanted));
    const staying = eventsOf(streamAllSessions(accessTo(), wanted));
    left.abort();

    await expect(leaving).rejects.toMatchObject({ name: "AbortError" });
    expect((await staying).at(-1)).toMatchObject({ kind: "end", sessionCount: 1, isComplete: true });
  });

  test("names a period that failed, and has no answer over nothing", async () => {
    upstream.script("v", answer(429, "", { "retry-after": "30" }));
    const events = await eventsOf(
      streamAllSessions(accessTo(), { query: { days: 7 }, allUntil, retry: null, speech }),
    );

    expect(events.find(({ kind }) => kind === "missing")).toMatchObject({
      period: { reason: "failed", problem: { status: 503, retryAfterSeconds: expect.any(Number) } },
    });
    expect(events.map(({ kind }) => kind)).not.toContain("answer");
    expect(events.at(-1)).toMatchObject({ kind: "end", sessionCount: 0, isComplete: false });
  });
});
