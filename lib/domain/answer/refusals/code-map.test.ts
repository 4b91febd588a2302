import { describe, expect, test } from "vitest";
import { type CodeMap, codesIn, familyOf } from "@/lib/domain/answer/refusals/code-map";

const streams = {
  family: "concurrent-streams",
  label: "Too many streams at once",
  codes: ["TOO_MANY_STREAMS", "E-4031"],
  contains: ["concurrent stream", "geo"],
};
const region = { family: "region", label: "Region", codes: ["GEO_BLOCKED"], contains: ["geo", "your country"] };
const codeMap: CodeMap = [streams, region];

describe("the family of a refusal", () => {
  test.each([
    { errors: ["TOO_MANY_STREAMS"], family: "concurrent-streams" },
    { errors: ["too_many_streams "], family: "concurrent-streams" },
    { errors: ["e-4031"], family: "concurrent-streams" },
    { errors: ["CONCURRENT_STREAM_LIMIT"], family: "concurrent-streams" },
    { errors: ["ConcurrentStreamLimit"], family: "concurrent-streams" },
    { errors: ["403: concurrent stream, limit 3"], family: "concurrent-streams" },
    { errors: ["DRMConcurrentStream"], family: "concurrent-streams" },
    { errors: ["Not available in your  country."], family: "region" },
    // Only whole words count.
    { errors: ["NONCONCURRENT_STREAMING"], family: null },
    { errors: ["CONCURRENT_STREAMS"], family: null },
    { errors: ["GEOMETRY_LOST"], family: null },
    { errors: ["TOO_MANY_STREAMS_TODAY"], family: null },
    // A whole code wins over words; after that the order of the map decides.
    { errors: ["GEO_BLOCKED"], family: "region" },
    { errors: ["GEO_FENCED"], family: "concurrent-streams" },
    { errors: ["GEO_BLOCKED", "TOO_MANY_STREAMS"], family: "concurrent-streams" },
    { errors: ["HTTP_403", "GEO_BLOCKED"], family: "region" },
    { errors: [], family: null },
    { errors: ["", "…", "?"], family: null },
  ])("of $errors is $family", ({ errors, family }) => {
    expect(familyOf(errors, codeMap)).toBe(family);
  });

  test("is null without a map", () => {
    expect(familyOf(["GEO_BLOCKED"], [])).toBeNull();
  });
});

test("only the errors that belong to a family are returned", () => {
  expect(codesIn(["HTTP_403", "Geo_Blocked", "in your country"], region)).toEqual(["Geo_Blocked", "in your country"]);
});
