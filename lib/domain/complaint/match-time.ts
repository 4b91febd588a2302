import type { TimeWindow } from "@/lib/domain/complaint/complaint";
import { ranUntil } from "@/lib/domain/sessions/last-seen";
import type { Session } from "@/lib/domain/sessions/session";
import { type EpochMs, epochMs } from "@/lib/domain/units";

/** How far an attempt is from the stated time. */
export type TimeMatch = Readonly<{
  /** 0 to 1; 0 is no match. */
  score: number;
  window: TimeWindow;
  /** From the stated time to the start of the attempt: negative before it, 0 within it. */
  offsetMs: number;
  /** Whether the attempt started before the window and was still running at the stated time. */
  isRunning: boolean;
}>;

/** Callers usually mean when they started, so an attempt that was only still running scores less. */
const runningScore = 0.35;
/** How much of the score a start at the edge of the window loses. */
const edgePenalty = 0.6;

/**
 * Matches an attempt with the window that fits it best; `null` if the caller mentioned no time.
 *
 * @param now - An ongoing session counts as running until then.
 */
export function matchTime(session: Session, windows: readonly TimeWindow[], now: EpochMs): TimeMatch | null {
  const end = session.isEnded ? ranUntil(session) : epochMs(Math.max(now, session.startedAt));
  const matches = windows.map((window) => matchWindow(session.startedAt, end, window));
  const bestFirst = (a: TimeMatch, b: TimeMatch) => b.score - a.score || Math.abs(a.offsetMs) - Math.abs(b.offsetMs);
  return matches.toSorted(bestFirst)[0] ?? null;
}

function matchWindow(startedAt: EpochMs, end: EpochMs, window: TimeWindow): TimeMatch {
  const offsetMs = Math.max(0, startedAt - window.to) - Math.max(0, window.from - startedAt);
  if (startedAt >= window.start && startedAt <= window.end) {
    const marginMs = offsetMs < 0 ? window.from - window.start : window.end - window.to;
    const score = offsetMs === 0 ? 1 : 1 - (edgePenalty * Math.abs(offsetMs)) / marginMs;
    return { score, window, offsetMs, isRunning: false };
  }
  const isRunning = startedAt < window.start && end >= window.from;
  return { score: isRunning ? runningScore : 0, window, offsetMs, isRunning };
}
