import "server-only";
import { LookupError } from "@/lib/domain/problems";

const defaultPauseSeconds = 60;
const longestPauseSeconds = 300;

/** The pause of one key after Conviva rate-limited it. */
export type Pause = Readonly<{
  /** @throws {LookupError} `upstream-busy` with the remaining seconds, during a pause. */
  assertOver: () => void;
  /** Starts a pause after a 429 and returns its length in seconds. */
  begin: (retryAfter: string | undefined) => number;
}>;

/**
 * The pause of one key. Conviva documents no `Retry-After`; it requires more than a minute between calls after a 429.
 */
export function createPause(): Pause {
  /** On the clock of `performance.now()`. */
  let untilMs = 0;
  return {
    assertOver: () => {
      const leftMs = untilMs - performance.now();
      if (leftMs > 0) throw new LookupError("upstream-busy", { retryAfterSeconds: Math.ceil(leftMs / 1000) });
    },
    begin: (retryAfter) => {
      const seconds = pauseSeconds(retryAfter, Date.now());
      untilMs = Math.max(untilMs, performance.now() + seconds * 1000);
      return seconds;
    },
  };
}

/**
 * The pause that a `Retry-After` requests, in seconds: at most 300, and 60 if the header is absent or invalid.
 *
 * @param nowMs - Epoch milliseconds, for the date form.
 * @see RFC 9110, section 10.2.3: whole seconds, or a date.
 */
export function pauseSeconds(retryAfter: string | undefined, nowMs: number): number {
  const text = retryAfter?.trim() ?? "";
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - nowMs) / 1000);
  return seconds >= 1 ? Math.min(seconds, longestPauseSeconds) : defaultPauseSeconds;
}
