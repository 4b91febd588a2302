import { expect, test } from "vitest";
import { spokenIn } from "@/lib/client/answer/spoken-in";
import type { ViewerAnswer } from "@/lib/contract/answer";

const says = { en: "It's the title.", es: "Es el título." };
const verdict = { say: says.en, says, headline: "stays" };
const answer = {
  ...verdict,
  language: "en",
  incidents: [
    { id: "a", verdict },
    { id: "b", verdict: null },
  ],
} as unknown as ViewerAnswer;

test("another language changes the suggested wording of the answer and of its incidents, and nothing else", () => {
  expect(spokenIn("es", answer)).toEqual({
    ...answer,
    language: "es",
    say: says.es,
    incidents: [
      { id: "a", verdict: { ...verdict, say: says.es } },
      { id: "b", verdict: null },
    ],
  });
});

test("a language that the answer doesn't have leaves it as it is", () => {
  expect(spokenIn("fr", answer)).toBe(answer);
});
