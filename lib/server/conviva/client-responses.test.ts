import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { stubEnvironment } from "@/lib/server/config/env.fixture";
import { convivaClientOf } from "@/lib/server/conviva/accounts";
import { type ScriptedUpstream, startScriptedUpstream } from "@/lib/server/conviva/scripted-upstream.fixture";
import {
  answer,
  answerGzip,
  answerJson,
  reset,
  resetInside,
  sendRaw,
} from "@/lib/server/conviva/upstream-scripts.fixture";

let upstream: ScriptedUpstream;
let elsewhere: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startScriptedUpstream();
  elsewhere = await startScriptedUpstream();
  stubEnvironment({ CONVIVA_BASE_URL: upstream.origin });
});

afterAll(async () => {
  await Promise.all([upstream.close(), elsewhere.close()]);
});

function askAbout(viewer: string) {
  return convivaClientOf(soleAccount).ask({
    path: "/insights/3.0/sessions/content/viewer",
    query: { viewer_id: viewer },
    rangeMs: 0,
    signal: undefined,
  });
}

describe("a response", () => {
  test.each([
    ["plain", answerJson({ sessions: [] })],
    ["compressed with gzip", answerGzip({ sessions: [] })],
    ["with identity encoding", answer(200, '{"sessions":[]}', { "content-encoding": "identity" })],
    ["with a wrong content type", answer(200, '{"sessions":[]}', { "content-type": "text/html" })],
    ["after early hints", sendRaw('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{"sessions":[]}')],
    [
      "in chunks of one byte",
      sendRaw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"),
    ],
  ])("%s is read as JSON", async (name, script) => {
    upstream.script(name, script);

    const { status, ...rest } = await askAbout(name);

    expect(status).toBe(200);
    expect("body" in rest && typeof rest.body).toBe("object");
    expect(upstream.calls(name)).toHaveLength(1);
  });

  test.each([401, 403, 404] as const)("with status %i is returned without its body", async (status) => {
    upstream.script(`status ${status}`, answer(status, '{"message":"of viewer@example.com"}'));

    expect(await askAbout(`status ${status}`)).toEqual({ status });
    expect(upstream.calls(`status ${status}`)).toHaveLength(1);
  });
});

describe("a permanent failure isn't retried", () => {
  test.each([
    { name: "400", script: answer(400, '{"name":"Bad"}'), code: "upstream-rejected" },
    { name: "405", script: answer(405), code: "upstream-rejected" },
    { name: "413", script: answer(413), code: "upstream-too-large" },
    { name: "417", script: answer(417), code: "upstream-rejected" },
    { name: "422", script: answer(422), code: "range-refused" },
    { name: "501", script: answer(501), code: "upstream-failed" },
    { name: "204", script: answer(204), code: "upstream-unreadable" },
    { name: "206", script: answer(206, "{}"), code: "upstream-unreadable" },
    { name: "HTML", script: answer(200, "<html>welcome</html>"), code: "upstream-unreadable" },
    { name: "nothing", script: answer(200, ""), code: "upstream-unreadable" },
    { name: "half of a JSON document", script: answer(200, '{"sessions":[{'), code: "upstream-unreadable" },
    { name: "a reset inside the body", script: resetInside('{"sessions":['), code: "upstream-unreadable" },
    { name: "br", script: answer(200, "{}", { "content-encoding": "br" }), code: "upstream-unreadable" },
    { name: "zstd", script: answer(200, "{}", { "content-encoding": "zstd" }), code: "upstream-unreadable" },
    {
      name: "gzip twice",
      script: answer(200, "{}", { "content-encoding": "gzip, gzip" }),
      code: "upstream-unreadable",
    },
    { name: "not gzip", script: answer(200, "{}", { "content-encoding": "gzip" }), code: "upstream-unreadable" },
    { name: "not HTTP", script: sendRaw("SSH-2.0-OpenSSH_9.9\r\n"), code: "upstream-unreadable" },
    {
      name: "endless headers",
      script: sendRaw(`HTTP/1.1 200 OK\r\nX-Flood: ${"x".repeat(1_000_000)}`),
      code: "upstream-unreadable",
    },
  ])("$name", async ({ name, script, code }) => {
    upstream.script(name, script);

    await expect(askAbout(name)).rejects.toMatchObject({ code });
    expect(upstream.calls(name)).toHaveLength(1);
  });

  test("a response truncated after any byte of its body is never accepted", async () => {
    const body = '{"sessions":[]}';
    const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`;

    for (let length = 0; length < body.length; length += 1) {
      const viewer = `cut at ${length}`;
      upstream.script(viewer, sendRaw(head + body.slice(0, length)));
      await expect(askAbout(viewer)).rejects.toMatchObject({ code: "upstream-unreadable" });
    }
  });
});

describe("a transient failure is attempted three times", () => {
  test.concurrent.each([
    { name: "408", script: answer(408), code: "upstream-timeout" },
    { name: "500", script: answer(500), code: "upstream-failed" },
    { name: "502", script: answer(502, "<html>Bad gateway</html>"), code: "upstream-failed" },
    { name: "503", script: answer(503), code: "upstream-failed" },
    { name: "504", script: answer(504), code: "upstream-failed" },
    { name: "a reset before the answer", script: reset, code: "upstream-unreachable" },
  ])("$name", async ({ name, script, code }) => {
    upstream.script(name, script);

    await expect(askAbout(name)).rejects.toMatchObject({ code });
    expect(upstream.calls(name)).toHaveLength(3);
  });

  test.concurrent("and the third response counts", async () => {
    upstream.script("third time lucky", reset, answer(503), answerJson({ sessions: [] }));

    expect(await askAbout("third time lucky")).toEqual({ status: 200, body: { sessions: [] } });
  });

  test.concurrent("but a refusal in between is final", async () => {
    upstream.script("refused in between", answer(500), answer(422));

    await expect(askAbout("refused in between")).rejects.toMatchObject({ code: "range-refused" });
    expect(upstream.calls("refused in between")).toHaveLength(2);
  });
});

describe("a redirect is not followed", () => {
  test.each([300, 301, 302, 303, 307, 308])("%i", async (status) => {
    const viewer = `redirect ${status}`;
    upstream.script(viewer, answer(status, "", { location: `${elsewhere.origin}/?viewer_id=${viewer}` }));

    await expect(askAbout(viewer)).rejects.toMatchObject({ code: "upstream-unreadable" });
    expect(upstream.calls(viewer)).toHaveLength(1);
    expect(elsewhere.calls(viewer)).toHaveLength(0);
  });
});

test("no text from Conviva reaches an error that is shown", async () => {
  upstream.script("leak", answer(400, "viewer@example.com was not found", { "x-note": "viewer@example.com" }));

  const thrown: unknown = await askAbout("leak").catch((reason: unknown) => reason);

  expect(JSON.stringify([thrown, String(thrown), thrown instanceof Error ? thrown.cause : null])).not.toContain("@");
});
