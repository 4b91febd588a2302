/** A text whose first letter is a capital, to begin a sentence with. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
