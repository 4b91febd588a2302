import { describe, expect, test } from "vitest";
import { checkSample, type Offer } from "@/lib/domain/explore/check-sample";
import { nothingTyped, type TypedSample } from "@/lib/domain/explore/typed-sample";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";

const now = epochMs(Date.UTC(2026, 10, 27, 12));
const everything: Offer = { isContentOff: false, isAdOff: false, dimensions: null, savedFilters: null };

function check(changes: Partial<TypedSample> = {}, offer: Partial<Offer> = {}) {
  const window = { from: String(now - 3 * hourMs), to: String(now) };
  return checkSample({ ...nothingTyped, ...window, ...changes }, { now, offer: { ...everything, ...offer } });
}

function window(fromMs: number, toMs: number) {
  return { from: String(fromMs), to: String(toMs) };
}

test("a query of three hours, any content, and the usual limit", () => {
  expect(check()).toEqual({
    ...{ kind: "content", range: { start: now - 3 * hourMs, end: now }, limit: 50 },
    ...{ filters: [], flags: [], savedFilter: null },
  });
});

describe("each field at fault is named", () => {
  test.each<{ name: string; typed: Partial<TypedSample>; parameter: string; fault: string }>([
    {
      name: "three hours and a second",
      typed: window(now - 3 * hourMs - 1_000, now),
      ...{ parameter: "to", fault: "window-too-long" },
    },
    {
      name: "31 days and a minute ago",
      typed: window(now - 31 * dayMs - minuteMs, now - 31 * dayMs + hourMs),
      ...{ parameter: "from", fault: "window-too-old" },
    },
    { name: "reversed", typed: window(now, now - hourMs), parameter: "to", fault: "window-reversed" },
    { name: "empty", typed: window(now - hourMs, now - hourMs), parameter: "to", fault: "window-reversed" },
    {
      name: "in the future",
      typed: window(now + hourMs, now + 2 * hourMs),
      ...{ parameter: "from", fault: "window-in-future" },
    },
    {
      name: "ending in the future",
      typed: window(now - hourMs, now + 2 * minuteMs),
      ...{ parameter: "to", fault: "window-ends-in-future" },
    },
    { name: "without a start", typed: { from: "" }, parameter: "from", fault: "missing-window" },
    { name: "without an end", typed: { to: "" }, parameter: "to", fault: "missing-window" },
    { name: "a date", typed: { to: "2026-11-27" }, parameter: "to", fault: "malformed-window" },
    ...["0", "501", "-1", "1.5", "", "many", "5e2"].map((limit) => ({
      ...{ name: `limit "${limit}"`, typed: { limit }, parameter: "limit", fault: "limit-out-of-bounds" },
    })),
    { name: "another kind", typed: { kind: "live" }, parameter: "kind", fault: "unknown-kind" },
    { name: "another flag", typed: { flags: ["is_ended"] }, parameter: "is_ended", fault: "flag-unknown" },
    {
      name: "a filter and a saved filter",
      typed: { filters: [{ name: "isp", values: ["x"] }], savedFilter: "1" },
      ...{ parameter: "filter", fault: "saved-filter-with-dimensions" },
    },
    {
      name: "a player and a saved filter",
      typed: { filters: [{ name: "session_id", values: ["-5"] }], savedFilter: "1" },
      ...{ parameter: "filter", fault: "saved-filter-with-dimensions" },
    },
    {
      name: "a saved filter that can't be one",
      typed: { savedFilter: "1&limit=9" },
      ...{ parameter: "filter", fault: "saved-filter-malformed" },
    },
    {
      name: "a filter without a value",
      typed: { filters: [{ name: "isp", values: [""] }] },
      ...{ parameter: "isp", fault: "dimension-without-value" },
    },
    {
      name: "a value without a dimension",
      typed: { filters: [{ name: "", values: ["x"] }] },
      ...{ parameter: "dimension", fault: "dimension-missing" },
    },
    {
      name: "half a character",
      typed: { filters: [{ name: "isp", values: ["\ud800"] }] },
      ...{ parameter: "isp", fault: "value-unreadable" },
    },
    {
      name: "a value of 10,000 characters",
      typed: { filters: [{ name: "isp", values: ["x".repeat(10_000)] }] },
      ...{ parameter: "isp", fault: "value-too-long" },
    },
    {
      name: "more than fits a URL",
      typed: { filters: [{ name: "isp", values: Array.from({ length: 20 }, (_, at) => "é".repeat(50) + at) }] },
      ...{ parameter: "isp", fault: "filters-too-long" },
    },
    ...["limit", "viewer_id", "start_epoch_ms", "is_ended", "__proto__", "a&b", ""].map((name) => ({
      ...{ name: `the dimension "${name}"`, typed: { filters: [{ name, values: ["x"] }] } },
      ...(name === ""
        ? { parameter: "dimension", fault: "dimension-missing" }
        : { parameter: name, fault: "dimension-unknown" }),
    })),
  ])("$name", ({ typed, parameter, fault }) => {
    expect(() => check(typed)).toThrow(
      expect.objectContaining({ occurrence: expect.objectContaining({ parameter, fault }) }),
    );
  });

  test("the longest and the oldest windows are allowed", () => {
    expect(check(window(now - 31 * dayMs + minuteMs, now - 31 * dayMs + minuteMs + 3 * hourMs)).range.start).toBe(
      now - 31 * dayMs + minuteMs,
    );
    for (const limit of ["1", "500", " 50 "]) expect(check({ limit }).limit).toBe(Number(limit));
  });
});

