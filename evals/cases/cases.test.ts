import { describe, expect, test } from "vitest";
import { allCases } from "@/evals/cases/all-cases.fixture";
import { judgeCase, type Part } from "@/evals/cases/judge-case.fixture";

/**
 * Cases in which the rules don't give the expected answer. docs/insights.md explains each. A miss that is fixed or new
 * fails here until this list says so.
 */
const knownMisses: Readonly<Record<string, readonly Part[]>> = {
  "new-app-bad-on-the-tv-alone": ["facts"],
  "roku-turned-twice": ["confidence"],
  "tv-in-the-evening-tablet-in-the-morning": ["confidence"],
  "only-evenings-at-home": ["confidence"],
  "bad-everywhere-for-weeks": ["confidence"],
  "everything-fails-at-kick-off": ["verdict"],
  "block-that-is-marked-technical": ["verdict"],
  "impatience-between-failures": ["verdict"],
  "an-outage-and-a-sick-tv": ["confidence"],
  "three-in-a-hundred": ["incidents"],
};

test("there are at least 60 different cases, and half of them are awkward", () => {
  expect(allCases.length).toBeGreaterThanOrEqual(60);
  expect(allCases.filter(({ awkward }) => awkward).length).toBeGreaterThanOrEqual(allCases.length / 2);
  expect(new Set(allCases.map(({ id }) => id)).size).toBe(allCases.length);
});

describe("the expected answer", () => {
  test.each(allCases)("$id", (written) => {
    expect(Object.keys(judgeCase(written).misses)).toEqual(knownMisses[written.id] ?? []);
  });
});
