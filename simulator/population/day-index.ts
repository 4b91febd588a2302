import { startsOn } from "./session-starts.ts";
import type { ViewerProfile } from "./viewer-profile.ts";

/** One session's start time in epoch milliseconds, and its viewer's position in the population. */
export interface PopulationStart {
  readonly startMs: number;
  readonly viewer: number;
}

/** Finds the session starts of the whole population. The starts of a UTC day are computed once, and take 10 bytes each. */
export function createDayIndex(
  seed: number,
  profiles: () => readonly ViewerProfile[],
): (dayNumber: number) => Iterable<PopulationStart> {
  const days = new Map<number, { readonly starts: Float64Array; readonly viewers: Uint16Array }>();
  function computeDay(dayNumber: number) {
    const all = profiles().flatMap((profile, viewer) =>
      startsOn(seed, viewer, dayNumber, profile.perDay).map((startMs) => ({ startMs, viewer })),
    );
    return {
      starts: Float64Array.from(all, ({ startMs }) => startMs),
      viewers: Uint16Array.from(all, ({ viewer }) => viewer),
    };
  }
  return function* startsOnDay(dayNumber) {
    const known = days.get(dayNumber) ?? computeDay(dayNumber);
    days.set(dayNumber, known);
    for (const [index, startMs] of known.starts.entries()) yield { startMs, viewer: known.viewers[index] ?? 0 };
  };
}
