import "server-only";
import { LookupError } from "@/lib/domain/problems";

const defaultPauseSeconds = 60;
const longestPauseSeconds = 300;

/** How long a key rests after Conviva limited it. */
export type Pause = Readonly<{
  /** @throws {LookupError} `upstream-busy` with the seconds left, while the key rests. */
  assertOver: () => void;
  /** Starts the rest after a 429 and returns its length in seconds. */
  begin: (retryAfter: string | undefined) => number;
}>;

/**
 * The pause of one key. Conviva documents no `Retry-After` and asks for more than a minute between calls once it
 * limits.
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
