import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { decodeSessions } from "@/lib/contract/session-columns";
import documentedSummary from "@/lib/domain/summary/documented-summary.fixture.json" with { type: "json" };
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { readViewerAnswer } from "@/lib/server/answer/read-answer";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import discovered from "@/lib/server/conviva/documented-discovery.fixture.json" with { type: "json" };
import {
  noViewer,
  type ScriptedUpstream,
  startScriptedUpstream,
} from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { readViewerSessions } from "@/lib/server/sessions/read-sessions";
import { readViewerSummary } from "@/lib/server/summary/read-summary";

const now = Date.parse("2026-11-16T12:00:30Z");
const lastMinute = now - 30_000;

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

describe("a viewer's sessions", () => {
  const read = (days: 1 | 7 = 1) => readViewerSessions(accessTo(), { days });

  test("are returned as columns, with the range and the time of the response", async () => {
    upstream.script("v", answerJson({ sessions: [wireSessionWith(), null] }));

    const { columns, ...answered } = await read();

    expect(answered).toEqual({
      lookup: { kind: "viewerId", value: "v", isMasked: false },
      range: { start: lastMinute - dayMs, end: lastMinute },
      asOf: now,
      skippedCount: 1,
      masked: [],
      isPossiblyTruncated: false,
      limit: 500,
      viewerZone: expect.objectContaining({ zone: "America/Chicago", place: "Chicago, Illinois, United States" }),
    });
    expect(decodeSessions(columns)).toMatchObject([{ id: "1.2.3.4.-5", startedAt: 1678829756486 }]);
  });

  test("are loaded once for the list and the answer", async () => {
    upstream.script("v", answerJson({ sessions: [wireSessionWith()] }));

    const { columns } = await read();
    const { sessionCount } = await readViewerAnswer(
      accessTo(),
      { days: 1 },
      { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" },
    );

    expect([columns.count, sessionCount]).toEqual([1, 1]);
    expect(upstream.calls("v")).toHaveLength(1);
  });

  test("are requested for exactly the window that is returned", async () => {
    upstream.script("v", answerJson({ sessions: [] }));

    const { range } = await read(7);

    expect(upstream.calls("v")[0]?.target).toContain(`start_epoch_ms=${range.start}&end_epoch_ms=${range.end}`);
  });

  test.each([
    { sent: 499, isPossiblyTruncated: false },
    { sent: 500, isPossiblyTruncated: true },
    { sent: 501, isPossiblyTruncated: true },
  ])(
    "$sent of them may be incomplete: $isPossiblyTruncated, even if all are duplicates",
    async ({ sent, ...expected }) => {
      upstream.script("v", answerJson({ sessions: Array.from({ length: sent }, () => wireSessionWith()) }));

      expect(await read()).toMatchObject({ ...expected, columns: { count: 1 } });
    },
  );

  test.each([
    {
      changes: { "geo_info.city": "Knoxville, Tennessee, United States", "geo_info.state": { code: "TN" } },
      zone: "America/New_York",
    },
    { changes: { geo_info: { country: { code: "de" } } }, zone: "Europe/Berlin" },
    { changes: { geo_info: { city: "", state: null, country: {} } }, zone: undefined },
    { changes: { geo_info: undefined }, zone: undefined },
    { changes: { geo_info: "Chicago" }, zone: undefined },
    { changes: { "geo_info.city": 7, "geo_info.state": [], "geo_info.country": null }, zone: undefined },
  ])("with $changes give the zone $zone", async ({ changes, zone }) => {
    upstream.script("v", answerJson({ sessions: [wireSessionWith(changes)] }));

    expect((await read()).viewerZone?.zone).toBe(zone);
  });

  test("are none if Conviva doesn't know the viewer", async () => {
    upstream.script("v", answer(404));
    upstream.script(noViewer, answerJson(discovered));

    expect(await read()).toMatchObject({ columns: { count: 0 }, skippedCount: 0, isPossiblyTruncated: false });
  });
});

describe("a viewer's totals", () => {
  test("have both the requested window and the one Conviva answered for", async () => {
    upstream.script("v", answerJson(documentedSummary));

    expect(await readViewerSummary(accessTo(), { days: 1 })).toMatchObject({
      range: { start: lastMinute - dayMs, end: lastMinute },
      asOf: now,
      summary: { window: { start: 1690136399898, end: 1690222799898 }, figures: { plays: 0 } },
    });
  });

  test("are not measured if Conviva doesn't know the viewer", async () => {
    upstream.script("v", answer(404));
    upstream.script(noViewer, answerJson(discovered));

    const { summary } = await readViewerSummary(accessTo(), { days: 1 });

    expect(summary).toMatchObject({ window: null, adjustments: [], figures: { plays: null } });
  });
});

describe.each([
  { name: "sessions", read: readViewerSessions },
  { name: "totals", read: readViewerSummary },
])("invalid $name", ({ read }) => {
  test.each([
    { sent: {} },
    { sent: [] },
    { sent: null },
    { sent: "sessions" },
    { sent: { name: "InternalError", message: "of v" } },
  ])("as $sent are unreadable", async ({ sent }) => {
    upstream.script("v", answerJson(sent));

    await expect(read(accessTo(), { days: 1 })).rejects.toMatchObject({ code: "upstream-unreadable" });
  });

  test("with an impossible range are refused without a call", async () => {
    upstream.script("v", answerJson({}));
    const from = epochMs(now);

    await expect(read(accessTo(), { from, to: epochMs(from - minuteMs) })).rejects.toMatchObject({
      code: "invalid-range",
    });
    expect(upstream.calls("v")).toHaveLength(0);
  });
});
