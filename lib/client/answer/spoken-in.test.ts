import { expect, test } from "vitest";
import { spokenIn } from "@/lib/client/answer/spoken-in";
import type { ViewerAnswer } from "@/lib/contract/answer";
import { assessShipped } from "@/lib/domain/answer/assess-shipped.fixture";
import english from "@/lib/domain/answer/playbook/shipped/phrases.en.json";
import spanish from "@/lib/domain/answer/playbook/shipped/phrases.es.json";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { epochMs, hourMs } from "@/lib/domain/units";
import { wordAnswer } from "@/lib/presentation/answer/word-answer";

const sessions = [0, 1, 2, 3].map((hour) =>
  sessionWith({ id: `${hour}`, startedAt: mondayNoon + hour * hourMs, outcome: "start-failure-technical" }),
);

function answerIn(language: string): ViewerAnswer {
  const speech = {
    ...{ book: english, books: [english, spanish], language, steps: [], thresholds: defaultThresholds },
    ...{ goodwill: null, zone: "UTC", viewerZone: null, asOf: epochMs(mondayNoon + 4 * hourMs) },
  };
  return {
    ...wordAnswer(assessShipped(sessions), sessions, speech),
    range: { start: epochMs(mondayNoon), end: epochMs(mondayNoon + 4 * hourMs) },
    ...{
      asOf: epochMs(mondayNoon + 4 * hourMs),
      sessionCount: 4,
      ongoingCount: 0,
      loaded: { kind: "all" },
      lastSeen: null,
    },
  };
}

test("an answer spoken in another language is the one the server words in it", () => {
  expect(answerIn("es").say).not.toBe(answerIn("en").say);
  expect(answerIn("en").incidents.length).toBeGreaterThan(0);
  expect(spokenIn("es", answerIn("en"))).toEqual(answerIn("es"));
});

test("a language that the answer doesn't have leaves it as it is", () => {
  const answer = answerIn("en");
  expect(spokenIn("fr", answer)).toBe(answer);
});
