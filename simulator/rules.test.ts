import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stories } from "./stories.ts";
import { type Query, sessionsOf, startTestSimulator, type TestSimulator } from "./testing/test-simulator.ts";

const now = Date.parse("2026-03-14T21:35:56.486Z");
const hour = 3_600_000;
const day = 24 * hour;
const viewer = { viewer_id: stories.nothingWrong.viewerId };
const content = "sessions/content";
const viewerPath = "sessions/content/viewer";
const lastHours = (hours: number) => ({ start_epoch_ms: now - hours * hour, end_epoch_ms: now });

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await startTestSimulator(() => now);
});
afterAll(() => simulator.close());

describe("paths and keys", () => {
  test.each([
    { path: "sessions", key: null, status: 401, body: { message: "Unauthorized" } },
    { path: "sessions", key: "wrong", status: 401, body: { message: "Unauthorized" } },
    { path: "no/such/thing", key: null, status: 401, body: { message: "Unauthorized" } },
    { path: "no/such/thing", key: "test-key", status: 404, body: { name: "NotFound" } },
    { path: "sessions/ad/viewer", key: "test-key", status: 404, body: { name: "NotFound" } },
    { path: "sessions", key: "test-key", status: 200, body: {} },
  ])("$path with key $key responds with $status", async ({ path, key, status, body }) => {
    const reply = await simulator.get(path, {}, { key });

    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject(body);
  });

  test.each([
    { key: "test-key", paths: ["content", "ad", "content/viewer"] },
    { key: "no-ad-insights", paths: ["content", "content/viewer"] },
    { key: "no-viewer-module", paths: ["content", "ad"] },
  ])("discovery for $key lists the endpoints its account may call", async ({ key, paths }) => {
    const { json } = await simulator.get("sessions", {}, { key });

    expect(json).toMatchObject({
      resources: paths.map((path) => ({
        endpoints: [{ methods: ["GET"], path: `https://api.conviva.com/insights/3.0/sessions/${path}` }],
      })),
    });
  });

  test.each([
    { key: "no-viewer-module", path: viewerPath, query: { ...viewer, days: 1 } },
    { key: "no-viewer-module", path: `${viewerPath}/summary`, query: { ...viewer, days: 1 } },
    { key: "no-ad-insights", path: "sessions/ad", query: lastHours(1) },
  ])("$key gets 403 for $path", async ({ key, path, query }) => {
    expect((await simulator.get(path, query, { key })).status).toBe(403);
  });

  test("the dimensions start with the documented ones, under their documented names", async () => {
    const { json } = await simulator.get("sessions/_meta/references/dimensions");

    expect(json).toHaveProperty("dimensions.0", {
      name: "App Version",
      query_filter: "?app_version",
      is_custom: false,
    });
    expect(json).toHaveProperty("dimensions.11.query_filter", "?device_manufacturer");
  });
});

