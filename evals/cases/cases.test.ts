import { describe, expect, test } from "vitest";
import { allCases } from "@/evals/cases/all-cases.fixture";
import { judgeCase, type Part } from "@/evals/cases/judge-case.fixture";

/**
 * Cases in which the rules don't give the expected answer. docs/insights.md explains each. A miss that is fixed or new
 * fails here until this list says so.
 */
const knownMisses: Readonly<Record<string, readonly Part[]>> = {
  "new-phone-bad-from-first-play": ["confidence"],
  "new-app-bad-on-the-tv-alone": ["confidence", "facts"],
  "films-in-4k-on-the-tv-alone": ["verdict"],
  "only-one-device-ever": ["facts"],
  "tv-in-the-evening-tablet-in-the-morning": ["verdict"],
  "only-evenings-at-home": ["confidence"],
  "hotel-starts-slowly": ["confidence"],
  "some-plays-at-home": ["confidence"],
  "providers-missing-where-it-fails": ["verdict"],
  "only-the-match-was-tried": ["facts"],
  "cdn-bad-over-one-provider": ["verdict"],
  "bad-hour-in-a-good-month": ["verdict"],
  "blurred-everywhere": ["verdict"],
  "everything-fails-at-kick-off": ["confidence"],
  "block-that-is-marked-technical": ["facts"],
  "impatience-between-failures": ["verdict"],
  "three-in-a-hundred": ["incidents"],
  "an-outage-and-a-sick-tv": ["verdict"],
  "film-plays-on-phones-but-on-no-tv": ["confidence"],
  "same-pair-always-and-a-third-bad": ["verdict"],
  "film-tried-only-on-the-tv": ["confidence"],
  "home-line-against-none": ["confidence"],
  "unknown-provider-on-two-bad-days": ["verdict"],
  "title-unknown-during-an-outage": ["verdict"],
  "brown-out-of-a-whole-saturday": ["verdict"],
  "router-down-for-an-hour": ["verdict"],
  "watching-the-film-that-failed-before": ["facts"],
  "data-saver-on-the-bus": ["incidents"],
  "a-phone-is-all-they-have": ["confidence", "incidents"],
  "thrifty-phone-and-a-tv-that-fails": ["incidents"],
  "three-tunnels-in-a-month-of-rides": ["verdict"],
  "thrifty-phones-and-a-broken-episode": ["incidents"],
  "outage-without-titles-or-cdns": ["verdict"],
  "three-screens-marked-as-a-fault": ["verdict"],
  "evenings-in-both-homes-and-on-the-road": ["verdict"],
  "sunday-match-buffers-everywhere": ["confidence"],
  "new-stick-has-never-played": ["confidence"],
  "house-goes-quiet-phone-plays-on": ["verdict"],
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
