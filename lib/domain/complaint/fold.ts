const wordPattern = /\p{N}+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** A word, folded, with its position in the text. Adjacent digits and letters are separate words: "9pm" is two. */
export type Word = Readonly<{ folded: string; start: number; end: number }>;

/** Removes case, accents and apostrophes, so that texts can be compared. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]+/gu, "")
    .toLowerCase();
}

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].flatMap((match) => {
    const folded = fold(match[0]);
    return folded === "" ? [] : [{ folded, start: match.index, end: match.index + match[0].length }];
  });
}

/** The folded words of a text, without their positions. */
export function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(({ folded }) => folded);
}
