import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  concludeOthers,
  levelOf,
  type OtherFactor,
  sharePercent,
  usualPercent,
} from "@/lib/domain/answer/others/other-viewers";
import { checkOf, checksOf, missedCheck, storyChecks } from "@/lib/domain/answer/others/other-viewers.fixture";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";

/** The conclusion and the factor that it names. */
function concluded(
  ...[checks, rules = defaultPlaybookRules]: [Parameters<typeof concludeOthers>[0], { backgroundPercent: number }?]
) {
  const conclusion = concludeOthers(checks, rules);
  return conclusion.kind === "not-only" ? `${conclusion.kind}: ${conclusion.check.factor}` : conclusion.kind;
}

describe("around an attempt in the story", () => {
  test.each<{ story: keyof typeof storyChecks; says: string }>([
    { story: "a device of one's own", says: "only-this-viewer" },
    { story: "a network of one's own, by trouble", says: "only-this-viewer" },
    { story: "an episode without a manifest", says: "not-only: title" },
    { story: "a congested CDN", says: "not-only: cdn" },
    { story: "a service that is down", says: "not-only: app" },
    { story: "an app that breaks on one device", says: "not-only: device" },
    { story: "a title few watch", says: "only-this-viewer" },
  ])("$story: $says", ({ story, says }) => {
    expect(concluded(storyChecks[story])).toBe(says);
    expect(concluded(storyChecks[story].toReversed())).toBe(says);
  });
});

describe("samples are conclusive:", () => {
  test.each([
    { name: "no one affected", checks: checksOf([0, 40], [0, 300], [0, 200]), says: "only-this-viewer" },
    {
      name: "one answered, and good",
      checks: [missedCheck("title"), checkOf("cdn", 2, 100)],
      says: "only-this-viewer",
    },
    { name: "several too small, all good", checks: checksOf([1, 19], [2, 100], [0, 3]), says: "only-this-viewer" },
    { name: "everybody affected in the only sample", checks: checksOf([30, 30]), says: "not-only: title" },
    {
      name: "everybody affected in all samples",
      checks: checksOf([30, 30], [200, 200], [90, 90]),
      says: "not-only: network",
    },
    {
      name: "a fifth of two hundred affected",
      checks: checksOf([40, 200], [2, 100], [1, 100]),
      says: "not-only: title",
    },
    { name: "one clear, one close", checks: checksOf([2, 20], [80, 100], [1, 100]), says: "not-only: network" },
    { name: "two clear", checks: checksOf([40, 80], [290, 300], [1, 100], [2, 100]), says: "not-only: network" },
    { name: "one clear, one too small", checks: checksOf([80, 100], [19, 19], [1, 100]), says: "not-only: title" },
  ])("$name: $says", ({ checks, says }) => {
    expect(concluded(checks)).toBe(says);
  });
});

describe("samples are inconclusive:", () => {
  test.each([
    { name: "no samples", checks: [], isClose: false },
    { name: "none answered", checks: [missedCheck("title"), missedCheck("cdn", "rejected")], isClose: false },
    { name: "all too small, and good", checks: checksOf([1, 19], [0, 3]), isClose: false },
    { name: "a tenth of twenty affected", checks: checksOf([2, 20], [2, 100], [1, 100]), isClose: true },
    // Too few to count, but it would be wrong to say that no one else is affected.
    {
      name: "nearly all of a small sample affected, the rest good",
      checks: checksOf([18, 19], [2, 100], [1, 100]),
      isClose: true,
    },
    { name: "all of three affected, the rest good", checks: checksOf([2, 100], [1, 100], [3, 3]), isClose: true },
    { name: "all too small, and half of them affected", checks: checksOf([9, 19], [5, 10]), isClose: true },
  ])("$name, close: $isClose", ({ checks, isClose }) => {
    expect(concludeOthers(checks, defaultPlaybookRules)).toEqual({ kind: "cannot-tell", isClose });
  });
});

test.each([
  { story: "a service that is down", isBroad: true },
  { story: "an episode without a manifest", isBroad: false },
  { story: "a congested CDN", isBroad: false },
  { story: "an app that breaks on one device", isBroad: false },
] as const)("most samples are raised alike in $story: $isBroad", ({ story, isBroad }) => {
  expect(concludeOthers(storyChecks[story], defaultPlaybookRules)).toMatchObject({ kind: "not-only", isBroad });
});

