/** "“cup”, “final”". */
export function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join(", ");
}
