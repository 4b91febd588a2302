import { type EpochMs, hourMs } from "@/lib/domain/units";

/** A look at a viewer. */
type Seen = Readonly<{ at: EpochMs; viewer: string }>;

/** A time in which one person saw unusually many viewers: from the first look to the last. */
export type Sweep = Readonly<{
  start: EpochMs;
  end: EpochMs;
  /** The most different viewers within one hour of it. */
  viewers: number;
}>;

/**
 * The times in which one person saw more than `viewersMax` different viewers within an hour. Any hour counts, not only
 * those of the clock. Hours that overlap are one sweep.
 *
 * @param seen - One person's looks, oldest first.
 */
export function sweepsOf(seen: readonly Seen[], viewersMax: number): readonly Sweep[] {
  const sweeps: Sweep[] = [];
  /** How many looks within the hour each viewer has. */
  const within = new Map<string, number>();
  let oldest = 0;
  for (const { at, viewer } of seen) {
    within.set(viewer, (within.get(viewer) ?? 0) + 1);
    for (let first = seen[oldest]; first !== undefined && at - first.at >= hourMs; first = seen[++oldest]) {
      const left = (within.get(first.viewer) ?? 0) - 1;
      if (left > 0) within.set(first.viewer, left);
      else within.delete(first.viewer);
    }
    if (within.size <= viewersMax) continue;
    const start = seen[oldest]?.at ?? at;
    const last = sweeps.at(-1);
    if (last === undefined || last.end < start) sweeps.push({ start, end: at, viewers: within.size });
    else sweeps[sweeps.length - 1] = { start: last.start, end: at, viewers: Math.max(last.viewers, within.size) };
  }
  return sweeps;
}
