import "server-only";
import { errors } from "undici";
import { LookupError, type ProblemCode } from "@/lib/domain/problems";

/** The cause of a failure that a retry may resolve. */
class TransientFault extends Error {
  override readonly name = "TransientFault";
  constructor(cause: unknown) {
    super("transient", { cause });
  }
}

/** Whether a retry may resolve a failure. */
export function isTransient(thrown: unknown): boolean {
  return thrown instanceof LookupError && thrown.occurrence.cause instanceof TransientFault;
}

const transientStatuses = [500, 502, 503, 504];

/**
 * The failure that a status means, except for 401, 403 and 404, which discovery explains.
 *
 * @param beginPause - Called on a 429; returns the length of the pause in seconds.
 */
export function statusFailure(status: number, beginPause: () => number): LookupError {
  const cause = new Error(`HTTP ${status}`);
  if (status === 429) return new LookupError("upstream-busy", { retryAfterSeconds: beginPause(), cause });
  if (status === 408) return new LookupError("upstream-timeout", { cause: new TransientFault(cause) });
  if (transientStatuses.includes(status))
    return new LookupError("upstream-failed", { cause: new TransientFault(cause) });
  return new LookupError(codeOf(status), { cause });
}

function codeOf(status: number): ProblemCode {
  if (status === 422) return "range-refused";
  if (status === 413) return "upstream-too-large";
  if (status >= 500) return "upstream-failed";
  // Redirects aren't followed: the credentials go to one origin only.
  return status >= 400 ? "upstream-rejected" : "upstream-unreadable";
}

/** The failure for an error that was thrown before the response's headers arrived. */
export function connectionFailure(thrown: unknown): LookupError {
  if (thrown instanceof LookupError) return thrown;
  if (isTimeout(thrown)) return new LookupError("upstream-timeout", { cause: thrown });
  const isGarbled = thrown instanceof errors.HTTPParserError || thrown instanceof errors.HeadersOverflowError;
  if (isGarbled) return new LookupError("upstream-unreadable", { cause: thrown });
  return new LookupError("upstream-unreachable", { cause: new TransientFault(thrown) });
}

/** The failure for an error that was thrown while the body was read: too slow, truncated or invalid. */
export function bodyFailure(thrown: unknown): LookupError {
  if (thrown instanceof LookupError) return thrown;
  return new LookupError(isTimeout(thrown) ? "upstream-timeout" : "upstream-unreadable", { cause: thrown });
}

function isTimeout(thrown: unknown): boolean {
  if (thrown instanceof errors.HeadersTimeoutError || thrown instanceof errors.BodyTimeoutError) return true;
  return thrown instanceof Error && ["TimeoutError", "AbortError", "TaskCancelledError"].includes(thrown.name);
}
