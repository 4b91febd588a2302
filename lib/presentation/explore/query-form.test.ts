import { describe, expect, test } from "vitest";
import type { SampleOptions } from "@/lib/contract/explore";
import { type Problem, problemOf } from "@/lib/contract/problem";
import { nothingTyped } from "@/lib/domain/explore/typed-sample";
import { epochMs, hourMs } from "@/lib/domain/units";
import { choicesOf, dimensionText, emptyRow, faultOf, fieldsOf, inZone } from "@/lib/presentation/explore/query-form";

const now = epochMs(Date.parse("2026-11-27T12:34:56Z"));
const options: SampleOptions = {
  ...{ content: "on", ad: "on", isDocumented: false, savedFilters: [{ id: "7", name: "Smart TVs" }] },
  dimensions: [
    { name: "isp", label: "ISPs", isCustom: false },
    { name: "tag_plan", label: "Plan", isCustom: true },
    { name: "content_plan", label: "plan", isCustom: false },
  ],
};
const at = { zone: "America/Chicago", now };

describe("the form", () => {
  test("without a query is of the last three hours, with one empty filter", () => {
    expect(fieldsOf(nothingTyped, options, at)).toMatchObject({
      ...{ kind: "content", window: "3h", limit: "50", savedFilter: "" },
      ...{ since: "2026-11-27T05:34", until: "2026-11-27T06:34" },
      rows: [{ dimension: "", values: [""] }],
    });
  });

  test("of a query has its window in the page's zone, and the account's names of dimensions", () => {
    const typed = {
      ...nothingTyped,
      ...{ from: String(now - hourMs), to: String(now), limit: "501", savedFilter: "9" },
      filters: [
        { name: "isp", values: ["A", "B"] },
        { name: "content_plan", values: ["C"] },
      ],
    };
    expect(fieldsOf(typed, options, at)).toMatchObject({
      ...{ window: "custom", since: "2026-11-27T05:34", until: "2026-11-27T06:34", limit: "501" },
      rows: [
        { key: 1, dimension: "ISPs", values: ["A", "B"] },
        // Another one has the same label.
        { key: 2, dimension: "content_plan", values: ["C"] },
      ],
    });
    expect(dimensionText("gone", options.dimensions)).toBe("gone");
  });

  test("shows an empty time for what isn't one", () => {
    expect(fieldsOf({ ...nothingTyped, from: "yesterday", to: "" }, options, at)).toMatchObject({
      ...{ window: "custom", since: "", until: "" },
    });
  });

  test("moves its times to another zone, and leaves half-typed ones as they are", () => {
    const fields = { ...fieldsOf(nothingTyped, options, at), since: "", until: "2026-11-27T06:34" };
    expect(inZone(fields, "America/Chicago", "Europe/Madrid")).toMatchObject({
      since: "",
      until: "2026-11-27T13:34",
    });
  });

  test("gives every filter a key of its own", () => {
    const first = emptyRow([]);
    expect(emptyRow([first]).key).not.toBe(first.key);
  });
});

describe("what is offered", () => {
  const fields = fieldsOf(nothingTyped, options, at);
  const kinds = (changes: Partial<SampleOptions>, kind = "content") =>
    choicesOf({ ...options, ...changes }, { ...fields, kind }).kinds.map(({ value }) => value);

  test("leaves out what the account lacks, and keeps what was chosen", () => {
    expect(kinds({})).toEqual(["content", "ad"]);
    expect(kinds({ ad: "off" })).toEqual(["content"]);
    expect(kinds({ ad: "unknown", content: "unknown" })).toEqual(["content", "ad"]);
    expect(kinds({ ad: "off" }, "ad")).toEqual(["content", "ad"]);
  });

  test("contains a saved filter that isn't there any more", () => {
    const { savedFilters } = choicesOf(options, { ...fields, savedFilter: "9" });
    expect(savedFilters).toEqual([
      { value: "", label: "None" },
      { value: "7", label: "Smart TVs" },
      { value: "9", label: "9" },
    ]);
  });
});

describe("a problem is at the field of its parameter", () => {
  const rows = [
    { key: 4, dimension: "isps", values: ["x"] },
    { key: 5, dimension: "", values: ["y"] },
  ];
  const fields = { ...fieldsOf(nothingTyped, options, at), rows };
  const fault = (parameter: string, problem: Problem = problemOf("invalid-sample", "Wrong.")) =>
    faultOf({ ...problem, parameter }, fields, options.dimensions)?.field ?? null;

  test.each([
    ["kind", "kind"],
    ["from", "since"],
    ["to", "until"],
    ["limit", "limit"],
    ["filter", "savedFilter"],
    ["is_video_start_failure", "flags"],
    ["isp", { row: 4 }],
    ["dimension", { row: 5 }],
    ["cdn", null],
    ["sealed", null],
  ] as const)("%s", (parameter, field) => {
    expect(fault(parameter)).toEqual(field);
  });

  test("and no other problem is", () => {
    expect(fault("from", problemOf("upstream-busy", "Wait."))).toBeNull();
    expect(faultOf(null, fields, [])).toBeNull();
  });
});
