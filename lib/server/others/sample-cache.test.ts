import { describe, expect, test, vi } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { minuteMs } from "@/lib/domain/units";
import { noViewer } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { caller, now, ownPlay, readOthers, upstreamForTests, window } from "@/lib/server/others/read-others.fixture";
import {
  answerEverySample,
  answerSamples,
  askedOf,
  crowd,
  holdCalls,
  otherSession,
} from "@/lib/server/others/sample-scripts.fixture";

const upstream = upstreamForTests();

const neighbour = "neighbour";
const neighboursPlay = otherSession(7, "failed to start", {
  viewer_id: neighbour,
  "timestamps.start": { epoch_ms: window.start + 90 * minuteMs },
});

function readNeighbours() {
  return readOthers({
    lookup: { account: soleAccount, kind: "viewerId", value: neighbour },
    id: String(neighboursPlay.conviva_session_id),
  });
}

describe("a cached sample", () => {
  test("serves every agent: the second one needs only the call that finds the attempt", async () => {
    const first = await readOthers();
    const second = await readOthers();

    expect(second).toEqual(first);
    expect(upstream().calls(caller)).toHaveLength(2);
    expect(askedOf(upstream())).toHaveLength(5);
  });

  test("serves another viewer's attempt in the same half hour, and excludes each viewer in turn", async () => {
    const sessions = [ownPlay(), neighboursPlay, ...crowd(28).slice(8)];
    upstream().script(noViewer, answerEverySample(answerJson({ sessions })));
    upstream().script(neighbour, answerJson({ sessions: [neighboursPlay] }));
    const [own, neighbours] = [await readOthers(), await readNeighbours()];

    for (const { checks } of [own, neighbours]) expect(checks[0]).toMatchObject({ others: 21, hit: 1 });
    expect(askedOf(upstream())).toHaveLength(5);
  });

  test("uses none of the six calls, so no sample is skipped after a retry of the list", async () => {
    await readOthers();
    upstream().script(caller, answer(503), answerJson({ sessions: [ownPlay()] }));

    expect((await readOthers()).checks.map(({ state }) => state)).toEqual(Array(5).fill("counted"));
    expect(upstream().calls(caller)).toHaveLength(2);
    expect(askedOf(upstream())).toHaveLength(5);
  });

  test("doesn't serve another window or another value", async () => {
    await readOthers();
    const moved = ownPlay("failed to start", { "timestamps.start": { epoch_ms: window.end } });
    upstream().script(caller, answerJson({ sessions: [moved] }));
    await readOthers();
    expect(askedOf(upstream())).toHaveLength(10);

    upstream().script(
      caller,
      answerJson({ sessions: [ownPlay("failed while playing", { "content_info.asset": "Another" })] }),
    );
    await readOthers();
    expect(askedOf(upstream()).slice(10)).toEqual(["asset"]);
  });

  test.each([
    { name: "9 minutes, in a closed window", since: now, after: 9 * minuteMs, asked: 5 },
    { name: "11 minutes, in a closed window", since: now, after: 11 * minuteMs, asked: 10 },
    { name: "4 minutes, in an open window", since: window.end - 30 * minuteMs, after: 4 * minuteMs, asked: 5 },
    { name: "6 minutes, in an open window", since: window.end - 30 * minuteMs, after: 6 * minuteMs, asked: 10 },
  ])("after $name: $asked calls in total", async ({ since, after, asked }) => {
    vi.setSystemTime(since);
    await readOthers();
    vi.setSystemTime(since + after);
    await readOthers();

    expect(askedOf(upstream())).toHaveLength(asked);
  });
});

describe("two agents who compare at the same time", () => {
  test("share the calls", async () => {
    const calls = holdCalls(answerSamples());
    upstream().script(noViewer, calls.script);
    const both = [readOthers(), readOthers()];
    for (let call = 0; call < 5; call += 1) (await calls.next())();
    const [one, other] = await Promise.all(both);

    expect(other).toEqual(one);
    expect(upstream().calls(caller)).toHaveLength(1);
    expect(askedOf(upstream())).toHaveLength(5);
  });

  test("share a failure too, instead of calling one after the other", async () => {
    const calls = holdCalls(answerSamples({ asset: answer(503) }));
    upstream().script(noViewer, calls.script);
    const both = [readOthers(), readOthers()];
    for (let call = 0; call < 5; call += 1) (await calls.next())();

    for (const { checks } of await Promise.all(both)) expect(checks[0]).toMatchObject({ state: "failed" });
    expect(askedOf(upstream())).toHaveLength(5);
  });

  test("don't affect each other by leaving", async () => {
    const agent = new AbortController();
    const calls = holdCalls(answerSamples());
    upstream().script(noViewer, calls.script);
    const left = expect(readOthers({ signal: agent.signal })).rejects.toMatchObject({ name: "AbortError" });
    const stayed = readOthers();
    const first = await calls.next();
    agent.abort();
    first();
    for (let call = 0; call < 4; call += 1) (await calls.next())();

    await left;
    expect((await stayed).checks.map(({ state }) => state)).toEqual(Array(5).fill("counted"));
    expect(askedOf(upstream())).toHaveLength(5);
  });
});

describe("a failure isn't cached", () => {
  test.each([
    { name: "a server error", script: answer(503), state: "failed" },
    { name: "an unreadable response", script: answerJson({ sessions: null }), state: "failed" },
    { name: "a refusal", script: answer(400), state: "rejected" },
  ])("$name", async ({ script, state }) => {
    upstream().script(noViewer, answerSamples({ isp: script }));
    expect((await readOthers()).checks[1]).toMatchObject({ state, others: 0, hit: 0, low: null, high: null });

    upstream().script(noViewer, answerSamples());
    expect((await readOthers()).checks[1]).toMatchObject({ state: "counted", others: 40 });
    expect(askedOf(upstream())).toEqual(["isp"]);
  });
});
