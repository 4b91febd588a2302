const longest = 80;

/**
 * A value from Conviva inside one of our sentences: on one line, cut to the length of a long title, and unable to change
 * the direction of the text around it. The session details show the whole value.
 */
export function valueText(value: string): string {
  const plain = value
    .replace(/(?!\s)[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const characters = [...plain];
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : plain;
  // Isolate right-to-left scripts only: first strong isolate, and its end.
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(short) ? `\u2068${short}\u2069` : short;
}
