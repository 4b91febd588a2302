import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SessionsEvent } from "@/lib/contract/session-stream";
import { epochMs } from "@/lib/domain/units";
import { sealLookup } from "@/lib/server/access/reference";
import { openViewer } from "@/lib/server/access/viewer-access";
import { env } from "@/lib/server/config/env";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson, hang } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { noFindings } from "@/lib/server/records/findings";
import { release } from "@/lib/server/records/look";
import { breakRecording, contextOf, givenOwnStore, lookUp, viewer } from "@/lib/server/records/look.fixture";
import { recordsIn } from "@/lib/server/records/recorder.fixture";
import { allSessionsResponse } from "@/lib/server/sessions/all/all-sessions-response";
import { store } from "@/lib/server/store/store";

const allUntil = epochMs(Date.parse("2026-11-27T10:05:00Z"));
const speech = { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" };
const query = { ...speech, range: { days: 7 }, allUntil, retryFrom: null, retryTo: null } as const;

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
  // It's read once, before each test has an environment of its own.
  env();
});

givenOwnStore();
beforeEach(() => {
  forgetProcessState("long reads");
  const session = wireSessionWith({ viewer_id: viewer.value, "timestamps.start.epoch_ms": allUntil - 60_000 });
  upstream.script(viewer.value, answerJson({ sessions: [session] }));
});

afterAll(() => upstream.close());

const respond = () => allSessionsResponse(contextOf(), sealLookup(viewer), query);

async function eventsOf(response: Response): Promise<readonly SessionsEvent[]> {
  const lines = (await response.text()).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

describe("the response with all sessions", () => {
  test("has an event in each line, and isn't held back by proxies", async () => {
    const response = await respond();

    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    expect((await eventsOf(response)).map(({ kind }) => kind)).toEqual([
      ...["progress", "sessions", "progress", "answer", "end"],
    ]);
  });

  test("is one look with the page of the same range: an intent, an answer, and the verdict", async () => {
    const { look } = await openViewer(contextOf(), sealLookup(viewer), lookUp);
    await release(look, Promise.resolve(null), noFindings);
    await eventsOf(await respond());
    await eventsOf(await respond());

    const records = await recordsIn(store());
    expect(records.map(({ phase }) => phase)).toEqual(["intent", "answered", "verdict"]);
    expect(new Set(records.map(({ look_id }) => look_id)).size).toBe(1);
  });

  test("breaks off before any session if it can't be recorded", async () => {
    const response = await respond();
    await breakRecording();

    await expect(response.text()).rejects.toThrow();
  });

  test("ends its calls when whoever reads it leaves", async () => {
    upstream.script(viewer.value, answer(404), hang);
    const reader = (await respond()).body?.getReader();
    await reader?.read();
    const waiting = reader?.read();
    const { closed } = await upstream.nextCall(viewer.value);
    const leftAtMs = performance.now();
    await reader?.cancel();
    await closed;

    expect(performance.now() - leftAtMs).toBeLessThan(250);
    expect(await waiting).toMatchObject({ done: true });
  });
});
