/** Random draws that repeat for the same seed. */
export type Random = Readonly<{
  /** From 0 up to but excluding 1. */
  next: () => number;
  between: (low: number, high: number) => number;
  /** A whole number, both ends included. */
  whole: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  /** The item at rank k has weight 1 / k^steepness; 0 gives every item the same weight. */
  pickByRank: <Item>(items: readonly Item[], steepness: number) => Item;
}>;

/** A generator seeded by these parts: mulberry32 over an FNV hash, so that similar seeds give unrelated draws. */
export function randomOf(...parts: readonly (string | number)[]): Random {
  let state = hash(parts.join("|"));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    pickByRank: (items, steepness) => {
      const weights = items.map((_, index) => (index + 1) ** -steepness);
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return at(items, found === -1 ? items.length - 1 : found);
    },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
