import "server-only";
import { joined, withoutRanges } from "@/lib/domain/time/ranges";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import type { SessionDensity } from "@/lib/server/sessions/all/session-density";

/** Which periods to load, newest first. */
export type PeriodPlan = Readonly<{
  /** The next period to load; `null` if nothing is left to plan for now, since those being loaded may turn out to be full. */
  next: () => TimeRange | null;
  /** A period is loaded whole: these are all of its sessions. */
  loaded: (period: TimeRange, starts: readonly EpochMs[]) => void;
  /** A period has more sessions than these. Returns whether it will be split; a minute isn't. */
  full: (period: TimeRange, starts: readonly EpochMs[]) => boolean;
  /** Plans for more time. */
  add: (range: TimeRange) => void;
  /**
   * How many periods to load at once. After one that wasn't as expected it's one, so that the same wrong estimate doesn't cost
   * several calls; then twice as many each time.
   */
  atOnce: () => number;
  /** Ends the plan. Returns what it hadn't come to, newest first. */
  end: () => readonly TimeRange[];
}>;

/**
 * How many sessions a period should have at most: four fifths of what one response can have, because a period that turns out
 * to be full is a call that proved nothing.
 */
const sessionsAimed = 400;
/** How many periods are loaded at once. */
const atOnceMax = 4;

/** How many periods ranges probably take. */
export function periodsIn(ranges: readonly TimeRange[], density: SessionDensity): number {
  return ranges.reduce((sum, range) => sum + Math.max(1, Math.ceil(density.expected(range) / sessionsAimed)), 0);
}

/**
 * Plans the periods of time that isn't loaded. Each one is sized when it's begun, by what was seen by then: only a call for
 * exactly that period, with fewer sessions than the limit, proves that they are all.
 */
export function periodPlan(ranges: readonly TimeRange[], density: SessionDensity): PeriodPlan {
  let open = joined(ranges);
  /** Periods that were full: none is asked for again as a whole. */
  let full: readonly TimeRange[] = [];

  function take({ start: oldest, end }: TimeRange): TimeRange {
    const newest = { start: oldest, end };
    // Equal parts, so that the last one isn't a call for next to nothing.
    const parts = periodsIn([newest], density);
    let start = parts === 1 ? oldest : density.startFor(newest, density.expected(newest) / parts);
    for (const one of full) {
      if (start <= one.start && one.end <= end) start = splitOf(one, end);
    }
    return { start, end };
  }

  /** Where a full period is split: by its sessions, but never so that next to nothing is split off. */
  function splitOf(one: TimeRange, end: EpochMs): EpochMs {
    const half = density.startFor(one, density.expected(one) / 2);
    return epochMs(Math.min(Math.max(half, one.start + minuteMs), end - minuteMs));
  }

  return {
    next: () => {
      const [newest] = open;
      if (newest === undefined) return null;
      const period = take(newest);
      density.begin(period);
      open = withoutRanges(open, [period]);
      return period;
    },
    loaded: (period, starts) => {
      full = full.filter((one) => one.start < period.start || period.end < one.end);
      density.noteAll(period, starts);
    },
    full: (period, starts) => {
      if (period.end - period.start <= minuteMs) return false;
      density.noteSome(period, starts);
      full = [...full, period];
      open = joined([...open, period]);
      return true;
    },
    add: (range) => {
      open = joined([...open, range]);
    },
    atOnce: () => Math.min(2 ** density.asExpected(), atOnceMax),
    end: () => {
      const rest = open;
      open = [];
      return rest;
    },
  };
}
