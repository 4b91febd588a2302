import { describe, expect, test } from "vitest";
import type { OtherViewersCheck } from "@/lib/domain/answer/others/other-viewers";
import { withOthers } from "@/lib/domain/answer/others/with-others";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { wilson } from "@/lib/domain/answer/statistics/wilson";
import { fact } from "@/lib/domain/answer/verdict/facts";
import type { Confidence, Verdict, VerdictId } from "@/lib/domain/answer/verdict/verdict";

function verdict(id: VerdictId, confidence: Confidence | null): Verdict {
  return {
    ...{
      id,
      confidence,
      reason: confidence && "clear",
      unknown: null,
      subject: null,
      symptom: "start",
      segment: null,
      lastAt: null,
      family: null,
    },
    facts: [fact("bad-of-all", {}, []), fact("spread", {}, []), fact("good-since", {}, [])],
    against: [fact("others-not-asked", {}, [])],
    tally: { sessions: 9, bad: 5, good: 4, refused: 0, left: 0, unclear: 0, onGoing: 0 },
  };
}

function sample(factor: OtherViewersCheck["factor"], hit: number, others: number): OtherViewersCheck {
  const interval = wilson(hit, others);
  return {
    ...{ factor, value: factor.toUpperCase(), state: "counted", others, hit, isCut: false },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
  };
}

const fine = [sample("title", 1, 80), sample("network", 2, 120), sample("device", 1, 90)];
const titleHit = [sample("title", 40, 80), sample("network", 2, 120), sample("device", 1, 90)];
const networkHit = [sample("title", 2, 80), sample("network", 60, 120), sample("device", 1, 90)];

describe("others that are affected too", () => {
  test.each<{ id: VerdictId; checks: readonly OtherViewersCheck[]; from: Confidence; to: Confidence }>([
    { id: "title", checks: titleHit, from: "medium", to: "high" },
    { id: "title", checks: titleHit, from: "high", to: "high" },
    { id: "service", checks: networkHit, from: "medium", to: "high" },
    { id: "network", checks: networkHit, from: "low", to: "medium" },
  ])("support $id: $from becomes $to", ({ id, checks, from, to }) => {
    const compared = withOthers(verdict(id, from), checks, defaultPlaybookRules);

    expect(compared).toMatchObject({ id, confidence: to, reason: "others-agree", against: [] });
    expect(compared.facts.map((known) => known.id)).toEqual(["bad-of-all", "spread", "good-since", "others-too"]);
  });

  test("support what is blamed even if another sample is worse", () => {
    const checks = [...networkHit, sample("cdn", 40, 120)];
    const compared = withOthers(verdict("cdn", "medium"), checks, defaultPlaybookRules);

    expect(compared).toMatchObject({ confidence: "high", reason: "others-agree" });
    expect(compared.facts.at(-1)).toMatchObject({ id: "others-too", values: { value: { text: "CDN" } } });
  });

  test("do not support a value other than the one they share", () => {
    const blamed = {
      ...verdict("cdn", "medium"),
      subject: { factor: "cdn" as const, value: "BLUEWAVE", deviceKind: null },
    };
    const compared = withOthers(blamed, [...fine, sample("cdn", 60, 100)], defaultPlaybookRules);

    expect(compared).toMatchObject({ confidence: "medium", against: [{ id: "others-too" }] });
  });

  test("of another factor are a doubt, without changing the confidence", () => {
    const compared = withOthers(verdict("device", "medium"), titleHit, defaultPlaybookRules);

    expect(compared).toMatchObject({ id: "device", confidence: "medium", reason: "clear" });
    expect(compared.against).toMatchObject([{ id: "others-too", values: { value: { text: "TITLE" } } }]);
  });
});

describe("others that are unaffected", () => {
  test.each<VerdictId>(["service", "title"])("are a doubt about %s", (id) => {
    const compared = withOthers(verdict(id, "high"), fine, defaultPlaybookRules);

    expect(compared).toMatchObject({ id, confidence: "medium", reason: "others-disagree" });
    expect(compared.against.map((known) => known.id)).toEqual(["others-fine"]);
  });

  test.each<VerdictId>(["network", "device"])("fit %s, which can affect a single viewer", (id) => {
    const compared = withOthers(verdict(id, "high"), fine, defaultPlaybookRules);

    expect(compared).toMatchObject({ id, confidence: "high", reason: "clear", against: [] });
    expect(compared.facts.at(-1)?.id).toBe("others-fine");
  });

  test("of an uncounted CDN say nothing about it", () => {
    expect(withOthers(verdict("cdn", "high"), fine, defaultPlaybookRules)).toMatchObject({
      confidence: "high",
      against: [],
    });
  });
});

test.each([
  { name: "nothing was compared", checks: [] },
  {
    name: "too few viewers were seen",
    checks: [{ ...sample("title", 3, 9), state: "too-few" as const, low: null, high: null }],
  },
])("if $name, the verdict does not change", ({ checks }) => {
  const before = verdict("service", "medium");

  expect(withOthers(before, checks, defaultPlaybookRules)).toBe(before);
});

test.each<VerdictId>(["account", "left", "nothing", "unknown"])("other viewers do not change %s", (id) => {
  const before = verdict(id, id === "unknown" ? null : "high");

  expect(withOthers(before, titleHit, defaultPlaybookRules)).toBe(before);
});