describe("the usual share", () => {
  test.each([
    { name: "is the operator's background without samples", checks: [], percent: 5 },
    { name: "is at least that", checks: checksOf([0, 100], [1, 100], [0, 100]), percent: 5 },
    {
      name: "is one and a half times the median sample",
      checks: checksOf([2, 100], [6, 100], [80, 100]),
      percent: 9,
    },
    { name: "follows the lower of two", checks: checksOf([6, 100], [80, 100]), percent: 9 },
    {
      name: "follows the lower middle of four",
      checks: checksOf([1, 100], [4, 100], [8, 100], [9, 100]),
      percent: 6,
    },
    { name: "is at most three times the background", checks: checksOf([50, 100], [60, 100], [70, 100]), percent: 15 },
    { name: "ignores samples that are too small", checks: checksOf([19, 19], [18, 18], [4, 100]), percent: 6 },
    { name: "ignores samples without an answer", checks: [missedCheck("title"), checkOf("cdn", 4, 100)], percent: 6 },
  ])("$name: $percent %", ({ checks, percent }) => {
    expect(usualPercent(checks, defaultPlaybookRules)).toBeCloseTo(percent, 9);
    expect(usualPercent(checks.toReversed(), defaultPlaybookRules)).toBeCloseTo(percent, 9);
  });

  test.each([
    { backgroundPercent: 0.1, percent: 0.3, says: "not-only: title" },
    { backgroundPercent: 1, percent: 3, says: "not-only: title" },
    { backgroundPercent: 20, percent: 20, says: "only-this-viewer" },
    { backgroundPercent: 50, percent: 50, says: "only-this-viewer" },
  ])("follows a background of $backgroundPercent %", ({ backgroundPercent, percent, says }) => {
    const checks = checksOf([20, 200], [16, 200], [14, 200]);

    expect(usualPercent(checks, { backgroundPercent })).toBeCloseTo(percent, 9);
    expect(concluded(checks, { backgroundPercent })).toBe(says);
  });
});

describe("a sample is", () => {
  test.each([
    { hit: 78, others: 98, usual: 9, standing: "hit" },
    { hit: 20, others: 100, usual: 13, standing: "hit" },
    { hit: 20, others: 100, usual: 13.4, standing: "usual" },
    { hit: 12, others: 60, usual: 12, standing: "close" },
    { hit: 4, others: 20, usual: 9, standing: "close" },
    { hit: 2, others: 20, usual: 9, standing: "usual" },
    { hit: 0, others: 500, usual: 5, standing: "usual" },
    { hit: 20, others: 20, usual: 84, standing: "usual" },
  ])("$standing with $hit of $others if $usual % is usual", ({ hit, others, usual, standing }) => {
    expect(levelOf(checkOf("title", hit, others), usual)).toBe(standing);
  });
});

test.each([
  { hit: 1, others: 4, share: 25 },
  { hit: 0, others: 7, share: 0 },
  { hit: 7, others: 7, share: 100 },
  { hit: 0, others: 0, share: 0 },
])("$hit of $others are $share %", ({ hit, others, share }) => {
  expect(sharePercent({ hit, others })).toBe(share);
});

const anyCount = fc.nat({ max: 500 }).chain((others) => fc.tuple(fc.nat({ max: others }), fc.constant(others)));
const anyChecks = fc.array(anyCount, { maxLength: 5 }).map((counts) => checksOf(...counts));

describe("whatever the samples hold", () => {
  test("order does not matter, and the sample named is counted and above the background", () => {
    fc.assert(
      fc.property(anyChecks, (checks) => {
        const conclusion = concludeOthers(checks, defaultPlaybookRules);
        const isSame = concludeOthers(checks.toReversed(), defaultPlaybookRules).kind === conclusion.kind;
        if (conclusion.kind !== "not-only") return isSame;
        const { check } = conclusion;
        return isSame && check.state === "counted" && (check.low ?? 0) > defaultPlaybookRules.backgroundPercent;
      }),
    );
  });

  test("unaffected viewers never make others look affected", () => {
    const factor: OtherFactor = "title";
    fc.assert(
      fc.property(anyCount, fc.integer({ min: 1, max: 500 }), ([hit, others], more) => {
        const rank = { "not-only": 2, "cannot-tell": 1, "only-this-viewer": 0 };
        const of = (all: number) => concludeOthers([checkOf(factor, hit, all)], defaultPlaybookRules).kind;
        const [before, after] = [of(others), of(others + more)];
        // Too few to tell may become enough to tell, either way.
        return others < 20 || rank[after] <= rank[before];
      }),
    );
  });
});
