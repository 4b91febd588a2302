const longest = 80;

/**
 * A value of Conviva's inside a sentence of ours: on one line, no longer than a title is, and without the power to turn
 * the sentence around it. The whole value stands in the session's detail.
 */
export function valueText(value: string): string {
  const plain = value
    .replace(/(?!\s)[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const characters = [...plain];
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : plain;
  // First strong isolate and its end, only where a script is written from right to left.
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(short) ? `\u2068${short}\u2069` : short;
}
