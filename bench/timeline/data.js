export const rangeStart = 1676237756486;
export const rangeLength = 30 * 86_400_000;
export const kindColours = ["#2e7d32", "#ef6c00", "#c62828", "#6a1b9a", "#0277bd"];

/** Generates 30 days of sessions in device lanes. The generator is seeded, so every timeline gets the same ones. */
export function generateSessions(count) {
  const random = mulberry32(42);
  const laneCount = count <= 500 ? 6 : count <= 5000 ? 12 : 24;
  const perLane = Math.ceil(count / laneCount);
  const gap = rangeLength / perLane;
  const items = [];
  for (let lane = 0; lane < laneCount; lane++) {
    for (let slot = 0; slot < perLane && items.length < count; slot++) {
      const start = rangeStart + slot * gap + random() * gap * 0.3;
      const duration = gap * (0.1 + 0.55 * random());
      items.push({ id: items.length, lane, start, end: start + duration, kind: kindOf(random()) });
    }
  }
  return { laneCount, items };
}

function kindOf(chance) {
  if (chance < 0.8) return 0;
  if (chance < 0.9) return 1;
  if (chance < 0.95) return 2;
  return chance < 0.98 ? 3 : 4;
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
