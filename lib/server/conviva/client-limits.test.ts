import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { dayMs } from "@/lib/domain/units";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import { answer, answerJson, drip, flood, hang } from "@/lib/server/conviva/upstream-scripts.fixture";

let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  stubEnvironment({
    CONVIVA_BASE_URL: upstream.origin,
    CONVIVA_HEADERS_TIMEOUT_MS: "700",
    CONVIVA_BODY_IDLE_TIMEOUT_MS: "300",
    CONVIVA_ATTEMPT_TIMEOUT_MS: "3000",
    CONVIVA_BODY_BYTES_MAX: "100000",
  });
});

afterAll(() => upstream.close());

function askAbout(viewer: string, { signal, rangeMs = 0 }: { signal?: AbortSignal; rangeMs?: number } = {}) {
  const path = "/insights/3.0/sessions/content/viewer";
  return convivaClientOf(soleAccount).ask({ path, query: { viewer_id: viewer }, rangeMs, signal });
}

describe("a slow response is abandoned without a retry, and its connection closed", { timeout: 20_000 }, () => {
  test.concurrent.each([
    { name: "no first byte", script: hang, cause: "HeadersTimeoutError" },
    { name: "a body that stalls", script: drip('{"sessions":', 60_000), cause: "BodyTimeoutError" },
    { name: "a body that trickles forever", script: drip(" ", 100), cause: "TimeoutError" },
    {
      name: "a compressed body that stalls",
      script: drip(gzipSync("{}").subarray(0, 8), 60_000, { "content-encoding": "gzip" }),
      cause: "BodyTimeoutError",
    },
  ])("$name", async ({ name, script, cause }) => {
    upstream.script(name, script);

    await expect(askAbout(name)).rejects.toMatchObject({
      code: "upstream-timeout",
      occurrence: { cause: { name: cause } },
    });
    await Promise.all(upstream.calls(name).map(({ closed }) => closed));
    expect(upstream.calls(name)).toHaveLength(1);
  });

  test.concurrent("a range over 7 days gets more time before the first byte", async () => {
    const givenUp: unknown[] = [];
    const noteAs = (name: string) => (thrown: unknown) => givenUp.push([name, thrown]);
    upstream.script("long range", hang);
    upstream.script("short range", hang);

    await Promise.all([
      askAbout("long range", { rangeMs: 8 * dayMs }).catch(noteAs("long range")),
      askAbout("short range", { rangeMs: 7 * dayMs }).catch(noteAs("short range")),
    ]);

    const late = { occurrence: { cause: { name: "HeadersTimeoutError" } } };
    expect(givenUp).toMatchObject([
      ["short range", late],
      ["long range", late],
    ]);
  });
});

describe("an oversized response is abandoned and its connection closed", () => {
  const spaces = Buffer.alloc(1_000_000, " ");

  test.concurrent.each([
    { name: "one byte too many", script: answer(200, `"${"x".repeat(99_999)}"`) },
    { name: "endless", script: flood(200, spaces) },
    { name: "only after decompression", script: answer(200, gzipSync(spaces), { "content-encoding": "gzip" }) },
  ])("$name", async ({ name, script }) => {
    upstream.script(name, script);

    await expect(askAbout(name)).rejects.toMatchObject({ code: "upstream-too-large" });
    await Promise.all(upstream.calls(name).map(({ closed }) => closed));
    expect(upstream.calls(name)).toHaveLength(1);
  });

  test("but a response of exactly the limit is read", async () => {
    upstream.script("just the size", answer(200, `"${"x".repeat(99_998)}"`));

    expect(await askAbout("just the size")).toMatchObject({ status: 200 });
  });

  test("and an error's body isn't read at all", async () => {
    upstream.script("error without end", flood(400, spaces));

    await expect(askAbout("error without end")).rejects.toMatchObject({ code: "upstream-rejected" });
    await Promise.all(upstream.calls("error without end").map(({ closed }) => closed));
  });
});

describe("when the client disconnects", () => {
  test("a call waiting for its first byte is closed", async () => {
    const agent = new AbortController();
    upstream.script("left early", hang);
    const arrival = upstream.nextCall("left early");
    const asked = askAbout("left early", { signal: agent.signal });
    const call = await arrival;
    agent.abort();

    await expect(asked).rejects.toMatchObject({ code: "upstream-timeout" });
    await call.closed;
    expect(upstream.calls("left early")).toHaveLength(1);
  });

  test("a call receiving its body is closed", async () => {
    const agent = new AbortController();
    upstream.script("left late", drip(" ", 20));
    const arrival = upstream.nextCall("left late");
    const asked = askAbout("left late", { signal: agent.signal });
    const call = await arrival;
    agent.abort();

    await expect(asked).rejects.toMatchObject({ code: "upstream-timeout" });
    await call.closed;
  });

  test("no further call is made", async () => {
    upstream.script("gone", answerJson({ sessions: [] }));

    await expect(askAbout("gone", { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "upstream-timeout",
    });
    expect(upstream.calls("gone")).toHaveLength(0);
  });

  test("a failed call isn't retried", async () => {
    const agent = new AbortController();
    upstream.script("left while waiting", (response) => response.writeHead(503).end(() => agent.abort()));

    await expect(askAbout("left while waiting", { signal: agent.signal })).rejects.toMatchObject({
      code: "upstream-timeout",
    });
    expect(upstream.calls("left while waiting")).toHaveLength(1);
  });
});
