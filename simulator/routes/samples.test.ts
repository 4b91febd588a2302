import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stories } from "../stories.ts";
import { type Query, sessionsOf, startTestSimulator, type TestSimulator } from "../testing/test-simulator.ts";
import type { WireSession } from "../wire.ts";
import summaryFixture from "./viewer-summary.fixture.json" with { type: "json" };

const now = Date.parse("2026-03-14T21:35:56.486Z");
const hour = 3_600_000;
/** An hour that has fewer sessions than the highest limit, so that a sample has them all. */
const window = { start_epoch_ms: now - 9.5 * hour, end_epoch_ms: now - 8.5 * hour, limit: 1500 };

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await startTestSimulator(() => now);
});
afterAll(() => simulator.close());

/** Requests samples and leaves out the sessions of the awkward viewers, which may be malformed. */
async function samples(query: Query): Promise<WireSession[]> {
  const sessions = sessionsOf(await simulator.get("sessions/content", { ...window, ...query }));
  return sessions.flatMap((session) => (isWellFormed(session) ? [session] : []));
}

function isWellFormed(session: object): session is WireSession {
  return "viewer_id" in session && !String(session.viewer_id).startsWith("awkward");
}

describe("samples", () => {
  test("are ended sessions from the range, newest first, without the range's end", async () => {
    const sessions = await samples({});
    const starts = sessions.map((session) => session.timestamps.start.epoch_ms);

    expect(sessions.length).toBeGreaterThan(500);
    expect(sessions.every((session) => session.status_info.is_ended)).toBe(true);
    expect(starts).toEqual(starts.toSorted((left, right) => right - left));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(window.start_epoch_ms);
    expect(Math.max(...starts)).toBeLessThan(window.end_epoch_ms);
  });

  test("default to a limit of 50", async () => {
    const { limit: _limit, ...range } = window;

    expect(sessionsOf(await simulator.get("sessions/content", range))).toHaveLength(50);
  });

  test("include the viewers with stories", async () => {
    expect(new Set((await samples({})).map((session) => session.viewer_id))).toContain(stories.badDevice.viewerId);
  });

  test("match all dimensions of a filter, with any of the values for each", async () => {
    const all = await samples({});
    const expected = all.filter(
      ({ tags: { selected_dimensions: dimensions }, geo_info: place }) =>
        ["Android", "iOS"].includes(dimensions.device_os ?? "") &&
        place.city === "Los Angeles, California, United States",
    );
    const found = await samples({
      device_os: ["Android", "iOS"],
      geo_city_name: "Los Angeles, California, United States",
    });

    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  test.each([
    { name: "a value in the wrong case", query: { device_os: "android" }, isEmpty: true },
    { name: "a custom tag", query: { tag_has_ad: "true" }, isEmpty: false },
    {
      name: "an error of another kind",
      query: { video_playback_failure_error: "AVPLAY_DECODER_INIT_FAILED" },
      isEmpty: true,
    },
    { name: "an error", query: { video_start_failure_error: "AVPLAY_DECODER_INIT_FAILED" }, isEmpty: false },
    { name: "a flag", query: { is_video_start_failure_tech: "true" }, isEmpty: false },
  ])("filtered by $name are empty: $isEmpty", async ({ query, isEmpty }) => {
    const found = await samples(query);

    expect(found.length === 0).toBe(isEmpty);
  });
});

describe("the viewer endpoints", () => {
  const { viewerId } = stories.liveNow;
  const path = "sessions/content/viewer";

  test("return a summary in the documented format, with a note that its window was adjusted", async () => {
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

  test("don't adjust an older window", async () => {
    const range = { start_epoch_ms: now - 24 * hour, end_epoch_ms: now - hour };
    const { json } = await simulator.get(`${path}/summary`, { viewer_id: viewerId, ...range });

    expect(json).toMatchObject({ _meta: { queries: range, annotations: [] } });
  });

  test("select an ongoing session by overlap only if selectsByOverlap is set", async () => {
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
  ])("return $count sessions of the second brand's viewer for $key", async ({ key, count }) => {
    const query = { viewer_id: stories.otherBrand.viewerId, days: 1 };

    expect(sessionsOf(await simulator.get(path, query, { key }))).toHaveLength(count);
  });
});
