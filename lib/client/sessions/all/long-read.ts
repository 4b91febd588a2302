import type { MaskedLookup } from "@/lib/contract/lookup";
import type { Problem } from "@/lib/contract/problem";
import { decodeSessions } from "@/lib/contract/session-columns";
import type { MissingPeriod, SessionsEvent } from "@/lib/contract/session-stream";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { Session } from "@/lib/domain/sessions/session";
import { mergeSessions } from "@/lib/domain/sessions/session-copies";
import { type RangeQuery, resolveRange, type TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import type { Loading } from "@/lib/presentation/sessions/completeness";

/** Loading all sessions of a viewer and range, and what has arrived. */
export type LongRead = Loading &
  Readonly<{
    ref: LookupRef;
    range: RangeQuery;
    /** The end of the window, which stays when the list moves on with the clock. */
    until: EpochMs;
    /** Newest first. */
    sessions: readonly Session[];
    masked: readonly MaskedLookup[];
    skippedCount: number;
  }>;

/** Before anything has arrived. */
export function emptyLongRead(ref: LookupRef, range: RangeQuery, until: EpochMs): LongRead {
  return {
    ...{ ref, range, until, window: resolveRange(range, until) },
    ...{ sessions: [], masked: [], skippedCount: 0 },
    ...{ phase: "loading", loaded: [], missing: [], retrying: [], progress: null, isComplete: false, problem: null },
  };
}

/** Begins or continues with everything. What has arrived stays; what failed is asked for again. */
export function begun(read: LongRead): LongRead {
  return { ...read, phase: "loading", missing: [], retrying: [], progress: null, problem: null };
}

/** Asks for one failed period again. */
export function retried(read: LongRead, period: TimeRange): LongRead {
  const missing = read.missing.filter(({ range }) => !isSame(range, period));
  return { ...read, missing, retrying: [...read.retrying, period] };
}

/** After asking for one period again: it's loaded or, with a problem, failed once more. */
export function retryEnded(read: LongRead, period: TimeRange, problem: Problem | null): LongRead {
  const retrying = read.retrying.filter((range) => !isSame(range, period));
  if (retrying.length === read.retrying.length) return read;
  if (problem === null) return { ...read, retrying };
  return { ...read, retrying, missing: [...read.missing, { range: period, reason: "failed", problem }] };
}

function isSame(a: TimeRange, b: TimeRange): boolean {
  return a.start === b.start && a.end === b.end;
}

/**
 * After some events of a stream, in their order. Answers aren't part of it.
 *
 * @param isWhole - Whether the stream is over everything, and not over one period.
 */
export function withEvents(read: LongRead, events: readonly SessionsEvent[], isWhole: boolean): LongRead {
  const arrived = events.filter((event) => event.kind === "sessions");
  // The small lists are merged with each other first: the long one is gone through once.
  const sessions = arrived.reduce<readonly Session[]>(
    (all, { columns }) => mergeSessions(all, decodeSessions(columns)),
    [],
  );
  const newlyMissing = events.flatMap((event) => (event.kind === "missing" ? [event.period] : []));
  // Another page of this viewer may have asked for a failed period again.
  const isHere = ({ range, reason }: MissingPeriod) =>
    reason === "failed" && arrived.some((period) => isSame(period.range, range));
  const progress = events.findLast((event) => event.kind === "progress");
  const end = events.findLast((event) => event.kind === "end");
  return {
    ...read,
    sessions: mergeSessions(read.sessions, sessions),
    masked: [...read.masked, ...arrived.flatMap(({ masked }) => masked)],
    skippedCount: arrived.reduce((count, { skippedCount }) => count + skippedCount, read.skippedCount),
    loaded: [...read.loaded, ...arrived.map(({ range }) => range)],
    missing: [...read.missing.filter((period) => !isHere(period)), ...newlyMissing],
    ...(progress !== undefined && isWhole ? { progress: { done: progress.done, periods: progress.periods } } : {}),
    ...(end === undefined ? {} : { isComplete: end.isComplete }),
    ...(end === undefined || !isWhole ? {} : { phase: "ended" as const }),
  };
}
