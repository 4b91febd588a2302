import { describe, expect, test } from "vitest";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { judgeSessions } from "@/lib/domain/answer/verdict/judge";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourMs } from "@/lib/domain/units";

const families: Readonly<Record<string, string>> = { GEO: "region", CARD: "payment", LATE: "payment" };

/** Refusals with these errors, an hour apart, followed by good attempts. */
function judged(refusals: readonly (readonly string[])[], goodCount = 0) {
  const sessions = [...refusals, ...Array.from({ length: goodCount }, () => null)].map((errors, at) =>
    sessionWith({
      id: `s${at}`,
      startedAt: mondayNoon + at * hourMs,
      outcome: errors === null ? "played-well" : "start-failure-business",
      errors: errors ?? [],
      texts: { deviceName: "Roku", isp: "Cox", asset: "Title" },
    }),
  );
  const familyOf = (errors: readonly string[]) => errors.map((error) => families[error]).find(Boolean) ?? null;
  return judgeSessions(sessions, {
    rules: defaultPlaybookRules,
    thresholds: defaultThresholds,
    hourOf: () => 12,
    familyOf,
  });
}

const times = (count: number, ...errors: readonly string[]) => Array.from({ length: count }, () => errors);

describe("a family is named", () => {
  test.each([
    {
      name: "for all refusals",
      refusals: times(4, "GEO"),
      family: "region",
      confidence: "high",
      reason: "marked-by-conviva",
    },
    {
      name: "for nearly all",
      refusals: [...times(8, "GEO"), ...times(2, "CARD")],
      family: "region",
      confidence: "high",
      reason: "marked-by-conviva",
    },
    {
      name: "for more than half",
      refusals: [...times(3, "CARD"), ...times(2, "GEO")],
      family: "payment",
      confidence: "medium",
      reason: "several-rules",
    },
    {
      name: "not for half of them",
      refusals: [...times(2, "CARD"), ...times(2, "GEO")],
      family: null,
      confidence: "medium",
      reason: "code-not-known",
    },
    {
      name: "not for one of ten",
      refusals: [...times(1, "GEO"), ...times(9, "X-17")],
      family: null,
      confidence: "medium",
      reason: "code-not-known",
    },
    {
      name: "for a single refusal, with low confidence",
      refusals: times(1, "GEO"),
      family: "region",
      confidence: "low",
      reason: "few-plays",
    },
  ])("$name", ({ refusals, family, confidence, reason }) => {
    expect(judged(refusals, 3)).toMatchObject({ id: "account", family, confidence, reason });
  });
});

test("facts count the family named, and the other refusals are doubts", () => {
  const verdict = judged([...times(3, "CARD"), ...times(2, "GEO"), ...times(1, "LATE")], 4);

  expect(verdict.facts.slice(0, 2)).toMatchObject([
    { id: "refused-mostly", values: { refused: { count: 4 }, total: { count: 6 } }, sessions: { length: 4 } },
    { id: "refused-code", values: { code: { text: "CARD" }, count: { count: 3 } } },
  ]);
  expect(verdict.against).toMatchObject([
    { id: "refused-otherwise", values: { count: { count: 2 } } },
    { id: "good-since", values: { good: { count: 4 } } },
  ]);
});

test("the code is the one of the family, wherever it is among the errors", () => {
  expect(judged(times(3, "NETWORK_TIMEOUT", "GEO")).facts[1]?.values.code).toEqual({ kind: "text", text: "GEO" });
});
