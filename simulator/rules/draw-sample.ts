import { createRandom } from "../random.ts";

const minute = 60_000;

/**
 * Draws at most `limit` items at random and keeps their order. The same request draws the same items within a minute,
 * whatever the order of its parameters.
 */
export function drawSample<Item>(
  items: readonly Item[],
  limit: number,
  { query, seed, nowMs }: { readonly query: URLSearchParams; readonly seed: number; readonly nowMs: number },
): readonly Item[] {
  if (items.length <= limit) return items;
  const request = [...query].map(([name, value]) => `${name}=${value}`).toSorted();
  const random = createRandom(seed, "sample", Math.floor(nowMs / minute), ...request);
  // Each item is taken with the probability that exactly `limit` are taken in the end.
  let left = limit;
  return items.filter((_, index) => {
    const isTaken = random.next() * (items.length - index) < left;
    if (isTaken) left -= 1;
    return isTaken;
  });
}
