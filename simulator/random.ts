/** A seeded random generator: the same keys give the same sequence on every machine. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** One of the items, each with the same probability. */
  pick<Item>(items: readonly Item[]): Item;
  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean;
}

/** Hashes keys to an unsigned 32-bit integer (FNV-1a with a final avalanche step). */
export function hash(...keys: readonly (string | number)[]): number {
  let state = 0x811c9dc5;
  for (const key of keys) {
    if (typeof key === "number") state = step(step(state, key | 0), (key / 0x100000000) | 0);
    else for (let index = 0; index < key.length; index++) state = step(state, key.charCodeAt(index));
    state = step(state, 0x1f);
  }
  return avalanche(state);
}

/** Creates a generator (mulberry32) seeded with the given keys. */
export function createRandom(...keys: readonly (string | number)[]): Random {
  let state = hash(...keys);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }
  return {
    next,
    integer: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (items) => itemAt(items, Math.floor(next() * items.length)),
    chance: (probability) => next() < probability,
  };
}

/** Finds the item at `point` when all shares are placed end to end from 0. Null beyond the last share. */
export function itemAtShare<Item>(
  items: readonly Item[],
  shareOf: (item: Item) => number,
  point: number,
): Item | null {
  let reached = 0;
  for (const item of items) {
    reached += shareOf(item);
    if (point < reached) return item;
  }
  return null;
}

/**
 * Returns the item at an index.
 *
 * @throws {RangeError} If there is none.
 */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${items.length}`);
  return item;
}

function step(state: number, value: number): number {
  return Math.imul(state ^ value, 0x01000193);
}

function avalanche(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
