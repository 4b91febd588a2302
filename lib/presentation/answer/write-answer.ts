import type { AnswerFact, ReplyWords } from "@/lib/contract/answer";
import type { Incident } from "@/lib/domain/answer/incidents/incident";
import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import { type PhraseValues, word } from "@/lib/domain/answer/playbook/phrase";
import type { PhraseBook } from "@/lib/domain/answer/playbook/phrase-book";
import type { StepRule } from "@/lib/domain/answer/playbook/step-rules";
import { factsBesideHeadline } from "@/lib/domain/answer/verdict/facts-beside-headline";
import { type Side, sideOf } from "@/lib/domain/answer/verdict/side";
import type { Fact, Subject, Verdict } from "@/lib/domain/answer/verdict/verdict";
import type { Zone } from "@/lib/domain/time/zone";
import type { AnswerWords } from "@/lib/presentation/answer/answer-words";
import { fill, type Speech } from "@/lib/presentation/answer/fill";
import { sayFor, templateFor, valuesOf } from "@/lib/presentation/answer/situation";
import { stepsFor, triedIn } from "@/lib/presentation/answer/steps";

type WordingInput = Readonly<{
  verdict: Verdict;
  /** The newest incident behind the verdict. It shows what the caller has tried. */
  incident: Incident | null;
  book: PhraseBook;
  steps: readonly StepRule[];
  zone: Zone;
}>;

/** The labels of the sides in the book. */
const sideLabels = {
  viewer: "viewersSide",
  provider: "providersSide",
  ours: "ourSide",
} as const satisfies Record<Side, keyof NoteLabels>;

/** Everything the answer says about a verdict, in the book's words. The same verdict always reads the same. */
export function answerWords({ verdict, incident, book, steps, zone }: WordingInput): AnswerWords {
  const speech = { book, zone };
  const values = valuesOf(verdict, speech);
  const kind = { kind: word(verdict.subject?.deviceKind ?? "device") };
  // "Only on this device" is true only if no problem was, or may have been, elsewhere.
  const mayBeElsewhere = verdict.against.some(({ id }) => id === "bad-elsewhere" || id === "fields-missing");
  const only = verdict.subject === null || mayBeElsewhere ? {} : onlyOn(verdict.subject);
  return {
    language: book.language,
    verdict: book.verdicts[verdict.id],
    side: sideText(verdict, book),
    confidence: verdict.confidence && book.confidences[verdict.confidence],
    reason: verdict.reason && fill(book.reasons[verdict.reason], only, speech),
    headline: fill(templateFor(verdict, book.happened), values, speech),
    say: suggestedWording(verdict, speech),
    facts: factsBesideHeadline(verdict).map((fact) => factWords(fact, speech)),
    doubts: verdict.against.map((fact) => factWords(fact, speech)),
    steps: stepsFor(verdict, triedIn(incident), steps).flatMap((id) => {
      const sentence = book.steps[id];
      return sentence === undefined ? [] : [{ id, text: fill(sentence, kind, speech) }];
    }),
  };
}

/** A reply to the viewer. If several people share an address, it has no steps: they would tell what another one experienced. */
export function replyWords(input: WordingInput): ReplyWords {
  const { verdict, book, steps } = input;
  const isShared = verdict.against.some(({ id }) => id === "several-viewers");
  const words = answerWords(input);
  const isForCaller = (id: string) => steps.some((rule) => rule.id === id && rule.forCaller === true);
  return {
    say: writtenWording(verdict, { book, zone: input.zone }),
    steps: isShared ? [] : words.steps.filter(({ id }) => isForCaller(id)),
    ...{ beforeSteps: book.note.replySteps, afterSteps: book.note.replyEnd, withoutSteps: book.note.replyOnly },
  };
}

/** What the agent can say to the caller, in the language of a book. */
export function suggestedWording(verdict: Verdict, speech: Speech): string {
  return fill(sayFor(verdict, speech.book), valuesOf(verdict, speech), speech);
}

/** What the problem is only on: "title", or "device" and "TV". */
function onlyOn({ factor, deviceKind }: Subject): PhraseValues {
  const isOneKind = factor === "device" && deviceKind !== null;
  return { factor: word(factor), kind: isOneKind ? word(deviceKind) : undefined };
}

/** Whose side a verdict is on, in words. "Our service" says it itself. */
function sideText(verdict: Verdict, { note }: PhraseBook): string | null {
  const side = sideOf(verdict);
  return side === null || verdict.id === "service" ? null : note[sideLabels[side]];
}

/** The same in writing: nobody is on the phone, or watches while the viewer tries again. */
function writtenWording(verdict: Verdict, speech: Speech): string {
  const instead = Object.entries(speech.book.written ?? {});
  const sentences = [sayFor(verdict, speech.book)]
    .flat()
    .map((sentence) => instead.reduce((rest, [said, written]) => rest.replaceAll(said, () => written), sentence));
  return fill(sentences, valuesOf(verdict, speech), speech);
}

function factWords({ id, values, sessions }: Fact, speech: Speech): AnswerFact {
  return { id, text: fill(speech.book.facts[id], values, speech), sessions };
}
