import { describe, expect, test } from "vitest";
import { noViewer, type Script } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson, reset } from "@/lib/server/conviva/upstream-scripts.fixture";
import { caller, ownPlay, readOthers, upstreamForTests } from "@/lib/server/others/read-others.fixture";
import {
  answerEverySample,
  answerSamples,
  askedOf,
  crowd,
  dimensions,
  holdCalls,
} from "@/lib/server/others/sample-scripts.fixture";

const upstream = upstreamForTests();

const found = answerJson({ sessions: [ownPlay()] });
const notFound = answerJson({ sessions: [] });

function callCount(): number {
  return upstream().calls(caller).length + upstream().calls(noViewer).length;
}

/** A call on a separate connection. Once it returns, every call sent before it has arrived. */
async function roundTrip(): Promise<void> {
  upstream().script("round trip", answer(200));
  await (await fetch(`${upstream().origin}/?viewer_id=round%20trip`)).text();
}

/** The states of the samples, or the error's code. */
async function statesOrCode(): Promise<string | readonly string[]> {
  return readOthers().then(
    ({ checks }) => checks.map(({ state }) => state),
    ({ code }: { code: string }) => code,
  );
}

describe("a comparison makes six calls at most", { timeout: 30_000 }, () => {
  const five = ["counted", "counted", "counted", "counted", "counted"];
  const four = [...five.slice(1), "not-asked"];
  test.each<{ name: string; finding: readonly Script[]; sampling?: Script; calls: number; expected: unknown }>([
    { name: "without a fault", finding: [found], calls: 6, expected: five },
    { name: "if finding the attempt needs a retry", finding: [answer(503), found], calls: 6, expected: four },
    { name: "if finding the attempt fails", finding: [answer(503)], calls: 3, expected: "upstream-failed" },
    { name: "if the attempt isn't found", finding: [notFound], calls: 1, expected: "session-not-found" },
    {
      name: "if every sample fails, without retries",
      finding: [found],
      sampling: answerEverySample(answer(503)),
      calls: 6,
      expected: "upstream-failed",
    },
    {
      name: "if every sample's connection breaks",
      finding: [found],
      sampling: answerEverySample(reset),
      calls: 6,
      expected: "upstream-unreachable",
    },
    {
      name: "if every sample is not found and discovery fails",
      finding: [found],
      sampling: answerEverySample(answer(404), answer(503)),
      calls: 6,
      expected: "upstream-unreadable",
    },
    {
      name: "if the list takes two and every sample fails",
      finding: [answer(503), found],
      sampling: answerEverySample(answer(500)),
      calls: 6,
      expected: "upstream-failed",
    },
  ])("$name: $calls", async ({ finding, sampling, calls, expected }) => {
    upstream().script(caller, ...finding);
    if (sampling) upstream().script(noViewer, sampling);

    expect(await statesOrCode()).toEqual(expected);
    expect(callCount()).toBe(calls);
  });

  test("and skips the app first, which points to the same side as the device", async () => {
    upstream().script(caller, answer(503), found);
    const { checks } = await readOthers();

    expect(checks.filter(({ state }) => state === "not-asked").map(({ factor }) => factor)).toEqual(["app"]);
    expect(askedOf(upstream())).not.toContain("app_version");
  });

  test("and requests the skipped sample the next time", async () => {
    upstream().script(caller, answer(503), found, found);
    await readOthers();

    expect(await statesOrCode()).toEqual(five);
    expect(askedOf(upstream()).toSorted()).toEqual(dimensions.toSorted());
  });
});

describe("among the samples", () => {
  test("the first is requested by itself, the others two at a time", async () => {
    const calls = holdCalls(answerSamples());
    upstream().script(noViewer, calls.script);
    const answered = readOthers();

    const first = await calls.next();
    await roundTrip();
    expect(calls.untaken()).toBe(0);
    first();

    const second = await calls.next();
    const third = await calls.next();
    await roundTrip();
    expect(calls.untaken()).toBe(0);
    second();

    const fourth = await calls.next();
    await roundTrip();
    expect(calls.untaken()).toBe(0);
    third();

    const fifth = await calls.next();
    fourth();
    fifth();
    expect((await answered).checks).toHaveLength(5);
    expect(calls.most()).toBe(2);
  });

  test("no more than two are in flight, even if each needs discovery too", async () => {
    const calls = holdCalls(answerSamples({ asset: answerJson({ sessions: crowd(20) }), isp: answer(404) }));
    upstream().script(noViewer, calls.script);
    const answered = readOthers();
    for (let call = 0; call < 5; call += 1) {
      const release = await calls.next();
      await roundTrip();
      release();
    }

    expect((await answered).checks.map(({ state }) => state)).toEqual([
      ...["counted", "failed", "counted", "counted"],
      // Discovery used the sixth call.
      "not-asked",
    ]);
    expect(calls.most()).toBeLessThanOrEqual(2);
    expect(callCount()).toBe(6);
  });
});

describe("if the agent leaves", () => {
  test("before the attempt is found, no sample is requested", async () => {
    const agent = new AbortController();
    upstream().script(caller, () => agent.abort());

    await expect(readOthers({ signal: agent.signal })).rejects.toMatchObject({ code: "upstream-timeout" });
    expect(askedOf(upstream())).toEqual([]);
  });

  test("during the first sample, no other is requested, and the first is kept for the next agent", async () => {
    const agent = new AbortController();
    const calls = holdCalls(answerSamples());
    upstream().script(noViewer, calls.script);
    const left = expect(readOthers({ signal: agent.signal })).rejects.toMatchObject({ name: "AbortError" });
    const first = await calls.next();
    agent.abort();
    first();

    await left;
    expect(askedOf(upstream())).toEqual(["asset"]);

    upstream().script(noViewer, answerSamples());
    expect((await readOthers()).checks).toHaveLength(5);
    expect(askedOf(upstream()).toSorted()).toEqual(dimensions.filter((name) => name !== "asset").toSorted());
  });

  test("during the others, the waiting ones aren't requested", async () => {
    const agent = new AbortController();
    const calls = holdCalls(answerSamples());
    upstream().script(noViewer, calls.script);
    const left = expect(readOthers({ signal: agent.signal })).rejects.toMatchObject({ name: "AbortError" });
    (await calls.next())();
    const pair = [await calls.next(), await calls.next()];
    agent.abort();
    for (const release of pair) release();

    await left;
    await roundTrip();
    expect(askedOf(upstream())).toHaveLength(3);
  });
});
