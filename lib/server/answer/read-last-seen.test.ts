import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { dayMs, epochMs, hourMs } from "@/lib/domain/units";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { readViewerAnswer } from "@/lib/server/answer/read-answer";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { readViewerSessions } from "@/lib/server/sessions/read-sessions";

const now = Date.parse("2026-11-16T12:00:30Z");
const speech = { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" } as const;
const none = answerJson({ sessions: [] });
const eightDaysAgo = answerJson({
  sessions: [wireSessionWith({ "timestamps.start.epoch_ms": now - 8 * dayMs })],
});

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  forgetProcessState("viewer sessions");
  return () => vi.useRealTimers();
});

afterAll(() => upstream.close());

const read = (query: RangeQuery = { days: 1 }) => readViewerAnswer(accessTo(), query, speech);

describe("without sessions in the range", () => {
  test("one more call, for 30 days, shows when the viewer was last seen", async () => {
    upstream.script("v", none, eightDaysAgo);

    expect(await read()).toMatchObject({
      headline: "No attempts in 24 h. The last was 8 days ago.",
      lastSeen: { kind: "seen", startedAt: now - 8 * dayMs, button: "Show Sun 8 Nov" },
    });
    const [, second, ...more] = upstream.calls("v");
    const { searchParams } = new URL(second?.target ?? "", "http://upstream");
    expect(searchParams.get("limit")).toBe("500");
    expect(Number(searchParams.get("end_epoch_ms")) - Number(searchParams.get("start_epoch_ms"))).toBe(
      30 * dayMs - 120_000,
    );
    expect(more).toEqual([]);
  });

  test("or that they never were", async () => {
    upstream.script("v", none, none);

    expect(await read()).toMatchObject({
      headline: "Never seen in 30 days: check the ID.",
      lastSeen: { kind: "never" },
    });
  });

  test.each<{ name: string; query: RangeQuery }>([
    { name: "30 days", query: { days: 30 } },
    { name: "a fixed range of 30 days up to now", query: { from: epochMs(now - 30 * dayMs), to: epochMs(now) } },
  ])("no second call is made for $name", async ({ query }) => {
    upstream.script("v", none);

    expect((await read(query)).lastSeen).toEqual({ kind: "never" });
    expect(upstream.calls("v")).toHaveLength(1);
  });

  test("the answer comes without it if the second call fails", async () => {
    upstream.script("v", none, answer(401));

    expect(await read()).toMatchObject({ headline: "Conviva has no sessions for this range.", lastSeen: null });
  });

  test("nothing is said if 30 days may be incomplete", async () => {
    const many = Array.from({ length: 500 }, () => wireSessionWith());
    upstream.script("v", none, answerJson({ sessions: many }));

    expect((await read({ from: epochMs(now - 3 * hourMs), to: epochMs(now - hourMs) })).lastSeen).toBeNull();
  });

  test("the list is read as before", async () => {
    upstream.script("v", none, eightDaysAgo);
    await read();

    expect((await readViewerSessions(accessTo(), { days: 1 })).columns.count).toBe(0);
    expect(upstream.calls("v")).toHaveLength(2);
  });
});

test.each([{ sessions: [wireSessionWith()] }, { sessions: [null] }])(
  "with sessions in the range, readable or not, there is one call",
  async (body) => {
    upstream.script("v", answerJson(body));

    expect((await read()).lastSeen).toBeNull();
    expect(upstream.calls("v")).toHaveLength(1);
  },
);
