import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySessions } from "@/lib/domain/answer/any-sessions.fixture";
import { findIncidents } from "@/lib/domain/answer/incidents/find-incidents";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import { defaultPlaybookRules } from "@/lib/domain/answer/playbook/playbook-rules";
import codes from "@/lib/domain/answer/playbook/shipped/codes.json";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import shippedSteps from "@/lib/domain/answer/playbook/shipped/steps.json";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import { familyOf } from "@/lib/domain/answer/refusals/code-map";
import { withGaps } from "@/lib/domain/answer/verdict/completeness";
import { judgeIncident, judgeSessions } from "@/lib/domain/answer/verdict/judge";
import { runs } from "@/lib/domain/property-runs.fixture";
import type { Session } from "@/lib/domain/sessions/session";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { answerWords } from "@/lib/presentation/answer/write-answer";
import type { Zone } from "@/lib/presentation/format/format-time";
import { incidentWords } from "@/lib/presentation/incidents/incident-words";

const books: readonly PhraseBook[] = [english, spanish];
const steps = shippedSteps as readonly StepRule[];
const options = {
  rules: defaultPlaybookRules,
  thresholds: defaultThresholds,
  familyOf: (errors: readonly string[]) => familyOf(errors, codes),
};

/** Whose sessions they are, and whether the answer was whole. */
const anyAnswer = fc.record({
  sessions: fc
    .tuple(anySessions, fc.boolean())
    .map(([sessions, isShared]) =>
      isShared ? sessions.map((session, index) => ({ ...session, viewerId: `viewer ${index % 3}` })) : sessions,
    ),
  cutAt: fc.constantFrom(null, 100, 5_000),
  isAddress: fc.boolean(),
  zone: fc.constantFrom<Zone>("UTC", "America/Chicago", "Asia/Kathmandu"),
});
type Answer = typeof anyAnswer extends fc.Arbitrary<infer Value> ? Value : never;

/** Every sentence that the page says of them. */
function sentencesOf({ sessions, cutAt, isAddress, zone }: Answer, book: PhraseBook): readonly string[] {
  const judged = judgeSessions(sessions, options);
  const verdict = withGaps(judged, sessions, { cutAt, isAddress });
  const incidents = findIncidents(sessions, options.rules, options.thresholds);
  const incident = incidents[0] ?? null;
  const told = answerWords({ verdict, incident, book, steps, zone });
  const lines = incidents.flatMap((one) => {
    const { line, say } = incidentWords(
      one,
      judgeIncident(one, sessions, judged, options),
      book,
      zone,
      options.thresholds,
    );
    return [line, say];
  });
  return [
    ...[told.verdict, told.headline, told.say],
    ...[told.confidence, told.reason].flatMap((part) => part ?? []),
    ...[...told.facts, ...told.against, ...told.steps].map(({ text }) => text),
    ...lines,
  ];
}

describe.each(books)("whatever the sessions are, in $name", (book) => {
  test("no sentence has a hole, and none is empty", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        for (const sentence of sentencesOf(answer, book)) {
          expect(sentence).not.toMatch(/[{}–]|undefined|null|\bNaN\b|Infinity|\[object| {2}|^\s*$|^\s|\s$| [.,;:]/u);
        }
      }),
      runs(600),
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
