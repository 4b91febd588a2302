import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { epochMs, hourMs } from "@/lib/domain/units";
import type { Completeness, Loading } from "@/lib/presentation/sessions/completeness";

/** From and to a number of hours before Monday noon. */
export function hours(from: number, to: number): TimeRange {
  return { start: epochMs(mondayNoon - from * hourMs), end: epochMs(mondayNoon - to * hourMs) };
}

/** Loading of the 24 hours before Monday noon, with nothing loaded yet. */
export function loadingWith(changes: Partial<Loading> = {}): Loading {
  return {
    ...{ window: hours(24, 0), phase: "loading", loaded: [], missing: [], retrying: [], progress: null },
    ...{ isComplete: false, problem: null },
    ...changes,
  };
}

/** What is known while 3,420 sessions are loaded. */
export function completenessWith(changes: Partial<Completeness> = {}): Completeness {
  return {
    ...{ isComplete: false, phase: "loading", window: hours(24, 0), progress: { done: 4, periods: 7 } },
    ...{ loadedCount: 3420, isFirstList: false, aboutCount: 4871, gaps: [], limit: 500 },
    ...changes,
  };
}
