import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { epochMs, hourMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import type { CallBudget } from "@/lib/server/conviva/call";
import discovered from "@/lib/server/conviva/documented-discovery.fixture.json" with { type: "json" };
import { fetchSample, type SampleDimension, sampleLimit } from "@/lib/server/conviva/sample-endpoint";
import {
  noViewer,
  type Script,
  type ScriptedUpstream,
  startScriptedUpstream,
} from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerGzip, answerJson, reset } from "@/lib/server/conviva/upstream-scripts.fixture";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";

const start = epochMs(1_700_000_000_000);
const range = { start, end: epochMs(start + 3 * hourMs) };
const path = "/insights/3.0/sessions/content";
const listed = answerJson(discovered);
const unlisted = answerJson({ resources: [] });

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

beforeEach(() => forgetProcessState("conviva clients"));

afterAll(() => upstream.close());

function sample(name: SampleDimension = "isp", value = "Comcast", budget: CallBudget = { left: 6 }) {
  return fetchSample({
    ...{ account: soleAccount, kind: "content", filters: { [name]: value }, range, limit: sampleLimit },
    ...{ signal: undefined, budget },
  });
}

function targets(): readonly string[] {
  return upstream.calls(noViewer).map(({ target }) => target);
}

test.each<{ name: SampleDimension; value: string; sent: string }>([
  { name: "asset", value: "A & B = C?", sent: "A%20%26%20B%20%3D%20C%3F" },
  { name: "isp", value: "Deutsche Telekom+AG", sent: "Deutsche%20Telekom%2BAG" },
  { name: "device_name", value: "100 %", sent: "100%20%25" },
  { name: "app_version", value: "8.14", sent: "8.14" },
  { name: "cdn", value: "x&viewer_id=y", sent: "x%26viewer_id%3Dy" },
])("a sample by $name has one filter, one window and the maximum limit", async ({ name, value, sent }) => {
  upstream.script(noViewer, answerGzip({ sessions: [1] }));

  expect(await sample(name, value)).toEqual({ sessions: [1] });
  expect(targets()).toEqual([
    `${path}?${name}=${sent}&start_epoch_ms=1700000000000&end_epoch_ms=1700010800000&limit=500`,
  ]);
});

test("values of one dimension are repeated, and share a call only with the same ones", async () => {
  upstream.script(noViewer, answerJson({ sessions: [] }));
  const ask = (isp: string | readonly string[]) =>
    fetchSample({
      ...{ account: soleAccount, kind: "content", filters: { isp }, range, limit: 1, signal: undefined },
    });

  await Promise.all([ask(["a", "b"]), ask(["a", "b"]), ask("a&isp=b"), ask(["a,b"]), ask(["b", "a"])]);

  expect(targets().map((target) => target.split("?")[1]?.split("&start")[0])).toEqual([
    ...["isp=a&isp=b", "isp=a%26isp%3Db", "isp=a%2Cb", "isp=b&isp=a"],
  ]);
});

test("ads have an endpoint of their own, and are off if discovery doesn't list it", async () => {
  upstream.script(noViewer, answer(403), answerJson({ resources: [] }));
  const asked = fetchSample({
    ...{ account: soleAccount, kind: "ad", filters: {}, range, limit: 1, signal: undefined },
  });

  await expect(asked).rejects.toMatchObject({ code: "ads-off" });
  expect(targets()[0]).toMatch(/^\/insights\/3\.0\/sessions\/ad\?/u);
});

describe("a refusal is explained by discovery", () => {
  test.each<{ status: number; name: string; discovery: Script; code: string }>([
    ...[401, 403, 404].map((status) => ({ status, name: "not listed", discovery: unlisted, code: "samples-off" })),
    ...[401, 403].map((status) => ({ status, name: "listed", discovery: listed, code: "upstream-credentials" })),
    { status: 404, name: "listed", discovery: listed, code: "upstream-unreadable" },
    ...[401, 403, 404].map((status) => ({
      ...{ status, name: "not disclosed to our key", discovery: answer(401), code: "upstream-credentials" },
    })),
    ...[401, 403].map((status) => ({
      ...{ status, name: "not disclosed this time", discovery: answer(503), code: "upstream-credentials" },
    })),
    { status: 404, name: "not disclosed this time", discovery: answer(503), code: "upstream-unreadable" },
  ])("$status where the samples are $name: $code", async ({ status, discovery, code }) => {
    upstream.script(noViewer, answer(status), discovery);

    await expect(sample()).rejects.toMatchObject({ code });
    expect(targets()).toHaveLength(2);
    expect(targets()[1]).toBe("/insights/3.0/sessions?");
  });
});

describe("no failure is retried", () => {
  test.each([
    { name: "400", script: answer(400), code: "upstream-rejected" },
    { name: "422", script: answer(422), code: "range-refused" },
    { name: "413", script: answer(413), code: "upstream-too-large" },
    { name: "429", script: answer(429), code: "upstream-busy" },
    { name: "500", script: answer(500), code: "upstream-failed" },
    { name: "503", script: answer(503), code: "upstream-failed" },
    { name: "a broken connection", script: reset, code: "upstream-unreachable" },
    { name: "half an answer", script: answer(200, "{"), code: "upstream-unreadable" },
  ])("$name: $code", async ({ script, code }) => {
    upstream.script(noViewer, script);

    await expect(sample()).rejects.toMatchObject({ code });
    expect(targets()).toHaveLength(1);
  });
});

describe("calls are counted", () => {
  test("one for a sample, two if discovery explains a refusal", async () => {
    const budget = { left: 6 };
    upstream.script(noViewer, answerJson({ sessions: [] }), answer(403), unlisted);
    await sample("isp", "x", budget);
    expect(budget.left).toBe(5);

    await expect(sample("isp", "x", budget)).rejects.toMatchObject({ code: "samples-off" });
    expect(budget.left).toBe(3);
  });

  test("none is made once the budget is used up", async () => {
    const budget = { left: 0 };
    upstream.script(noViewer, answerJson({ sessions: [] }));

    await expect(sample("isp", "x", budget)).rejects.toMatchObject({ code: "upstream-failed" });
    expect(targets()).toEqual([]);
    expect(budget.left).toBe(0);
  });
});
