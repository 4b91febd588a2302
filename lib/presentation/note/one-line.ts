/**
 * A text for one line of a note: titles and errors may hold line breaks, which would make new lines of it, and signs that
 * move a terminal's cursor or turn the text around them.
 */
export function oneLine(text: string): string {
  return text
    .replace(/(?!\s)[\p{Cc}\p{Bidi_Control}]/gu, " ")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();
}
