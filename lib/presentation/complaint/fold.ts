const word = /\p{N}+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** A word of a text: as it is compared, and where it stands. Digits and letters that touch are two words. */
export type Word = Readonly<{ folded: string; start: number; end: number }>;

/** A text as it is compared with others: without case, accents and apostrophes. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]+/gu, "")
    .toLowerCase();
}

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const folded = fold(match[0]);
    return folded === "" ? [] : [{ folded, start: match.index, end: match.index + match[0].length }];
  });
}

/** The same, folded alone. */
export function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(({ folded }) => folded);
}
