/** A column of texts, each written once: `values[at[i]]`, or `values[0]` for all rows if `at` is missing. */
export type TextColumn = Readonly<{ values: readonly (string | null)[]; at?: readonly number[] }>;

/** Writes a column of texts with each text once, in the order of first appearance. */
export function encodeTexts(texts: readonly (string | null)[]): TextColumn {
  const places = new Map<string | null, number>();
  const at = texts.map((text) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  });
  const values = [...places.keys()];
  return values.length > 1 ? { values, at } : { values };
}

/** The text of row `index`; `null` if it wasn't sent. */
export function textAt({ values, at }: TextColumn, index: number): string | null {
  return values[at === undefined ? 0 : (at[index] ?? 0)] ?? null;
}
