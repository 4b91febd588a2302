import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "@/lib/domain/property-runs.fixture";
import {
  readDescriptions,
  readField,
  readFlag,
  readMeasure,
  readNumber,
  readText,
  valueAt,
  withoutQuery,
} from "@/lib/server/conviva/wire-values";

describe("readNumber", () => {
  test.each([
    [12, 12],
    [-3000, -3000],
    ["12", 12],
    [" 12.5 ", 12.5],
    ["-1", -1],
    ["1e3", 1000],
    ["1e400", null],
    ["", null],
    ["  ", null],
    ["0x10", null],
    ["12 s", null],
    ["1,5", null],
    ["Infinity", null],
    ["NaN", null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [true, null],
    [null, null],
    [undefined, null],
    [[12], null],
    [{}, null],
  ])("reads %j as %j", (sent, read) => {
    expect(readNumber(sent)).toBe(read);
  });
});

describe("readMeasure", () => {
  test.each([
    { name: "zero is a measurement", sent: 0, unit: "ms", read: 0 },
    { name: "minus zero is zero", sent: -0, unit: "ms", read: 0 },
    { name: "a number as text is a number", sent: "4200", unit: "ms", read: 4200 },
    { name: "-1 is not measured", sent: -1, unit: "ms", read: null },
    { name: "-3000 is not measured", sent: -3000, unit: "ms", read: null },
    { name: "a negative count is not measured", sent: "-2", unit: "count", read: null },
    { name: "a negative ratio is not measured", sent: -0.5, unit: "percent", read: null },
    { name: "100 % is the most", sent: 100, unit: "percent", read: 100 },
    { name: "250 % is not measured", sent: 250, unit: "percent", read: null },
    { name: "an index over 100 is not measured", sent: 100.1, unit: "index", read: null },
    {
      name: "2^53 - 1 is a measurement",
      sent: Number.MAX_SAFE_INTEGER,
      unit: "bit/s",
      read: Number.MAX_SAFE_INTEGER,
    },
    { name: "2^53 is not measured", sent: 2 ** 53, unit: "bit/s", read: null },
    { name: "1e308 is not measured", sent: 1e308, unit: "ms", read: null },
    { name: "a boolean isn't a number", sent: true, unit: "count", read: null },
  ] as const)("$name", ({ sent, unit, read }) => {
    expect(readMeasure(sent, unit)).toBe(read);
  });
});

describe("readFlag", () => {
  test.each([
    [true, true],
    [false, false],
    ["true", true],
    ["false", false],
    ["True", true],
    ["False", false],
    ["yes", null],
    ["", null],
    [1, null],
    [0, null],
    [null, null],
    [undefined, null],
  ])("reads %j as %j", (sent, read) => {
    expect(readFlag(sent)).toBe(read);
  });
});

describe("texts", () => {
  test.each([
    ["CDN", "CDN"],
    ["", null],
    [33491, "33491"],
    [Number.NaN, null],
    [true, null],
    [null, null],
    [["a"], null],
  ])("readText reads %j as %j", (sent, read) => {
    expect(readText(sent)).toBe(read);
  });

  test.each([
    [["INHOUSE"], "INHOUSE"],
    [["A", "B"], "A, B"],
    [["A", "", null, 7], "A, 7"],
    [[], null],
    [[""], null],
    ["A", "A"],
    [{}, null],
    ["A, N/A, B", "A, B"],
    [["Unknown", "A"], "A"],
    [["N/A", "-"], null],
  ])("readDescriptions reads %j as %j", (sent, read) => {
    expect(readDescriptions(sent)).toBe(read);
  });

  test.each([
    "N/A",
    "n/a",
    " Unknown ",
    "UNKNOWN",
    "null",
    "(null)",
    "undefined",
    "None",
    "-",
    "Not available",
    "  ",
  ])("%j says that a value isn't known", (sent) => {
    expect(readField(sent, "text")).toBeNull();
  });

  test.each(["NA", "Nonesuch", "Unknown Mortal Orchestra", "N/A Networks", "0"])("%j is a value", (sent) => {
    expect(readField(sent, "text")).toBe(sent);
  });

  test.each([
    ["https://cdn.example/a.m3u8?token=1#t", "https://cdn.example/a.m3u8"],
    ["https://cdn.example/a.m3u8#?x", "https://cdn.example/a.m3u8"],
    ["example.com", "example.com"],
    ["a?\nb", "a"],
    ["?token=1", ""],
  ])("the stream address %j is kept as %j", (sent, kept) => {
    expect(withoutQuery(sent)).toBe(kept);
  });
});

describe("valueAt", () => {
  const object = { a: { b: { c: 1 }, list: [1] }, "a.b": 2, empty: null };

  test.each([
    ["a.b.c", 1],
    ["a.missing.c", undefined],
    ["empty.x", undefined],
    ["a.list.0", undefined],
    ["a.b.c.d", undefined],
    ["__proto__.toString", undefined],
    ["constructor", undefined],
  ])("finds %s: %j", (path, value) => {
    expect(valueAt(object, path)).toBe(value);
  });
});

test("a stream address that consists of a query only is dropped", () => {
  expect(readField("?token=1", "url")).toBeNull();
});

test("every field is a text, a finite number from 0, a flag or null", () => {
  const unit = fc.constantFrom("text", "texts", "url", "flag", "ms", "percent", "count", "bit/s", "index");
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: "small" }), unit, (sent, as) => {
      const value = readField(sent, as);
      const isMeasure = typeof value === "number" && value >= 0 && Number.isFinite(value);
      expect(value === null || typeof value === "string" || typeof value === "boolean" || isMeasure).toBe(true);
    }),
    runs(2_000),
  );
});
