import { ranUntil } from "@/lib/domain/sessions/last-seen";
import type { Session } from "@/lib/domain/sessions/session";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import type { TimeWindow } from "@/lib/presentation/complaint/complaint";

/** How a play lies to the time that was said. */
export type TimeFit = Readonly<{
  /** 0 to 1; 0 when it lies outside. */
  value: number;
  window: TimeWindow;
  /** From the time that was said to the start of the play: negative before it, 0 within it. */
  awayMs: number;
  /** Whether the play began before the time that was said, and still ran. */
  isRunning: boolean;
}>;

/** A play that only still ran at the time is less likely meant than one that began then. */
const runningValue = 0.35;
/** How much less a start at the very edge is worth than one at the time itself. */
const edgeLoss = 0.6;

/** The best of the windows for a play; `null` when nothing was said of time. */
export function fitTime(session: Session, windows: readonly TimeWindow[], now: EpochMs): TimeFit | null {
  const end = session.isEnded ? ranUntil(session) : epochMs(Math.max(now, session.startedAt));
  const fits = windows.map((window) => fitWindow(session.startedAt, end, window));
  const better = (a: TimeFit, b: TimeFit) => b.value - a.value || Math.abs(a.awayMs) - Math.abs(b.awayMs);
  return fits.toSorted(better)[0] ?? null;
}

function fitWindow(startedAt: EpochMs, end: EpochMs, window: TimeWindow): TimeFit {
  const awayMs = Math.max(0, startedAt - window.to) - Math.max(0, window.from - startedAt);
  if (startedAt >= window.start && startedAt <= window.end) {
    const margin = awayMs < 0 ? window.from - window.start : window.end - window.to;
    return { value: awayMs === 0 ? 1 : 1 - (edgeLoss * Math.abs(awayMs)) / margin, window, awayMs, isRunning: false };
  }
  const isRunning = startedAt < window.start && end >= window.from;
  return { value: isRunning ? runningValue : 0, window, awayMs, isRunning };
}
