import { describe, expect, test } from "vitest";
import { dayMs } from "@/lib/domain/units";
import discovered from "@/lib/server/conviva/documented-discovery.fixture.json" with { type: "json" };
import { noViewer } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import { caller, now, ownPlay, readOthers, upstreamForTests } from "@/lib/server/others/read-others.fixture";
import {
  answerEverySample,
  answerSamples,
  askedOf,
  crowd,
  dimensions,
} from "@/lib/server/others/sample-scripts.fixture";

const upstream = upstreamForTests();

const withoutSamples = answerJson({
  ...discovered,
  resources: discovered.resources.filter(({ resource_name }) => resource_name !== "publisher content sessions"),
});

function callCount(): number {
  return upstream().calls(caller).length + upstream().calls(noViewer).length;
}

describe("the sample endpoint is off", () => {
  test.each([401, 403, 404])("with %i, which is reported and takes three calls", async (status) => {
    upstream().script(noViewer, answerEverySample(answer(status), withoutSamples));

    expect(await readOthers()).toMatchObject({ notCompared: "samples-off", checks: [], session: "1.2.3.4.-5" });
    expect(askedOf(upstream())).toEqual(["asset", "discovery"]);
    expect(callCount()).toBe(3);
  });

  test("even if a sample is still cached", async () => {
    upstream().script(noViewer, answerSamples({ isp: answer(503), device_name: answer(503) }));
    await readOthers();
    upstream().script(noViewer, answerEverySample(answer(403), withoutSamples));

    expect(await readOthers()).toMatchObject({ notCompared: "samples-off", checks: [] });
  });
});

describe("credentials are refused", () => {
  test.each([
    { name: "401 for the samples, which discovery lists", status: 401, discovery: answerJson(discovered) },
    { name: "403 for the samples, which discovery lists", status: 403, discovery: answerJson(discovered) },
    { name: "401 for both", status: 401, discovery: answer(401) },
    { name: "403 for both", status: 403, discovery: answer(403) },
  ])("with $name: it's reported, and no other sample is requested", async ({ status, discovery }) => {
    upstream().script(noViewer, answerEverySample(answer(status), discovery));

    await expect(readOthers()).rejects.toMatchObject({ code: "upstream-credentials" });
    expect(askedOf(upstream())).toEqual(["asset", "discovery"]);
  });

  test("for the attempt itself, and no sample is requested", async () => {
    upstream().script(caller, answer(401));
    upstream().script(noViewer, answerEverySample(answer(401), answer(401)));

    await expect(readOthers()).rejects.toMatchObject({ code: "upstream-credentials" });
    expect(askedOf(upstream())).toEqual(["discovery"]);
  });
});

describe("Conviva rate-limits us", () => {
  test("at the first sample: the delay is reported, and no other call is made", async () => {
    upstream().script(noViewer, answerEverySample(answer(429, "", { "retry-after": "7" })));

    await expect(readOthers()).rejects.toMatchObject({
      code: "upstream-busy",
      occurrence: { retryAfterSeconds: 7 },
    });
    expect(askedOf(upstream())).toEqual(["asset"]);
    await expect(readOthers()).rejects.toMatchObject({ code: "upstream-busy" });
    expect(callCount()).toBe(2);
  });

  test("at the second: the first is reported, and the rest isn't requested", async () => {
    upstream().script(noViewer, answerSamples({ isp: answer(429), device_name: answer(429) }));
    const { checks } = await readOthers();

    expect(checks.map(({ state }) => state)).toEqual(["counted", "failed", "failed", "failed", "failed"]);
    expect(askedOf(upstream()).toSorted()).toEqual(["asset", "device_name", "isp"]);
  });

  test("while others fail: the limit is reported", async () => {
    const broken = answer(503);
    upstream().script(
      noViewer,
      answerSamples({ asset: broken, isp: broken, device_name: broken, app_version: broken, cdn: answer(429) }),
    );

    await expect(readOthers()).rejects.toMatchObject({ code: "upstream-busy" });
  });
});

describe("a filter that Conviva doesn't accept", () => {
  test.each([
    { status: 400, at: 0 },
    { status: 422, at: 0 },
    { status: 400, at: 3 },
    { status: 422, at: 4 },
    { status: 405, at: 2 },
  ])("with $status only makes row $at unavailable", async ({ status, at }) => {
    const refused = dimensions[at] ?? "asset";
    upstream().script(noViewer, answerSamples({ [refused]: answer(status) }));
    const { checks, notCompared } = await readOthers();

    expect(notCompared).toBeNull();
    expect(checks.map(({ state }) => state)).toEqual(
      dimensions.map((dimension) => (dimension === refused ? "rejected" : "counted")),
    );
    expect(callCount()).toBe(6);
  });

  test("isn't a failure, even if it's every one", async () => {
    upstream().script(noViewer, answerEverySample(answer(400)));
    const { checks } = await readOthers();

    expect(checks.map(({ state }) => state)).toEqual(Array(5).fill("rejected"));
  });

  test("doesn't hide why the others failed", async () => {
    const broken = answer(500);
    upstream().script(noViewer, answerSamples({ ...everyDimension(broken), asset: answer(400) }));

    await expect(readOthers()).rejects.toMatchObject({ code: "upstream-failed" });
  });
});

function everyDimension(script: ReturnType<typeof answer>) {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, script]));
}

test.each([
  { name: "500", script: answer(500) },
  { name: "a page of HTML", script: answer(200, "<html>") },
  { name: "no list of sessions", script: answerJson({}) },
  { name: "nothing", script: answerJson(null) },
  { name: "half an answer", script: answer(200, '{"sessions":[') },
  { name: "403 for this one only", script: answer(403) },
])("one sample that fails with $name only affects its own row", async ({ script }) => {
  upstream().script(noViewer, answerSamples({ cdn: script, discovery: answerJson(discovered) }));
  const { checks } = await readOthers();

  expect(checks.map(({ state }) => state)).toEqual(["counted", "counted", "counted", "failed", "counted"]);
});

describe("no sample is requested", () => {
  test("for an attempt older than Conviva's samples", async () => {
    const old = ownPlay("failed to start", { "timestamps.start": { epoch_ms: now - 31 * dayMs } });
    upstream().script(caller, answerJson({ sessions: [old] }));

    expect(await readOthers({ days: 30 })).toMatchObject({ notCompared: "too-old", checks: [] });
    expect(callCount()).toBe(1);
  });

  test("for an attempt without any known attributes", async () => {
    const bare = ownPlay("failed to start", {
      ...{ content_info: null, device_info: {}, network_info: undefined, tags: undefined },
    });
    upstream().script(caller, answerJson({ sessions: [bare] }));

    expect(await readOthers()).toMatchObject({ notCompared: "nothing-known", checks: [] });
    expect(callCount()).toBe(1);
  });

  test("for an attempt that Conviva no longer returns", async () => {
    upstream().script(caller, answerJson({ sessions: crowd(3) }));

    await expect(readOthers()).rejects.toMatchObject({ code: "session-not-found" });
    expect(askedOf(upstream())).toEqual([]);
  });
});
