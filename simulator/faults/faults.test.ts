import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { stories } from "../stories.ts";
import { basic, type Query, sessionsOf, startTestSimulator, type TestSimulator } from "../testing/test-simulator.ts";

const path = "sessions/content/viewer";
const viewerId = stories.badTitle.viewerId;
const query: Query = { viewer_id: viewerId, days: 1 };

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await startTestSimulator();
});
beforeEach(async () => {
  await simulator.control("DELETE", "faults");
  await simulator.control("DELETE", "requests");
});
afterAll(() => simulator.close());

function withHeader(fault: string) {
  return simulator.get(path, query, { headers: { "x-simulator-fault": fault } });
}

function inject(fault: object, more: object = {}) {
  return simulator.control("PUT", "faults", [{ match: { path: "sessions", viewerId }, fault, ...more }]);
}

describe("a fault requested by header", () => {
  test.each([
    { fault: "rate-limited", status: 429, text: /TooManyRequests/ },
    { fault: "rate-limited;retryAfter=soon", status: 429, text: /TooManyRequests/ },
    { fault: "status;status=503;body=<h1>Down</h1>", status: 503, text: /^<h1>/ },
    { fault: "status;status=500", status: 500, text: /"name":"Error"/ },
    { fault: "unauthorized", status: 401, text: /^{"message":"Unauthorized"}$/ },
    { fault: "forbidden", status: 403, text: /Forbidden/ },
    { fault: "html", status: 200, text: /^<!doctype/ },
    { fault: "empty", status: 200, text: /^$/ },
    { fault: "empty-object", status: 200, text: /^{}$/ },
    { fault: "array", status: 200, text: /^\[\]$/ },
    { fault: "ok-with-error", status: 200, text: /^{"name":"Error"/ },
    { fault: "redirect;location=https://evil.example/", status: 302, text: /./ },
    { fault: "wrong-content-type", status: 200, text: /^{"sessions":/ },
    { fault: "set-cookie", status: 200, text: /^{"sessions":/ },
    { fault: "brotli", status: 200, text: /^{"sessions":/ },
    { fault: "slow;delayMs=1", status: 200, text: /^{"sessions":/ },
    { fault: "drip;bytes=100000;everyMs=1", status: 200, text: /^{"sessions":/ },
    { fault: "no-such-fault", status: 200, text: /^{"sessions":/ },
  ])("$fault responds with $status", async ({ fault, status, text }) => {
    const reply = await withHeader(fault);

    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(text);
  });

  test.each([
    { fault: "rate-limited;retryAfterSeconds=7", header: "retry-after", value: "7" },
    { fault: "rate-limited;retryAfter=soon", header: "retry-after", value: "soon" },
    { fault: "rate-limited", header: "retry-after", value: null },
    { fault: "brotli", header: "content-encoding", value: "br" },
    { fault: "wrong-content-type", header: "content-type", value: "text/plain; charset=iso-8859-1" },
    { fault: "redirect;location=https://evil.example/", header: "location", value: "https://evil.example/" },
    { fault: "set-cookie", header: "www-authenticate", value: 'Basic realm="upstream"' },
  ])("$fault sends $header: $value", async ({ fault, header, value }) => {
    expect((await withHeader(fault)).headers.get(header)).toBe(value);
  });

  test.each(["truncated", "reset"])("%s never completes the response", async (fault) => {
    await expect(withHeader(fault)).rejects.toThrow();
  });

  test.each([
    { fault: "too-large;megabytes=12", status: 200, length: 12 },
    { fault: "gzip-bomb;megabytes=20", status: 200, length: 20 },
    { fault: "error-body-huge;megabytes=3", status: 502, length: 3 },
  ])("$fault has the requested size", async ({ fault, status, length }) => {
    const reply = await withHeader(fault);

    expect(reply.status).toBe(status);
    expect(reply.text.length).toBeGreaterThan(length * 1024 * 1024);
  });

  test("gzip-bomb is small on the wire", async () => {
    const { hostname, port } = new URL(simulator.origin);
    const socket = connect(Number(port), hostname);
    const head = [
      `GET /insights/3.0/${path}?viewer_id=x&days=1 HTTP/1.1`,
      ...["host: x", `authorization: ${basic("test-key", "test-secret")}`, "connection: close"],
      ...["x-simulator-fault: gzip-bomb;megabytes=20", "", ""],
    ];
    socket.write(head.join("\r\n"));
    let received = 0;
    socket.on("data", (chunk) => {
      received += chunk.length;
    });
    await once(socket, "close");

    expect(received).toBeLessThan(100_000);
  });

  test("shuffled changes the order, and duplicates repeats three sessions", async () => {
    const ids = async (fault: string) =>
      sessionsOf(await withHeader(fault)).map((session) => session.conviva_session_id);
    const [normal, shuffled, duplicated] = [await ids(""), await ids("shuffled"), await ids("duplicates")];

    expect(shuffled).not.toEqual(normal);
    expect(shuffled.toSorted()).toEqual(normal.toSorted());
    expect(duplicated).toHaveLength(normal.length + 3);
  });
});

describe("faults added by the control route", () => {
  test("skip the first calls and apply a limited number of times", async () => {
    await inject({ kind: "status", status: 503 }, { times: 2, skip: 1 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await simulator.get(path, query)).status);

    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  test("only affect matching calls, and can be cleared for one viewer", async () => {
    const other = stories.badDevice.viewerId;
    await inject({ kind: "html" });
    await simulator.control("PUT", "faults", [{ match: { viewerId: other }, fault: { kind: "array" } }]);
    const summary = await simulator.get(`${path}/summary`, query);
    await simulator.control("DELETE", `faults?viewerId=${viewerId}`);
    const mine = await simulator.get(path, query);
    const others = await simulator.get(path, { viewer_id: other, days: 1 });

    expect(summary.text).toMatch(/^{"total"/);
    expect(mine.text).toMatch(/^{"sessions"/);
    expect(others.text).toBe("[]");
  });

  test("can match one slice of a range", async () => {
    const now = Date.now();
    const hour = 3_600_000;
    await simulator.control("PUT", "faults", [
      { match: { viewerId, startsFromMs: now - 2 * hour }, fault: { kind: "status", status: 500 } },
    ]);
    const slice = (from: number, to: number) =>
      simulator.get(path, {
        viewer_id: viewerId,
        start_epoch_ms: now - from * hour,
        end_epoch_ms: now - to * hour,
      });

    expect([(await slice(4, 2)).status, (await slice(2, 0)).status]).toEqual([200, 500]);
  });

  test("hold a hanging call until they are cleared", async () => {
    await inject({ kind: "hang" });
    const call = simulator.get(path, query);
    const seen = async () => JSON.stringify((await simulator.control("GET", "requests")).json);
    while (!(await seen()).includes(viewerId));
    await simulator.control("DELETE", `faults?viewerId=${viewerId}`);

    expect(sessionsOf(await call)).toHaveLength(stories.badTitle.sessions24h);
  });

  test.each([
    { name: "a value that isn't a list", rules: { fault: { kind: "html" } } },
    { name: "an unknown kind", rules: [{ fault: { kind: "meteor" } }] },
    { name: "an unknown match property", rules: [{ match: { colour: "red" }, fault: { kind: "html" } }] },
    { name: "a status without a number", rules: [{ fault: { kind: "status" } }] },
  ])("are rejected for $name", async ({ rules }) => {
    expect((await simulator.control("PUT", "faults", rules)).status).toBe(400);
  });
});

test("the request log decodes parameters once and omits the key", async () => {
  const specialCharacters = stories.lowPicture.viewerId;
  await simulator.get(path, { viewer_id: specialCharacters, days: 1 });
  await simulator.get(path, query);
  const { json, text } = await simulator.control("GET", `requests?viewerId=${encodeURIComponent(specialCharacters)}`);

  expect(json).toMatchObject([{ method: "GET", query: { viewer_id: [specialCharacters], days: ["1"] } }]);
  expect(json).toHaveLength(1);
  expect(text.toLowerCase()).not.toContain("authorization");
});
