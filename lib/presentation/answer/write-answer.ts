import type { Incident } from "@/lib/domain/answer/incidents/incident";
import { word } from "@/lib/domain/answer/playbook/phrase";
import type { PhraseBook, SituationId } from "@/lib/domain/answer/playbook/phrase-book";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import type { Fact, Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { AnswerWords, FactWords } from "@/lib/presentation/answer/answer-words";
import { fill, type Speech } from "@/lib/presentation/answer/fill";
import { situationOf, valuesOf } from "@/lib/presentation/answer/situation";
import { stepsFor, triedIn } from "@/lib/presentation/answer/steps";
import type { Zone } from "@/lib/presentation/format/format-time";

type Told = Readonly<{
  verdict: Verdict;
  /** The newest incident the verdict rests on: what the caller has tried. */
  incident: Incident | null;
  book: PhraseBook;
  steps: readonly StepRule[];
  zone: Zone;
}>;

/** Everything the answer says of a verdict, in the book's words. The same verdict is always told in the same way. */
export function answerWords({ verdict, incident, book, steps, zone }: Told): AnswerWords {
  const speech = { book, zone };
  const situation = situationOf(verdict);
  const values = valuesOf(verdict, speech);
  const kind = { kind: word(verdict.subject?.deviceKind ?? "device") };
  return {
    language: book.language,
    verdict: book.verdicts[verdict.id],
    confidence: verdict.confidence && book.confidences[verdict.confidence],
    reason: verdict.reason && book.reasons[verdict.reason],
    headline: fill(book.happened[situation], values, speech),
    say: sayWords(verdict, speech),
    facts: verdict.facts.map((fact) => factWords(fact, speech)),
    against: verdict.against.map((fact) => factWords(fact, speech)),
    steps: stepsFor(verdict, triedIn(incident), steps).flatMap((id) => {
      const sentence = book.steps[id];
      return sentence === undefined ? [] : [{ id, text: fill(sentence, kind, speech) }];
    }),
  };
}

/** What the agent can say to the caller, in the language of a book. */
export function sayWords(verdict: Verdict, speech: Speech): string {
  return fill(speech.book.say[sayOf(verdict)], valuesOf(verdict, speech), speech);
}

/** Of several people behind an address nobody is told what another of them lived through. */
function sayOf(verdict: Verdict): SituationId | "several-viewers" {
  return verdict.against.some(({ id }) => id === "several-viewers") ? "several-viewers" : situationOf(verdict);
}

function factWords({ id, values, sessions }: Fact, speech: Speech): FactWords {
  return { id, text: fill(speech.book.facts[id], values, speech), sessions };
}
