import "server-only";
import { decodeSessions, encodeSessions } from "@/lib/contract/session-columns";
import { overlaps, withoutRanges } from "@/lib/domain/time/ranges";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import type { LoadedPeriod } from "@/lib/server/sessions/all/loaded-period";
import type { Missing, Settled } from "@/lib/server/sessions/all/settled";
import type { Identifiers } from "@/lib/server/sessions/mask-sessions";

const keptMs = 15 * minuteMs;
/** Sessions of the last day may still change, and new ones may still arrive. */
const recentKeptMs = minuteMs;

/**
 * What is kept of a window, and what of it is missing.
 *
 * @param page - One response for the whole window, as a page shows it; `null` if none is known.
 */
export function keptPeriods(window: TimeRange, page: LoadedPeriod | null) {
  const identifiers = new Map(page?.identifiers);
  let first = page;
  let kept: readonly LoadedPeriod[] = [];
  let missing: readonly Missing[] = [];
  /** What has been loaded at some time, even if it's no longer kept. */
  let known: readonly TimeRange[] = [];

  function note(added: Identifiers): void {
    for (const [spelling, kind] of added) if (!identifiers.has(spelling)) identifiers.set(spelling, kind);
  }

  /** What is neither loaded nor known to be missing. */
  function open(): readonly TimeRange[] {
    return withoutRanges([window], [...kept, ...missing].map(rangeOf));
  }

  function forgetOld(now: number): void {
    if (first !== null && now - first.asOf >= keptMs) first = null;
    kept = kept.filter(({ range, asOf }) => now - asOf < (range.end > asOf - dayMs ? recentKeptMs : keptMs));
    // A minute that is too full is loaded too. Without its sessions, it's asked for again.
    missing = missing.filter(
      ({ range, reason }) => reason !== "full-minute" || kept.some((period) => period.range.end === range.end),
    );
  }

  return {
    open,
    forgetOld,
    settle: (settled: Settled): void => {
      if (settled.period === null) missing = [...missing, settled.missing];
      else {
        kept = [...kept, settled.period].sort(newestFirst);
        known = withoutRanges([...known, settled.period.range], []);
        note(settled.period.identifiers);
      }
    },
    /** Remembers one response for the whole window, which isn't all of it. */
    notePage: (period: LoadedPeriod): void => {
      first ??= period;
      note(period.identifiers);
    },
    page: () => first,
    /** Lets what failed in these ranges be asked for again. */
    retry: (ranges: readonly TimeRange[]): void => {
      missing = missing.flatMap((one): readonly Missing[] =>
        one.reason === "failed" ? withoutRanges([one.range], ranges).map((range) => ({ ...one, range })) : [one],
      );
    },
    known: () => known,
    /** The periods that are loaded, newest first. */
    loaded: () => kept,
    missing: () => missing,
    /** All sessions there are, by periods that don't overlap, newest first: where none is loaded, those of the page. */
    periods: (): readonly LoadedPeriod[] =>
      [...kept, ...partsOf(first, withoutRanges([window], kept.map(rangeOf)))].sort(newestFirst),
    /** In the order in which they are labelled. It only grows. */
    identifiers: (): Identifiers => [...identifiers],
    bytes: () => kept.reduce((sum, { bytes }) => sum + bytes, first?.bytes ?? 0),
    isEmpty: () => kept.length === 0 && first === null,
  };
}

/** The sessions of a page that began in each of these ranges. */
function partsOf(page: LoadedPeriod | null, ranges: readonly TimeRange[]): readonly LoadedPeriod[] {
  if (page === null || ranges.length === 0) return [];
  const sessions = decodeSessions(page.columns);
  const parts = ranges.map((range) => {
    const inside = sessions.filter(({ startedAt }) => overlaps(range, spanFrom(startedAt, page.range)));
    return { ...page, range, columns: encodeSessions(inside), skippedCount: 0, bytes: 0 };
  });
  return parts.filter(({ columns }) => columns.count > 0);
}

/** A moment. One before the range counts as its first, since Conviva may select by overlap. */
function spanFrom(startedAt: EpochMs, { start }: TimeRange): TimeRange {
  const from = startedAt < start ? start : startedAt;
  return { start: from, end: epochMs(from + 1) };
}

function rangeOf({ range }: Readonly<{ range: TimeRange }>): TimeRange {
  return range;
}

function newestFirst(one: LoadedPeriod, other: LoadedPeriod): number {
  return other.range.end - one.range.end;
}
