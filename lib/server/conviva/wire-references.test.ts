import { describe, expect, test } from "vitest";
import { parseDimensions, parseSavedFilters } from "@/lib/server/conviva/wire-references";

describe("dimensions", () => {
  test("are read as documented, each once, without what can't be a filter", () => {
    const dimensions = [
      { name: "AS Numbers", query_filter: "?asn", is_custom: false },
      { name: "plan", query_filter: "?tag_plan", is_custom: true },
      { name: "Its plan", query_filter: "tag_her plan" },
      { name: "AS Numbers", query_filter: "?asn=", is_custom: false },
      { query_filter: "?device_os" },
      ...[
        { query_filter: "?limit" },
        { query_filter: "?a&b=c" },
        { query_filter: "?__proto__" },
        { name: "x" },
        null,
        7,
      ],
    ];
    const read = [
      { name: "asn", label: "AS Numbers", isCustom: false },
      { name: "tag_plan", label: "plan", isCustom: true },
      { name: "tag_her plan", label: "Its plan", isCustom: true },
      { name: "device_os", label: "Device OS", isCustom: false },
    ];
    expect(parseDimensions({ dimensions })).toEqual(read);
    expect(parseDimensions(dimensions)).toEqual(read);
  });

  test.each([null, {}, { dimensions: {} }, "x"])("that aren't a list are unreadable: %j", (body) => {
    expect(() => parseDimensions(body)).toThrow(expect.objectContaining({ code: "upstream-unreadable" }));
  });
});

describe("saved filters", () => {
  const read = [
    { id: "0", name: "All Traffic" },
    { id: "9876543210", name: "Metro" },
  ];

  test.each([
    {
      shape: "a list",
      body: [
        { id: 0, name: "All Traffic" },
        { id: "9876543210", name: "Metro" },
      ],
    },
    {
      shape: "a list in filters",
      body: {
        filters: [
          { id: "0", name: "All Traffic" },
          { id: 9876543210, name: "Metro" },
        ],
      },
    },
    { shape: "a flat map", body: { "0": "All Traffic", "9876543210": "Metro" } },
  ])("are read from $shape", ({ body }) => {
    expect(parseSavedFilters(body)).toEqual(read);
  });

  test("without a name have their ID, and those without an exact ID aren't offered", () => {
    const filters = [
      { id: 1 },
      { id: 2 ** 60, name: "too long" },
      { id: "a b", name: "spaced" },
      { name: "none" },
      null,
    ];
    expect(parseSavedFilters({ filters })).toEqual([{ id: "1", name: "1" }]);
  });

  test.each([null, 7, { filters: 3 }])("that are none of these are unreadable: %j", (body) => {
    expect(() => parseSavedFilters(body)).toThrow(expect.objectContaining({ code: "upstream-unreadable" }));
  });
});
