import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stories } from "../stories.ts";
import { type Query, sessionsOf, startForTests, type TestSimulator } from "../testing/start-for-tests.ts";
import type { WireSession } from "../wire.ts";
import summaryFixture from "./viewer-summary.fixture.json" with { type: "json" };

const now = Date.parse("2026-03-14T21:35:56.486Z");
const hour = 3_600_000;
const window = { start_epoch_ms: now - 10 * hour, end_epoch_ms: now - 7 * hour, limit: 1500 };

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await startForTests(() => now);
});
afterAll(() => simulator.close());

/** The usual sessions of an answer; the awkward viewers' ones are left out. */
async function samples(query: Query): Promise<WireSession[]> {
  const sessions = sessionsOf(await simulator.get("sessions/content", { ...window, ...query }));
  return sessions.flatMap((session) => (isWhole(session) ? [session] : []));
}

function isWhole(session: object): session is WireSession {
  return "viewer_id" in session && !String(session.viewer_id).startsWith("awkward");
}

describe("samples", () => {
  test("are ended, newest first, and within a range whose end is not included", async () => {
    const sessions = await samples({});
    const starts = sessions.map((session) => session.timestamps.start.epoch_ms);

    expect(sessions.length).toBeGreaterThan(500);
    expect(sessions.every((session) => session.status_info.is_ended)).toBe(true);
    expect(starts).toEqual(starts.toSorted((left, right) => right - left));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(window.start_epoch_ms);
    expect(Math.max(...starts)).toBeLessThan(window.end_epoch_ms);
  });

  test("are 50 when no limit is given", async () => {
    const { limit: _limit, ...range } = window;

    expect(sessionsOf(await simulator.get("sessions/content", range))).toHaveLength(50);
  });

  test("hold the named viewers too", async () => {
    const found = await samples({ asset: "News Now 24", device_name: "Roku Ultra", isp: "Comcast" });

    expect(found.every((session) => session.content_info.asset === "News Now 24")).toBe(true);
    expect(new Set((await samples({})).map((session) => session.viewer_id))).toContain(stories.badDevice.viewerId);
  });

  test("are filtered by AND across dimensions and OR within one", async () => {
    const all = await samples({});
    const wanted = all.filter(
      ({ tags: { selected_dimensions: dimensions }, geo_info: place }) =>
        ["Android", "iOS"].includes(dimensions.device_os ?? "") &&
        place.city === "Los Angeles, California, United States",
    );
    const found = await samples({
      device_os: ["Android", "iOS"],
      geo_city_name: "Los Angeles, California, United States",
    });

    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  });

  test.each([
    { name: "a value in the wrong case", query: { device_os: "android" }, isEmpty: true },
    { name: "a custom tag", query: { tag_has_ad: "true" }, isEmpty: false },
    { name: "a custom tag nobody has", query: { tag_nothing: "1" }, isEmpty: true },
    { name: "an error", query: { video_start_failure_error: "AVPLAY_DECODER_INIT_FAILED" }, isEmpty: false },
    { name: "a flag", query: { is_video_start_failure_tech: "true" }, isEmpty: false },
  ])("by $name", async ({ query, isEmpty }) => {
    const found = await samples(query);

    expect(found.length === 0).toBe(isEmpty);
  });
});

describe("a viewer's answers", () => {
  const { viewerId } = stories.liveNow;
  const path = "sessions/content/viewer";

  test("the summary has the documented shape, and says that its window was moved", async () => {
    const { json } = await simulator.get(`${path}/summary`, { viewer_id: viewerId, days: 1 });
    const { annotations, ratio_info } = summaryFixture._meta;
    const queries = {
      viewer_id: viewerId,
      start_epoch_ms: now - 24 * hour - 300_000,
      end_epoch_ms: now - 300_000,
    };

    expect(json).toMatchObject({ _meta: { queries, annotations, ratio_info }, total: { plays: { count: 4 } } });
    expect(json).toHaveProperty(
      "_meta.query_string",
      `viewer_id=${viewerId}&start_epoch_ms=${queries.start_epoch_ms}&end_epoch_ms=${queries.end_epoch_ms}`,
    );
  });

  test("an older window is answered as asked", async () => {
    const range = { start_epoch_ms: now - 24 * hour, end_epoch_ms: now - hour };
    const { json } = await simulator.get(`${path}/summary`, { viewer_id: viewerId, ...range });

    expect(json).toMatchObject({ _meta: { queries: range, annotations: [] } });
  });

  test("an on-going session is found by overlap only when the simulator is told so", async () => {
    const query = { viewer_id: viewerId, start_epoch_ms: now - hour / 2, end_epoch_ms: now };
    const byStart = await simulator.get(path, query);
    await simulator.control("PUT", "settings", { selectsByOverlap: true });
    const byOverlap = await simulator.get(path, query);
    await simulator.control("DELETE", "settings");

    expect([sessionsOf(byStart).length, sessionsOf(byOverlap).length]).toEqual([0, 1]);
  });

  test.each([
    { key: "test-key", count: 0 },
    { key: "demo-key-second", count: stories.otherBrand.sessions24h },
  ])("the second brand's viewer has $count sessions for $key", async ({ key, count }) => {
    const query = { viewer_id: stories.otherBrand.viewerId, days: 1 };

    expect(sessionsOf(await simulator.get(path, query, { key }))).toHaveLength(count);
  });
});
