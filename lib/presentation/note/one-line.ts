/**
 * A text on one line of a note. Titles and errors can contain line breaks, and control characters that move a terminal's
 * cursor or change the direction of the text around them.
 */
export function oneLine(text: string): string {
  return text
    .replace(/(?!\s)[\p{Cc}\p{Bidi_Control}]/gu, " ")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();
}
