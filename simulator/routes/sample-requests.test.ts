import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type Query, type Reply, sessionsOf, startTestSimulator } from "../testing/test-simulator.ts";

const hour = 3_600_000;
const minute = 60_000;
const startedMs = Date.parse("2026-03-14T21:35:00Z");
const window = { start_epoch_ms: startedMs - 6 * hour, end_epoch_ms: startedMs - 3 * hour };
const content = "sessions/content";

/** The clock of the simulator. */
let now = startedMs;
const simulator = await startTestSimulator(() => now);
afterAll(() => simulator.close());

afterEach(async () => {
  now = startedMs;
  await simulator.control("DELETE", "saved-filters");
  await simulator.control("DELETE", "settings");
});

function samples(query: Query, key = "test-key", path = content): Promise<Reply> {
  return simulator.get(path, { ...window, ...query }, { key });
}

function idsOf(reply: Reply): readonly unknown[] {
  return sessionsOf(reply).map((session) => session.conviva_session_id);
}

function read(session: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined,
    session,
  );
}

function valuesOf(reply: Reply, ...path: readonly string[]): readonly unknown[] {
  return [...new Set(sessionsOf(reply).map((session) => read(session, ...path)))].toSorted();
}

describe("a sample", () => {
  test("is drawn from the whole window, newest first", async () => {
    const starts = sessionsOf(await samples({ limit: 400 })).map((session) =>
      Number(read(session, "timestamps", "start", "epoch_ms")),
    );
    const perHour = [0, 1, 2].map(
      (at) => starts.filter((startMs) => Math.floor((startMs - window.start_epoch_ms) / hour) === at).length,
    );

    expect(starts).toHaveLength(400);
    expect(starts).toEqual(starts.toSorted((left, right) => right - left));
    expect(Math.min(...perHour)).toBeGreaterThan(80);
    expect(Math.max(...perHour)).toBeLessThan(190);
  });

  test("is the same for the same request within a minute, and another one after it", async () => {
    const first = idsOf(await samples({ limit: 100, isp: ["Comcast", "Spectrum"] }));
    now = startedMs + minute - 1;
    const same = idsOf(await samples({ isp: ["Spectrum", "Comcast"], limit: 100 }));
    now = startedMs + minute;
    const later = idsOf(await samples({ limit: 100, isp: ["Comcast", "Spectrum"] }));

    expect(first).toHaveLength(100);
    expect(same).toEqual(first);
    expect(later).not.toEqual(first);
  });

  test("has all sessions if there are fewer than its limit", async () => {
    const ids = idsOf(await samples({ limit: 500, asset: "Paper Boats", device_name: "Apple iPhone" }));

    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("can be limited to 500 sessions by a setting", async () => {
    await simulator.control("PUT", "settings", { maxSampleLimit: 500 });
    const replies = [await samples({ limit: 500 }), await samples({ limit: 501 })];

    expect(replies.map(({ status }) => status)).toEqual([200, 400]);
  });
});

describe("values", () => {
  const title = '"Señor" Núñez & the Café, Part 2';
  const city = "Montréal, Québec, Canada";

  test.each([
    { name: "quotes, an ampersand, a comma and accents", query: { asset: title }, path: ["content_info", "asset"] },
    { name: "commas and accents", query: { geo_city_name: city }, path: ["geo_info", "city"] },
    { name: "an ampersand", query: { isp: "AT&T Internet" }, path: ["network_info", "isp"] },
  ])("can have $name", async ({ query, path }) => {
    expect(valuesOf(await samples({ ...query, limit: 500 }), ...path)).toEqual(Object.values(query));
  });

  test.each([
    { asset: title.toUpperCase() },
    { asset: title.normalize("NFD") },
    { geo_city_name: "Montreal, Quebec, Canada" },
    { isp: "at&t internet" },
    { isp: "Comcast " },
  ])("are compared exactly: %j matches nothing", async (query) => {
    expect(sessionsOf(await samples(query))).toEqual([]);
  });

  test("widen the result if repeated, and narrow it if of different dimensions", async () => {
    const query = { isp: ["AT&T Internet", "Cox Communications"], cdn: ["AKAMAI"], limit: 500 };
    const reply = await samples(query);

    expect(valuesOf(reply, "network_info", "isp")).toEqual(query.isp);
    expect(
      sessionsOf(reply).every((session) => JSON.stringify(read(session, "network_info", "cdn")).includes("AKAMAI")),
    ).toBe(true);
  });
});

describe("an account's dimensions", () => {
  async function parametersOf(key: string): Promise<readonly string[]> {
    const { json } = await simulator.get("sessions/_meta/references/dimensions", {}, { key });
    const list = read(json, "dimensions");
    return Array.isArray(list) ? list.map((row) => String(read(row, "query_filter")).slice(1)) : [];
  }

  test("can all be asked for", async () => {
    for (const key of ["test-key", "demo-key-second"]) {
      const parameters = await parametersOf(key);
      const query = Object.fromEntries(parameters.map((parameter) => [parameter, "x"]));

      expect(parameters.length).toBeGreaterThan(30);
      expect((await samples(query, key)).status).toBe(200);
    }
  });

  test("differ: the second brand has no AS numbers, and its own custom tags", async () => {
    const [main, second] = [await parametersOf("test-key"), await parametersOf("demo-key-second")];

    expect(main).toContain("asn");
    expect(second).not.toContain("asn");
    expect(main.filter((name) => name.startsWith("tag_"))).not.toContain("tag_plan");
    expect(second.filter((name) => name.startsWith("tag_"))).toEqual(["tag_market", "tag_plan"]);
  });

  test("have no ads without Ad Insights", async () => {
    expect(await parametersOf("test-key")).toContain("ad_creative_id");
    expect((await parametersOf("no-ad-insights")).filter((name) => name.startsWith("ad_"))).toEqual([]);
  });

  test.each([
    { key: "demo-key-second", query: { asn: "7018" } },
    { key: "demo-key-second", query: { tag_has_ad: "true" } },
    { key: "test-key", query: { tag_plan: "Basis" } },
    { key: "test-key", query: { tag_: "" } },
    { key: "no-ad-insights", query: { ad_system: "GDFP" } },
    { key: "test-key", query: { connection_type: "wifi" } },
  ])("that $key lacks get 400: $query", async ({ key, query }) => {
    const { status, json } = await samples(query, key);

    expect(status).toBe(400);
    expect(read(json, "message")).toContain(Object.keys(query)[0]);
  });

  test("include custom tags whose values have commas, quotes and accents", async () => {
    const plan = 'Très "Premium" & Café';
    const reply = await samples({ tag_plan: [plan, "Familie, 4 Bildschirme"], tag_market: "DE" }, "demo-key-second");

    expect(valuesOf(reply, "tags", "custom_tags", "plan")).toEqual(["Familie, 4 Bildschirme", plan]);
    expect(valuesOf(reply, "tags", "custom_tags", "market")).toEqual(["DE"]);
  });
});

test("ads are filtered by their own dimensions", async () => {
  const query = { ad_position: "Mid-roll", ad_system: ["GDFP", "SpotX"], ad_technology: "Server Side" };
  const reply = await samples({ ...query, limit: 500 }, "test-key", "sessions/ad");
  const dimension = (name: string) => valuesOf(reply, "tags", "selected_dimensions", name);

  expect(dimension("ad_position")).toEqual(["Mid-roll"]);
  expect(dimension("ad_system")).toEqual(query.ad_system);
  expect(dimension("ad_technology")).toEqual(["Server Side"]);
});

describe("a saved filter", () => {
  const filter = {
    id: "31",
    name: "Live on Roku",
    dimensions: { content_category: ["Live"], device_os: ["Roku OS"] },
  };
  const listed = async () => {
    const { json } = await simulator.get("metrics/_meta/references/filters");
    return JSON.stringify(json);
  };

  test("filters", async () => {
    const [all, filtered] = [await samples({ limit: 500 }), await samples({ limit: 500, filter_id: "1021" })];

    expect(valuesOf(all, "content_info", "category")).toEqual(["Live", "VoD"]);
    expect(valuesOf(filtered, "content_info", "category")).toEqual(["VoD"]);
    expect(valuesOf(filtered, "tags", "selected_dimensions", "device_hardware_type")).toEqual(["Smart TV"]);
  });

  test("can be combined with a flag, but not with a dimension or another saved filter", async () => {
    const flagged = await samples({ filter_id: "1022", is_video_start_failure: "true" });
    const mixed = [
      await samples({ filter_id: "1022", cdn: "AKAMAI" }),
      await samples({ filter_id: ["1022", "1021"] }),
    ];

    expect(valuesOf(flagged, "status_info", "is_video_start_failure")).toEqual([true]);
    expect(mixed.map(({ status }) => status)).toEqual([400, 400]);
  });

  test("that is deleted meanwhile is no longer listed, and gets 400 until it's restored", async () => {
    await simulator.control("DELETE", "saved-filters?id=1021");
    const afterwards = { list: await listed(), status: (await samples({ filter_id: "1021" })).status };
    await simulator.control("DELETE", "saved-filters");

    expect(afterwards.list).not.toContain("1021");
    expect(afterwards.list).toContain("1022");
    expect(afterwards.status).toBe(400);
    expect((await samples({ filter_id: "1021" })).status).toBe(200);
  });

  test("can be added, without dimensions in the API's list", async () => {
    expect((await simulator.control("PUT", "saved-filters", [filter])).status).toBe(200);
    const reply = await samples({ filter_id: filter.id, limit: 500 });

    expect(await listed()).toContain('{"id":"31","name":"Live on Roku"}');
    expect(valuesOf(reply, "tags", "selected_dimensions", "device_os")).toEqual(["Roku OS"]);
  });

  test.each([
    { filters: filter },
    { filters: [{ ...filter, id: 31 }] },
    { filters: [{ ...filter, dimensions: { colour: ["red"] } }] },
    { filters: [{ ...filter, dimensions: { cdn: "AKAMAI" } }] },
  ])("can't be added if malformed: %j", async ({ filters }) => {
    expect((await simulator.control("PUT", "saved-filters", filters)).status).toBe(400);
  });
});
