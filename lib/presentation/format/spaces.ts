const noBreakSpace = "\u00a0";
/** Invisible. Without it, a line may end after a dash. */
const wordJoiner = "\u2060";

/** The same text, on one line: a headline doesn't break between a day and its month, or within "20:50–21:32". */
export function unbroken(text: string): string {
  return text.replaceAll(" ", noBreakSpace).replaceAll("–", `–${wordJoiner}`);
}

/** The same text as others write it, for texts that are copied or compared: other programs search for ordinary spaces. */
export function plainSpaces(text: string): string {
  return text.replaceAll(noBreakSpace, " ").replaceAll(wordJoiner, "");
}
