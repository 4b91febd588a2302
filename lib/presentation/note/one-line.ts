/** Titles and errors may hold line breaks, which would make new lines of a note. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
