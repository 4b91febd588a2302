import "server-only";
import { LookupError } from "@/lib/domain/problems";
import { processState } from "@/lib/server/operation/process-state";

const defaultPauseSeconds = 60;
const longestPauseSeconds = 300;

/** On the clock of `performance.now()`. */
const pause = processState("conviva pause", () => ({ untilMs: 0 }));

/**
 * Refuses a call while Conviva's key rests after a 429. Conviva documents no `Retry-After` and asks
 * for more than a minute between calls once it thresholds.
 *
 * @throws {LookupError} `upstream-busy`, with the seconds left.
 */
export function assertNotPaused(): void {
  const leftMs = pause.untilMs - performance.now();
  if (leftMs > 0) throw new LookupError("upstream-busy", { retryAfterSeconds: Math.ceil(leftMs / 1000) });
}

/** Begins the rest after a 429 and gives its length in seconds. */
export function beginPause(retryAfter: string | undefined): number {
  const seconds = pauseSeconds(retryAfter, Date.now());
  pause.untilMs = Math.max(pause.untilMs, performance.now() + seconds * 1000);
  return seconds;
}

/** Ends the rest; for tests. */
export function resetPause(): void {
  pause.untilMs = 0;
}

/**
 * The rest a `Retry-After` asks for, in seconds: 1 to 300 as sent, longer ones cut to 300, and 60 when
 * it is absent or makes no sense.
 *
 * @param nowMs - Epoch milliseconds, for the date form.
 * @see RFC 9110, section 10.2.3: whole seconds, or a date.
 */
export function pauseSeconds(retryAfter: string | undefined, nowMs: number): number {
  const text = retryAfter?.trim() ?? "";
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - nowMs) / 1000);
  return seconds >= 1 ? Math.min(seconds, longestPauseSeconds) : defaultPauseSeconds;
}
