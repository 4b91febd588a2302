import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import {
  type Script,
  type ScriptedUpstream,
  startScriptedUpstream,
} from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { oneExportAtATime, readExport } from "@/lib/server/export/read-export";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";

const now = Date.parse("2026-11-16T12:00:30Z");
const lastMinute = now - 30_000;
const json = { format: "json", zone: "UTC", range: { days: 1 }, allUntil: null } as const;

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  forgetProcessState("long reads");
  upstream.script("v", answerJson({ sessions: [] }));
  return () => vi.useRealTimers();
});

afterAll(() => upstream.close());

function read(request: Partial<Parameters<typeof readExport>[1]> = {}) {
  return readExport(accessTo(undefined, { role: "senior" }), { ...json, ...request });
}

const textOf = async (file: Awaited<ReturnType<typeof read>>) => (await Array.fromAsync(file.parts)).join("");

test("an export isn't there for an agent, who asks Conviva nothing", async () => {
  await expect(readExport(accessTo(undefined, { role: "agent" }), json)).rejects.toMatchObject({
    code: "page-not-found",
  });
  expect(upstream.calls("v")).toHaveLength(0);
});

describe("the window", () => {
  const day = [lastMinute - dayMs, lastMinute];

  test.each([
    { name: "ends now by default", request: {}, window: day },
    {
      name: "ends where the page's does",
      request: { allUntil: epochMs(lastMinute - hourMs) },
      window: [lastMinute - hourMs - dayMs, lastMinute - hourMs],
    },
    {
      name: "ends now at the latest, whatever the browser says",
      request: { allUntil: epochMs(lastMinute + hourMs) },
      window: day,
    },
    {
      name: "of instants stays as it is",
      request: {
        range: { from: epochMs(lastMinute - 3 * hourMs), to: epochMs(lastMinute - 2 * hourMs) },
        allUntil: epochMs(lastMinute - 2 * hourMs),
      },
      window: [lastMinute - 3 * hourMs, lastMinute - 2 * hourMs],
    },
  ])("$name", async ({ request, window }) => {
    const { range } = JSON.parse(await textOf(await read(request)));

    expect([Date.parse(range.from), Date.parse(range.to)]).toEqual(window);
  });

  test("is refused if Conviva keeps nothing of it", async () => {
    await expect(read({ allUntil: epochMs(lastMinute - 31 * dayMs) })).rejects.toMatchObject({
      code: "invalid-range",
      occurrence: { fault: "too-old" },
    });
  });
});

/** Conviva with a session every so many milliseconds of the last day, and at most 500 in one response. */
function sessionsEvery(stepMs: number, isFailing: (from: number) => boolean = () => false): Script {
  return (response, request) => {
    const query = new URL(request.url ?? "", "http://upstream").searchParams;
    const [from, to] = [Number(query.get("start_epoch_ms")), Number(query.get("end_epoch_ms"))];
    const sessions: unknown[] = [];
    for (let at = Math.ceil(from / stepMs) * stepMs; at < to && sessions.length < 500; at += stepMs) {
      const times = { "timestamps.start.epoch_ms": at, "timestamps.end.epoch_ms": at + 1 };
      sessions.push(wireSessionWith({ conviva_session_id: `1.2.3.4.${at}`, viewer_id: "v", ...times }));
    }
    if (isFailing(from)) response.writeHead(422).end();
    else response.writeHead(200).end(JSON.stringify({ sessions }));
  };
}

test("a file has more sessions than one response of Conviva's, newest first", async () => {
  upstream.script("v", sessionsEvery(minuteMs));

  const { isComplete, sessionCount, sessions } = JSON.parse(await textOf(await read()));

  const starts: readonly string[] = sessions.map(({ startedAt }: Readonly<{ startedAt: string }>) => startedAt);
  expect({ isComplete, sessionCount }).toEqual({ isComplete: true, sessionCount: 1_440 });
  expect(new Set(starts).size).toBe(1_440);
  expect(starts).toEqual(starts.toSorted().toReversed());
});

test("a period that can't be loaded makes the file incomplete, and is asked for again with the next one", async () => {
  let isDown = true;
  upstream.script(
    "v",
    sessionsEvery(minuteMs, (from) => isDown && from > lastMinute - 12 * hourMs && from < lastMinute - 6 * hourMs),
  );

  const file = await read();
  const { isComplete, missing } = JSON.parse(await textOf(file));
  isDown = false;
  const again = await read();

  expect(file.name).toBe("sessions-2026-11-15-to-2026-11-16-incomplete.json");
  expect(isComplete).toBe(false);
  expect(missing[0]).toMatchObject({ reason: "failed" });
  expect(again.name).toBe("sessions-2026-11-15-to-2026-11-16.json");
  expect(again.sessionCount).toBe(1_440);
});

test("if nothing can be loaded, there is no file", async () => {
  upstream.script("v", answer(422));

  await expect(read()).rejects.toMatchObject({ code: "range-refused" });
});

test("a file has no custom tag and no query of a stream's URL", async () => {
  const secretive = wireSessionWith({
    viewer_id: "v",
    "timestamps.start.epoch_ms": lastMinute - hourMs,
    "timestamps.end.epoch_ms": lastMinute - hourMs + minuteMs,
    "content_info.stream_url": "https://cdn.example/a.m3u8?token=canary",
    "tags.custom_tags": { email: "canary", has_ad: "true" },
  });
  upstream.script("v", answerJson({ sessions: [secretive] }));

  for (const format of ["csv", "excel", "json"] as const) {
    const text = await textOf(await read({ format }));
    expect(text).toContain("1.2.3.4.-5");
    expect(text).not.toContain("canary");
  }
});

describe("a person's files are prepared one after another", () => {
  const person = (subject: string, signal?: AbortSignal) => ({ actor: { ...accessTo().actor, subject }, signal });

  test("two wait, others are refused, and colleagues aren't affected", async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const begun: number[] = [];
    const ask = (number: number) =>
      oneExportAtATime(person("senior-1"), () => {
        begun.push(number);
        return promise;
      });
    const asked = [ask(1), ask(2), ask(3)];

    await expect(ask(4)).rejects.toMatchObject({ code: "export-running" });
    await expect(oneExportAtATime(person("lead-1"), async () => "theirs")).resolves.toBe("theirs");
    expect(begun).toEqual([1]);
    resolve("file");
    expect(await Promise.all(asked)).toEqual(["file", "file", "file"]);
    expect(begun).toEqual([1, 2, 3]);
  });

  test("also after one that failed, and not for somebody who left meanwhile", async () => {
    const { promise, reject } = Promise.withResolvers<string>();
    const leaving = new AbortController();
    const failing = oneExportAtATime(person("senior-1"), () => promise);
    const left = oneExportAtATime(person("senior-1", leaving.signal), () => expect.unreachable());
    leaving.abort();
    reject(new Error("gone"));

    await expect(failing).rejects.toThrow("gone");
    await expect(left).rejects.toThrow();
    await expect(oneExportAtATime(person("senior-1"), async () => "next")).resolves.toBe("next");
  });
});
