import type { Random } from "../../random.ts";

/** A lognormal draw: waits, speeds and watch times are all skewed like this. */
export function lognormal(random: Random, median: number, sigma: number): number {
  const gauss = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return median * Math.exp(sigma * gauss);
}

export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random.next());
}

/** One of the items, each with its own weight. */
export function weighted<Item extends Readonly<{ weight: number }>>(random: Random, items: readonly Item[]): Item {
  let left = random.next() * items.reduce((sum, item) => sum + item.weight, 0);
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return random.pick(items);
}

export function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

const hexDigits = "0123456789abcdef";

export function hex(random: Random, length: number): string {
  let text = "";
  while (text.length < length) text += hexDigits.charAt(random.whole(0, 15));
  return text;
}

export function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => hex(random, length)).join("-");
}

export function address(random: Random): string {
  // First octets that belong to access networks, never private ones.
  const first = random.pick([24, 62, 73, 78, 81, 84, 91, 98, 109, 151, 177, 188, 203, 212]);
  return [first, random.whole(1, 254), random.whole(0, 255), random.whole(1, 254)].join(".");
}
