import { foldedWords } from "@/lib/domain/complaint/fold";
import type { Lexicon, Meaning } from "@/lib/domain/complaint/lexicon";
import { english } from "@/lib/domain/complaint/lexicon-en";
import { spanish } from "@/lib/domain/complaint/lexicon-es";

/** All languages are recognised, whatever the page's own, because agents type what callers say. */
export const lexicons: readonly Lexicon[] = [english, spanish];

type Phrase = Readonly<{ words: readonly string[]; meaning: Meaning }>;

/** A phrase found in a text: its length in words, and its possible meanings across languages. */
type PhraseMatch = Readonly<{ length: number; meanings: readonly Meaning[] }>;

const phrasesByFirstWord = new Map<string, Phrase[]>();
for (const { entries } of lexicons) {
  for (const [meaning, phrases] of entries) {
    for (const phrase of phrases.split(",")) {
      const words = foldedWords(phrase);
      const [first = ""] = words;
      phrasesByFirstWord.set(first, [...(phrasesByFirstWord.get(first) ?? []), { words, meaning }]);
    }
  }
}

/** The longest phrase that starts at an index of a list of folded words; `null` if none does. */
export function phraseAt(words: readonly string[], at: number): PhraseMatch | null {
  const candidates = phrasesByFirstWord.get(words[at] ?? "") ?? [];
  const found = candidates.filter((phrase) => phrase.words.every((word, index) => words[at + index] === word));
  const length = Math.max(0, ...found.map((phrase) => phrase.words.length));
  if (length === 0) return null;
  return { length, meanings: found.filter((phrase) => phrase.words.length === length).map(({ meaning }) => meaning) };
}

/** Whether a word starts a phrase of a lexicon. A title made only of such words isn't recognised as a title. */
export function isKnownWord(word: string): boolean {
  return phrasesByFirstWord.has(word);
}
