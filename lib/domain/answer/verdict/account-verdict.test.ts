import { describe, expect, test } from "vitest";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import { judgeSessions } from "@/lib/domain/answer/verdict/judge";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourMs } from "@/lib/domain/units";

const families: Readonly<Record<string, string>> = { GEO: "region", CARD: "payment", LATE: "payment" };

/** Refusals with these errors, an hour apart, and good plays after them. */
function judged(refusals: readonly (readonly string[])[], goodCount = 0) {
  const sessions = [...refusals, ...Array.from({ length: goodCount }, () => null)].map((errors, at) =>
    sessionWith({
      id: `s${at}`,
      startedAt: mondayNoon + at * hourMs,
      outcome: errors === null ? "played-well" : "start-failure-business",
      errors: errors ?? [],
    }),
  );
  const familyOf = (errors: readonly string[]) => errors.map((error) => families[error]).find(Boolean) ?? null;
  return judgeSessions(sessions, { rules: defaultPlaybookRules, thresholds: defaultThresholds, familyOf });
}

const times = (count: number, ...errors: readonly string[]) => Array.from({ length: count }, () => errors);

describe("a family is named", () => {
  test.each([
    { name: "by all", refusals: times(4, "GEO"), family: "region", confidence: "high", reason: "marked-by-conviva" },
    {
      name: "by nearly all",
      refusals: [...times(8, "GEO"), ...times(2, "CARD")],
      family: "region",
      confidence: "high",
      reason: "marked-by-conviva",
    },
    {
      name: "by more than half",
      refusals: [...times(3, "CARD"), ...times(2, "GEO")],
      family: "payment",
      confidence: "medium",
      reason: "several-rules",
    },
    {
      name: "not by half of them",
      refusals: [...times(2, "CARD"), ...times(2, "GEO")],
      family: null,
      confidence: "medium",
      reason: "code-not-known",
    },
    {
      name: "not by one of ten",
      refusals: [...times(1, "GEO"), ...times(9, "X-17")],
      family: null,
      confidence: "medium",
      reason: "code-not-known",
    },
    {
      name: "by one refusal, with little to go by",
      refusals: times(1, "GEO"),
      family: "region",
      confidence: "low",
      reason: "few-plays",
    },
  ])("$name", ({ refusals, family, confidence, reason }) => {
    expect(judged(refusals, 3)).toMatchObject({ id: "account", family, confidence, reason });
  });
});

test("what is counted is what is named, and the others stand against it", () => {
  const verdict = judged([...times(3, "CARD"), ...times(2, "GEO"), ...times(1, "LATE")], 4);

  expect(verdict.facts.slice(0, 2)).toMatchObject([
    { id: "refused-mostly", values: { refused: { count: 4 }, total: { count: 6 } }, sessions: { length: 4 } },
    { id: "refused-code", values: { code: { text: "CARD" }, count: { count: 3 } } },
  ]);
  expect(verdict.against).toMatchObject([{ id: "refused-otherwise", values: { count: { count: 2 } } }]);
});

test("the code is the one of the family, wherever it stands among the errors", () => {
  expect(judged(times(3, "NETWORK_TIMEOUT", "GEO")).facts[1]?.values.code).toEqual({ kind: "text", text: "GEO" });
});
