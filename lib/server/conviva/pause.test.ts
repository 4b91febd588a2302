import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import { createPause, pauseSeconds } from "@/lib/server/conviva/pause";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";

const now = Date.parse("2026-11-16T12:00:00Z");

describe("pauseSeconds", () => {
  test.each([
    { name: "nothing", sent: undefined, seconds: 60 },
    { name: "an empty text", sent: "", seconds: 60 },
    { name: "one second", sent: "1", seconds: 1 },
    { name: "seconds with white space", sent: " 90 ", seconds: 90 },
    { name: "zero", sent: "0", seconds: 60 },
    { name: "a negative number", sent: "-5", seconds: 60 },
    { name: "a fraction", sent: "1.5", seconds: 60 },
    { name: "the longest", sent: "300", seconds: 300 },
    { name: "too long", sent: "301", seconds: 300 },
    { name: "a billion", sent: "1000000000", seconds: 300 },
    { name: "more than a number can hold", sent: "9".repeat(400), seconds: 300 },
    { name: "a future date", sent: "Mon, 16 Nov 2026 12:01:30 GMT", seconds: 90 },
    { name: "a past date", sent: "Mon, 16 Nov 2026 11:59:00 GMT", seconds: 60 },
    { name: "a date next year", sent: "Tue, 16 Nov 2027 12:00:00 GMT", seconds: 300 },
    { name: "garbage", sent: "soon", seconds: 60 },
    { name: "two values", sent: "5, 10", seconds: 60 },
    { name: "hexadecimal", sent: "0x10", seconds: 60 },
    { name: "an exponent", sent: "1e2", seconds: 60 },
  ])("a Retry-After of $name means $seconds s", ({ sent, seconds }) => {
    expect(pauseSeconds(sent, now)).toBe(seconds);
  });
});

describe("the pause", () => {
  afterEach(() => {
    forgetProcessState("conviva clients");
    vi.useRealTimers();
  });

  test("reports the remaining whole seconds until it ends", () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const pause = createPause();
    pause.begin("30");

    vi.advanceTimersByTime(10_500);
    expect(() => pause.assertOver()).toThrow(expect.objectContaining({ occurrence: { retryAfterSeconds: 20 } }));
    vi.advanceTimersByTime(19_500);
    expect(() => pause.assertOver()).not.toThrow();
  });

  test("isn't shortened by a later, shorter one", () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const pause = createPause();
    pause.begin("300");
    pause.begin("1");

    vi.advanceTimersByTime(2_000);
    expect(() => pause.assertOver()).toThrow(expect.objectContaining({ code: "upstream-busy" }));
  });
});

describe("after a 429", () => {
  let upstream: ScriptedUpstream;

  beforeAll(async () => {
    upstream = await startScriptedUpstream();
    stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
  });

  afterEach(() => {
    forgetProcessState("conviva clients");
    vi.useRealTimers();
  });

  afterAll(() => upstream.close());

  function askAbout(viewer: string) {
    const path = "/insights/3.0/sessions/content/viewer";
    return convivaClientOf(soleAccount).ask({ path, query: { viewer_id: viewer }, rangeMs: 0, signal: undefined });
  }

  test.each([
    { name: "no Retry-After", headers: {}, seconds: 60 },
    { name: "a Retry-After of 7", headers: { "retry-after": "7" }, seconds: 7 },
  ])("with $name, no call is made for $seconds s", async ({ name, headers, seconds }) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    upstream.script(name, answer(429, "", headers), answerJson({ sessions: [] }));
    upstream.script("somebody else", answerJson({ sessions: [] }));
    const busy = { code: "upstream-busy", occurrence: { retryAfterSeconds: seconds } };

    await expect(askAbout(name)).rejects.toMatchObject(busy);
    await expect(askAbout(name)).rejects.toMatchObject(busy);
    await expect(askAbout("somebody else")).rejects.toMatchObject(busy);
    vi.advanceTimersByTime(seconds * 1000 - 1);
    await expect(askAbout(name)).rejects.toMatchObject({ code: "upstream-busy" });
    expect([upstream.calls(name).length, upstream.calls("somebody else").length]).toEqual([1, 0]);

    vi.advanceTimersByTime(1);
    expect(await askAbout(name)).toMatchObject({ status: 200 });
    expect(upstream.calls(name)).toHaveLength(2);
  });

  test("a waiting retry makes no call either", async () => {
    const { promise: limited, resolve: beginsToWait } = Promise.withResolvers<void>();
    upstream.script("waiting", (response) => void limited.then(() => response.writeHead(503).end()));
    upstream.script("limited", answer(429));

    const waiting = askAbout("waiting");
    await expect(askAbout("limited")).rejects.toMatchObject({ code: "upstream-busy" });
    beginsToWait();

    await expect(waiting).rejects.toMatchObject({ code: "upstream-busy" });
    expect(upstream.calls("waiting")).toHaveLength(1);
  });
});
