const noBreakSpace = "\u00a0";

/** The same text, on one line: a headline doesn't break between a day and its month. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", noBreakSpace);
}

/** The same text with ordinary spaces, for texts that are copied or compared: other programs search for those. */
export function plainSpaces(text: string): string {
  return text.replaceAll(noBreakSpace, " ");
}
