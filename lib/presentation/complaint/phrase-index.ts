import { foldedWords } from "@/lib/presentation/complaint/fold";
import { english } from "@/lib/presentation/complaint/lexicon-en";
import { spanish } from "@/lib/presentation/complaint/lexicon-es";
import type { Lexicon, Meaning } from "@/lib/presentation/complaint/meaning";

/** Every language that is recognised, whatever the page's own: a caller's words are copied as they were said. */
export const lexicons: readonly Lexicon[] = [english, spanish];

type Phrase = Readonly<{ words: readonly string[]; meaning: Meaning }>;

/** What a phrase may mean: one meaning for each language that has it. */
export type FoundPhrase = Readonly<{ length: number; meanings: readonly Meaning[] }>;

const byFirstWord = new Map<string, Phrase[]>();
for (const { entries } of lexicons) {
  for (const [meaning, phrases] of entries) {
    for (const phrase of phrases.split(",")) {
      const words = foldedWords(phrase);
      const [first = ""] = words;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, meaning }]);
    }
  }
}

/** The longest phrase that stands at a place in a row of folded words; `null` when none does. */
export function phraseAt(words: readonly string[], at: number): FoundPhrase | null {
  const known = byFirstWord.get(words[at] ?? "") ?? [];
  const here = known.filter((phrase) => phrase.words.every((word, index) => words[at + index] === word));
  const length = Math.max(0, ...here.map((phrase) => phrase.words.length));
  if (length === 0) return null;
  return { length, meanings: here.filter((phrase) => phrase.words.length === length).map(({ meaning }) => meaning) };
}

/** Whether a word opens a phrase or is one: such a word alone does not make a title. */
export function isKnownWord(word: string): boolean {
  return byFirstWord.has(word);
}
