import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { decodeSessions } from "@/lib/contract/session-columns";
import { soleAccount } from "@/lib/domain/access/account";
import { dayMs, epochMs, minuteMs } from "@/lib/domain/units";
import { sealLookup } from "@/lib/server/access/reference";
import { accessTo } from "@/lib/server/access/viewer-access.fixture";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";
import { streamAllSessions } from "@/lib/server/sessions/all/stream-all-sessions";
import { readSessionDetail } from "@/lib/server/sessions/read-session-detail";

const now = Date.parse("2026-11-16T12:00:30Z");
const allUntil = epochMs(now - 30_000);
const speech = { zone: "UTC", fallbackZone: "UTC", viewerZone: null, language: "en" };
const query = { days: 7 } as const;
const lookup = { account: soleAccount, kind: "viewerIp", value: "203.0.113.9" } as const;
/** An agent who posted the address sees it, but not who is behind it; a lead sees everybody. */
const agent = () => accessTo(lookup, { disclosed: new Set([sealLookup(lookup)]) });
const lead = () => accessTo(lookup, { role: "lead", disclosed: "all" });
const starts = Array.from({ length: 1_500 }, (_, at) => allUntil - at * 6 * minuteMs - minuteMs);
const names = ["ann@example.com", "bob@example.com"];

const namesIn = (text: string) => names.filter((name) => text.includes(name));

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  forgetProcessState("viewer sessions");
  forgetProcessState("long reads");
  upstream.script(lookup.value, (response, request) => {
    const asked = new URL(request.url ?? "", "http://upstream").searchParams;
    const [from, to] = [Number(asked.get("start_epoch_ms")), Number(asked.get("end_epoch_ms"))];
    const inside = starts.filter((at) => at >= from && at < to).slice(0, 500);
    const sessions = inside.map((at) => {
      const row = starts.indexOf(at);
      return wireSessionWith({
        ...{ "timestamps.start.epoch_ms": at, "timestamps.end.epoch_ms": at + 1_000 },
        ...{ conviva_session_id: `1.2.3.${at}.${names[row % 2]}`, viewer_id: names[row % 2] },
        "content_info.asset": `Watched by ${names[(row + 1) % 2]}`,
      });
    });
    response.writeHead(200).end(JSON.stringify({ sessions }));
  });
  return () => vi.useRealTimers();
});

afterAll(() => upstream.close());

async function streamed(access: ReturnType<typeof agent>) {
  const events = [];
  for await (const event of streamAllSessions(access, { query, allUntil, retry: null, speech })) events.push(event);
  const sessions = events.flatMap((event) => (event.kind === "sessions" ? decodeSessions(event.columns) : []));
  return { sessions, text: JSON.stringify(events) };
}

describe("two people of different roles who read the same window", () => {
  test("share its calls, but not what only one of them may see", async () => {
    const [first, second] = await Promise.all([streamed(lead()), streamed(agent())]);
    const calls = upstream.calls(lookup.value).length;
    const again = await streamed(agent());

    expect([first.sessions.length, second.sessions.length]).toEqual([starts.length, starts.length]);
    expect([namesIn(first.text), namesIn(second.text), namesIn(again.text)]).toEqual([names, [], []]);
    expect(upstream.calls(lookup.value)).toHaveLength(calls);
  });

  test("open a session that isn't among the newest, masked as each of them sees it in the list", async () => {
    const details = [];
    for (const access of [agent(), lead()]) {
      const { sessions } = await streamed(access);
      const late = sessions.toSorted((a, b) => a.startedAt - b.startedAt)[3];
      if (late === undefined) throw new Error("There is none.");
      const wanted = { id: late.id, startedAt: late.startedAt, query, allUntil };
      details.push({ late, detail: await readSessionDetail(access, wanted) });
    }
    const [masked, whole] = details;

    expect(masked?.late.startedAt).toBe(whole?.late.startedAt);
    expect(masked?.detail.id).toBe(masked?.late.id);
    expect(masked?.late.startedAt).toBeLessThan(allUntil - 3 * dayMs);
    expect([namesIn(JSON.stringify(masked)), namesIn(JSON.stringify(whole))]).toEqual([[], names]);
  });
});
