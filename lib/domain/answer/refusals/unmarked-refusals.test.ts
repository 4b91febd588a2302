import { describe, expect, test } from "vitest";
import { unmarkedRefusals } from "@/lib/domain/answer/refusals/unmarked-refusals";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";

const familyOf = (errors: readonly string[]) => (errors.includes("GEO") ? "region" : null);

/** Sessions with this error and outcome. */
function ended(
  count: number,
  error: string | null,
  outcome: Outcome = "start-failure-technical",
): readonly Session[] {
  return Array.from({ length: count }, (_, at) =>
    sessionWith({ id: `${error} ${outcome} ${at}`, outcome, errors: error === null ? [] : [error] }),
  );
}

const found = (bad: readonly Session[], refused: readonly Session[] = []) =>
  unmarkedRefusals(bad, refused, familyOf).map(({ errors }) => errors[0]);

describe("the failures that look refused", () => {
  test.each([
    { name: "nothing failed", bad: [], count: 0 },
    { name: "all do", bad: ended(2, "GEO"), count: 2 },
    { name: "a single one does", bad: ended(1, "GEO"), count: 0 },
    { name: "four in five do", bad: [...ended(4, "GEO"), ...ended(1, "E1")], count: 4 },
    { name: "three in four do", bad: [...ended(3, "GEO"), ...ended(1, "E1")], count: 0 },
    { name: "others have no error", bad: [...ended(2, "GEO"), ...ended(5, null)], count: 2 },
    { name: "others only had trouble", bad: [...ended(2, "GEO"), ...ended(5, "E1", "trouble")], count: 2 },
    { name: "they played on with trouble", bad: ended(3, "GEO", "trouble"), count: 0 },
  ])("count $count if $name", ({ bad, count }) => {
    expect(found(bad)).toEqual(Array.from({ length: count }, () => "GEO"));
  });

  test("count among any failures if Conviva marks their family elsewhere", () => {
    const marked = ended(1, "GEO", "start-failure-business");

    expect(found([...ended(1, "GEO"), ...ended(9, "E1")], marked)).toEqual(["GEO"]);
    expect(
      found([...ended(1, "HTTP 403 licence"), ...ended(9, "E1")], ended(1, "E7", "start-failure-business")),
    ).toEqual([]);
  });
});

test.each([
  ["DRM license request failed: HTTP 403", true],
  ["Licence server: 401", true],
  ["WIDEVINE forbidden", true],
  ["FairPlay: Unauthorised", true],
  ["License server: 503", false],
  ["License 14031", false],
  ["Manifest: HTTP 403", false],
])("%j looks like a refusal: %s", (error, is) => {
  expect(found(ended(2, error)).length > 0).toBe(is);
});