describe("filters", () => {
  test("of the same dimension are one, with every value once and in its own case", () => {
    const filters = [
      { name: "isp", values: ["Comcast", "comcast"] },
      { name: "asset", values: ['Ünïcode, "quoted" & more'] },
      { name: "isp", values: ["Comcast", "Verizon", ""] },
      { name: "", values: [""] },
    ];
    expect(check({ filters }).filters).toEqual([
      { name: "isp", values: ["Comcast", "comcast", "Verizon"] },
      { name: "asset", values: ['Ünïcode, "quoted" & more'] },
    ]);
  });

  const has = (...names: readonly string[]) => ({ dimensions: new Set(names) });
  const faultOf = (name: string, offer: Partial<Offer>) => {
    try {
      check({ filters: [{ name, values: ["x"] }] }, offer);
      return null;
    } catch (thrown) {
      return thrown instanceof Error && "occurrence" in thrown ? thrown.occurrence : thrown;
    }
  };

  test("are of the account's own list, if it's known", () => {
    expect(faultOf("isp", has("isp"))).toBeNull();
    expect(faultOf("cdn", has("isp"))).toMatchObject({ parameter: "cdn", fault: "dimension-unknown" });
    expect(faultOf("ISP", has("isp"))).toMatchObject({ fault: "dimension-unknown" });
    expect(faultOf("cdn", { dimensions: null })).toBeNull();
  });

  test("of custom tags are of that list too, unless it names none", () => {
    expect(faultOf("tag_plan", has("isp", "tag_plan"))).toBeNull();
    expect(faultOf("tag_age", has("isp", "tag_plan"))).toMatchObject({ fault: "tag-unknown" });
    expect(faultOf("tag_age", has("isp"))).toBeNull();
  });

  test("of a player and its session are in no list", () => {
    for (const name of ["client_id", "session_id"]) expect(faultOf(name, has("isp"))).toBeNull();
  });
});

describe("what the account lacks is refused at its field", () => {
  test.each<{ name: string; typed: Partial<TypedSample>; offer: Partial<Offer>; parameter: string; fault: string }>([
    { name: "ads", typed: { kind: "ad" }, offer: { isAdOff: true }, parameter: "kind", fault: "ads-not-offered" },
    {
      ...{ name: "either", typed: { kind: "ad" }, offer: { isAdOff: true, isContentOff: true } },
      ...{ parameter: "kind", fault: "samples-not-offered" },
    },
    { name: "samples", typed: {}, offer: { isContentOff: true }, parameter: "kind", fault: "samples-not-offered" },
    {
      ...{ name: "a saved filter", typed: { savedFilter: "2" }, offer: { savedFilters: new Set(["1"]) } },
      ...{ parameter: "filter", fault: "saved-filter-unknown" },
    },
  ])("$name", ({ typed, offer, parameter, fault }) => {
    expect(() => check(typed, offer)).toThrow(
      expect.objectContaining({ occurrence: expect.objectContaining({ parameter, fault }) }),
    );
  });

  test("an ID above 32 bits stays as it is", () => {
    expect(check({ savedFilter: "9876543210" }, { savedFilters: new Set(["9876543210"]) }).savedFilter).toBe(
      "9876543210",
    );
  });
});