describe("parameters", () => {
  const table: readonly { name: string; path: string; query: Query; status: number }[] = [
    { name: "neither ID nor IP address", path: viewerPath, query: { days: 1 }, status: 400 },
    {
      name: "both ID and IP address",
      path: viewerPath,
      query: { ...viewer, viewer_ip: "1.2.3.4", days: 1 },
      status: 400,
    },
    { name: "two IDs", path: viewerPath, query: { viewer_id: ["a", "b"], days: 1 }, status: 400 },
    { name: "an invalid IP address", path: viewerPath, query: { viewer_ip: "1.2.3.400", days: 1 }, status: 400 },
    { name: "an IPv6 address", path: viewerPath, query: { viewer_ip: "2001:DB8::0:1", days: 1 }, status: 200 },
    { name: "no range", path: viewerPath, query: viewer, status: 400 },
    { name: "two range formats", path: viewerPath, query: { ...viewer, ...lastHours(1), days: 1 }, status: 400 },
    { name: "a range without an end", path: content, query: { start_epoch_ms: now - hour }, status: 400 },
    { name: "a range in words", path: content, query: { start_date: "yesterday", end_date: "now" }, status: 400 },
    { name: "a reversed range", path: content, query: { start_epoch_ms: now, end_epoch_ms: now - 1 }, status: 422 },
    { name: "an empty range", path: content, query: { start_epoch_ms: now, end_epoch_ms: now }, status: 422 },
    { name: "3 hours of samples", path: content, query: lastHours(3), status: 200 },
    {
      name: "more than 3 hours of samples",
      path: content,
      query: { start_epoch_ms: now - 3 * hour - 1, end_epoch_ms: now },
      status: 422,
    },
    { name: "the days parameter for samples", path: content, query: { days: 1 }, status: 400 },
    {
      name: "samples from 32 days ago",
      path: content,
      query: { start_epoch_ms: now - 32 * day, end_epoch_ms: now - 32 * day + hour },
      status: 422,
    },
    {
      name: "samples from 31 days and a minute ago",
      path: content,
      query: { start_epoch_ms: now - 31 * day - 60_000, end_epoch_ms: now - 31 * day + hour },
      status: 422,
    },
    {
      name: "samples from the future",
      path: content,
      query: { start_epoch_ms: now + hour, end_epoch_ms: now + 2 * hour },
      status: 200,
    },
    { name: "30 days for a viewer", path: viewerPath, query: { ...viewer, ...lastHours(720) }, status: 200 },
    { name: "31 days for a viewer", path: viewerPath, query: { ...viewer, days: 31 }, status: 422 },
    {
      name: "a start 30 days and one second ago",
      path: viewerPath,
      query: { ...viewer, start_epoch_ms: now - 30 * day - 1000, end_epoch_ms: now - day },
      status: 422,
    },
    { name: "limit 0", path: content, query: { ...lastHours(1), limit: 0 }, status: 400 },
    { name: "limit 1500 for samples", path: content, query: { ...lastHours(1), limit: 1500 }, status: 200 },
    { name: "limit 1501 for samples", path: content, query: { ...lastHours(1), limit: 1501 }, status: 400 },
    { name: "limit 500 for a viewer", path: viewerPath, query: { ...viewer, days: 1, limit: 500 }, status: 200 },
    { name: "limit 501 for a viewer", path: viewerPath, query: { ...viewer, days: 1, limit: 501 }, status: 400 },
    { name: "a dimension for a viewer", path: viewerPath, query: { ...viewer, days: 1, cdn: "X" }, status: 400 },
    { name: "an unknown parameter", path: content, query: { ...lastHours(1), colour: "red" }, status: 400 },
    {
      name: "a saved filter and a dimension",
      path: content,
      query: { ...lastHours(1), filter_id: "1021", cdn: "AKAMAI" },
      status: 400,
    },
    { name: "a saved filter", path: content, query: { ...lastHours(1), filter_id: "9876543210" }, status: 200 },
    { name: "an unknown saved filter", path: content, query: { ...lastHours(1), filter_id: "77" }, status: 400 },
    {
      name: "a flag set to false",
      path: content,
      query: { ...lastHours(1), is_video_start_failure: "false" },
      status: 400,
    },
  ];

  test.each(table)("$name at $path gets $status", async ({ path, query, status }) => {
    const reply = await simulator.get(path, query);

    expect(reply.status).toBe(status);
    if (status !== 200) expect(reply.json).toEqual({ name: expect.any(String), message: expect.any(String) });
  });

  test.each([
    { format: "ISO", query: { start_date: "2026-03-14T20:35:56Z", end_date: "2026-03-14T21:35:56Z" } },
    { format: "ISO without a zone", query: { start_date: "2026-03-14T20:35:56", end_date: "2026-03-14T21:35:56" } },
    {
      format: "ISO with an offset",
      query: { start_date: "2026-03-14T22:35:56+02:00", end_date: "2026-03-14T23:35:56+02:00" },
    },
    { format: "seconds", query: { start_epoch: 1773520556, end_epoch: 1773524156 } },
    { format: "milliseconds", query: { start_epoch_ms: 1773520556000, end_epoch_ms: 1773524156000 } },
  ])("a range in $format selects the same hour", async ({ query }) => {
    const { json } = await simulator.get(`${viewerPath}/summary`, { ...viewer, ...query });

    expect(json).toHaveProperty("_meta.queries.start_epoch_ms", 1773520556000 - 300_000);
    expect(json).toHaveProperty("_meta.queries.end_epoch_ms", 1773524156000 - 300_000);
  });

  test("with lenientRange, requests without a range get the documented default", async () => {
    await simulator.control("PUT", "settings", { lenientRange: true });
    const replies = [await simulator.get(content), await simulator.get(viewerPath, viewer)];
    await simulator.control("DELETE", "settings");

    expect(replies.map((reply) => reply.status)).toEqual([200, 200]);
    expect(sessionsOf(replies[0] ?? (await simulator.get("")))).toHaveLength(50);
  });
});

describe("transport", () => {
  test("responses are compressed only if the client accepts gzip", async () => {
    const query = { ...viewer, days: 1 };
    const compressed = await simulator.get(viewerPath, query, { headers: { "accept-encoding": "gzip" } });
    const plain = await simulator.get(viewerPath, query, { headers: { "accept-encoding": "identity" } });

    expect(compressed.headers.get("content-encoding")).toBe("gzip");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(compressed.text).toBe(plain.text);
  });

  test("too many requests from one IP address get 429 without Retry-After", async () => {
    await simulator.control("PUT", "settings", { requestsPerAddress: 0 });
    const reply = await simulator.get("sessions");
    await simulator.control("DELETE", "settings");

    expect(reply.status).toBe(429);
    expect(reply.headers.get("retry-after")).toBeNull();
  });

  test("each filter of a request counts towards the account's concurrent requests", async () => {
    await simulator.control("PUT", "settings", { requestsInFlight: 2 });
    const query = { ...lastHours(1), cdn: ["AKAMAI", "FASTLY"] };
    const two = await simulator.get(content, query);
    const three = await simulator.get(content, { ...query, isp: "Comcast" });
    await simulator.control("DELETE", "settings");

    expect([two.status, three.status]).toEqual([200, 429]);
  });
});
