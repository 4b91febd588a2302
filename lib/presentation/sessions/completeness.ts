import type { Problem } from "@/lib/contract/problem";
import type { MissingPeriod } from "@/lib/contract/session-stream";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { SummaryAnswer } from "@/lib/contract/summary";
import type { Session } from "@/lib/domain/sessions/session";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs } from "@/lib/domain/units";

/** How far the loading of all sessions of a window has come. */
export type Loading = Readonly<{
  window: TimeRange;
  /** `stopped`: by the agent. `cut-off`: the stream broke off. `failed`: it never began. */
  phase: "loading" | "stopped" | "cut-off" | "failed" | "ended";
  /** The periods that have arrived, in any order. */
  loaded: readonly TimeRange[];
  missing: readonly MissingPeriod[];
  /** The periods that failed and are being asked for again. */
  retrying: readonly TimeRange[];
  /** `null` until the server has planned its periods. */
  progress: Readonly<{ done: number; periods: number }> | null;
  /** Whether the server said that nothing is missing. */
  isComplete: boolean;
  /** Why it failed as a whole; `null` if it didn't. */
  problem: Problem | null;
}>;

/** A part of the range whose sessions aren't all loaded, and why. `waiting` hasn't arrived. */
export type Gap = TimeRange &
  Readonly<{
    why: "waiting" | "failed" | "retrying" | "full-minute" | "beyond-limit";
    /** Of one that failed, otherwise `null`. */
    problem: Problem | null;
  }>;

/** Whether all sessions of a range are loaded, and what is missing. */
export type Completeness = Readonly<{
  isComplete: boolean;
  /** `null` if nothing more than the first list is being loaded. */
  phase: Loading["phase"] | null;
  /** The window whose sessions are loaded, whole or in part; `null` like `phase`. */
  window: TimeRange | null;
  progress: Loading["progress"];
  /** How many sessions are loaded. */
  loadedCount: number;
  /** Whether nothing has been loaded beyond the first list, which has the newest sessions. */
  isFirstList: boolean;
  /** How many there are, by the summary; `null` if that isn't known, or fewer than are loaded. */
  aboutCount: number | null;
  /** Oldest first. They don't overlap. */
  gaps: readonly Gap[];
  /** The most sessions that one response, or one look-up, can have. */
  limit: number;
}>;

type Known = Readonly<{
  list: Pick<SessionsAnswer, "isPossiblyTruncated" | "range" | "limit">;
  sessions: readonly Session[];
  /** `null` before all sessions are loaded, and if they don't have to be. */
  loading: Loading | null;
  /** `null` until it has loaded. */
  summary: SummaryAnswer | null;
}>;

/** What is loaded of a range, from its first list, the loading of the rest and the summary. */
export function completenessOf({ list, sessions, loading, summary }: Known): Completeness {
  const isComplete = loading === null ? !list.isPossiblyTruncated : loading.isComplete;
  const about = summary === null ? null : attemptsIn(summary);
  return {
    isComplete,
    phase: loading?.phase ?? null,
    window: loading?.window ?? null,
    progress: loading?.progress ?? null,
    loadedCount: sessions.length,
    isFirstList: loading === null || loading.loaded.length === 0,
    aboutCount: about !== null && about > sessions.length ? about : null,
    gaps: isComplete ? [] : loading === null ? beforeOldest(list, sessions) : gapsOf(loading),
    limit: list.limit,
  };
}

/** Conviva counts every attempt as a play, a start failure or an exit. Unless all three were sent, plays alone. */
function attemptsIn({ summary: { figures } }: SummaryAnswer): number | null {
  const { plays, videoStartFailures, exitsBeforeVideoStart } = figures;
  return plays === null ? null : plays + (videoStartFailures ?? 0) + (exitsBeforeVideoStart ?? 0);
}

/**
 * Conviva usually returns the newest sessions, so what is missing most likely began before the oldest one. That isn't
 * certain, so it only serves until the rest is being loaded.
 */
function beforeOldest({ range }: Known["list"], sessions: readonly Session[]): readonly Gap[] {
  const oldest = sessions.reduce((first, { startedAt }) => Math.min(first, startedAt), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(oldest) || oldest <= range.start) return [];
  return [{ start: range.start, end: epochMs(oldest), why: "waiting", problem: null }];
}

function gapsOf({ window, loaded, missing, retrying }: Loading): readonly Gap[] {
  const known = missing.map(
    (period): Gap => ({
      ...period.range,
      why: period.reason,
      problem: period.reason === "failed" ? period.problem : null,
    }),
  );
  const asked = retrying.map((range): Gap => ({ ...range, why: "retrying", problem: null }));
  const waiting = without(window, [...loaded, ...known, ...asked]).map(
    (range): Gap => ({ ...range, why: "waiting", problem: null }),
  );
  return [...known, ...asked, ...waiting].sort((a, b) => a.start - b.start);
}

/** The parts of a range that are in none of the others, oldest first. */
function without(range: TimeRange, others: readonly TimeRange[]): readonly TimeRange[] {
  const left: TimeRange[] = [];
  let from: number = range.start;
  for (const { start, end } of [...others].sort((a, b) => a.start - b.start)) {
    if (start > from) left.push({ start: epochMs(from), end: epochMs(Math.min(start, range.end)) });
    from = Math.max(from, end);
    if (from >= range.end) return left;
  }
  return [...left, { start: epochMs(from), end: range.end }];
}

/**
 * The window in which the server finds a session's details: the one whose sessions are loaded or, if the session is newer,
 * the list's.
 */
export function detailsWindow(
  session: Session | null,
  known: Pick<Completeness, "window"> | null,
  listed: TimeRange,
): Readonly<{ from: EpochMs; to: EpochMs }> {
  const window = known?.window ?? null;
  const { start, end } = window !== null && session !== null && session.startedAt < window.end ? window : listed;
  return { from: start, to: end };
}

/** How long to wait before periods that failed can succeed, in seconds. */
export function waitBeforeRetry(gaps: readonly Gap[]): number {
  return gaps.reduce((longest, { problem }) => Math.max(longest, problem?.retryAfterSeconds ?? 0), 0);
}
