import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySessions } from "@/lib/domain/answer/any-sessions.fixture";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import { count, text, word } from "@/lib/domain/answer/playbook/phrase";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codes from "@/lib/domain/answer/playbook/shipped/codes.json";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import shippedSteps from "@/lib/domain/answer/playbook/shipped/steps.json";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import { familyOf } from "@/lib/domain/answer/refusals/code-map";
import { withCompleteness } from "@/lib/domain/answer/verdict/completeness";
import { fact } from "@/lib/domain/answer/verdict/facts";
import { judgeIncident, judgeSessions } from "@/lib/domain/answer/verdict/judge";
import type { Loaded } from "@/lib/domain/answer/verdict/loaded";
import { type Comparison, comparisons, isCause, type Verdict } from "@/lib/domain/answer/verdict/verdict";
import { runs } from "@/lib/domain/property-runs.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { hourOf } from "@/lib/domain/time/wall-time";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { answerWords, suggestedWording } from "@/lib/presentation/answer/write-answer";
import { incidentLine } from "@/lib/presentation/incidents/incident-words";

const books: readonly PhraseBook[] = [english, spanish];
const steps = shippedSteps as readonly StepRule[];
const options = {
  rules: defaultPlaybookRules,
  thresholds: defaultThresholds,
  hourOf: (instant: EpochMs) => hourOf(instant, "UTC"),
  familyOf: (errors: readonly string[]) => familyOf(errors, codes),
};

/** Whose sessions they are, whether the answer is complete, and what a comparison with other viewers found. */
const anyAnswer = fc.record({
  sessions: fc
    .tuple(anySessions, fc.boolean())
    .map(([sessions, isShared]) =>
      isShared ? sessions.map((session, index) => ({ ...session, viewerId: `viewer ${index % 3}` })) : sessions,
    ),
  loaded: fc.constantFrom<Loaded>({ kind: "all" }, { kind: "newest", limit: 500 }, { kind: "part", missing: 1 }),
  isAddress: fc.boolean(),
  comparison: fc.constantFrom(null, ...comparisons),
  zone: fc.constantFrom<Zone>("UTC", "America/Chicago", "Asia/Kathmandu"),
});
type Answer = typeof anyAnswer extends fc.Arbitrary<infer Value> ? Value : never;

/** A verdict after a comparison with other viewers. */
function compared(verdict: Verdict, comparison: Comparison | null): Verdict {
  if (comparison === null || !isCause(verdict.id)) return verdict;
  const isToo = comparison === "others-too";
  const values = { hit: count(isToo ? 40 : 1), others: count(98), factor: word("device"), value: text("Sample") };
  const found = fact(isToo ? "others-too" : "others-fine", values, []);
  return { ...verdict, reason: isToo ? "others-agree" : verdict.reason, facts: [...verdict.facts, found] };
}

/** Every sentence that the page says about them. */
function sentencesOf({ sessions, loaded, isAddress, comparison, zone }: Answer, book: PhraseBook): readonly string[] {
  const judged = judgeSessions(sessions, options);
  const verdict = compared(withCompleteness(judged, sessions, { loaded, isAddress }), comparison);
  const incidents = findIncidents(sessions, options.rules, options.thresholds);
  const incident = incidents[0] ?? null;
  const words = answerWords({ verdict, incident, book, steps, zone });
  const lines = incidents.flatMap((one) => {
    const own = judgeIncident(one, sessions, judged, options);
    return [incidentLine(one, { book, zone, thresholds: options.thresholds }), suggestedWording(own, { book, zone })];
  });
  return [
    ...[words.verdict, words.headline, words.say],
    ...[words.confidence, words.reason].flatMap((part) => part ?? []),
    ...[...words.facts, ...words.doubts, ...words.steps].map(({ text }) => text),
    ...lines,
  ];
}

/** A period has a dash of its own: "20:50–21:32", "20:50 – 26 Nov". */
const periods = /\d\d:\d\d(?: \S+)? ?– ?\u2060?\d/gu;

describe.each(books)("for any sessions, in $name", (book) => {
  test("no sentence has a hole, and none is empty", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        for (const sentence of sentencesOf(answer, book)) {
          expect(sentence.replace(periods, "")).not.toMatch(
            /[{}–]|undefined|null|\bNaN\b|Infinity|\[object| {2}|^\s*$|^\s|\s$| [.,;:]/u,
          );
        }
      }),
      runs(600),
    );
  });

  test("only the verdict itself says the verdict's name", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const names = Object.values(book.verdicts).map((name) => name.toLowerCase());
        for (const sentence of sentencesOf(answer, book).slice(1)) {
          for (const name of names) expect(sentence.toLowerCase()).not.toContain(name);
        }
      }),
      runs(300),
    );
  });

  test("there is something to do", () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const verdict = judgeSessions(sessions, options);
        expect(answerWords({ verdict, incident: null, book, steps, zone: "UTC" }).steps.length).toBeGreaterThan(0);
      }),
      runs(300),
    );
  });

  test("the order of the sessions does not change a word", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const reversed: readonly Session[] = answer.sessions.toReversed();
        expect(sentencesOf({ ...answer, sessions: reversed }, book)).toEqual(sentencesOf(answer, book));
      }),
      runs(200),
    );
  });
});
