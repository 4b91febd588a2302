import "server-only";
import { errors } from "undici";
import { LookupError, type ProblemCode } from "@/lib/domain/problems";

/** The cause of a failure that may pass by itself, so that asking again makes sense. */
class PassingFault extends Error {
  override readonly name = "PassingFault";
  constructor(cause: unknown) {
    super("may pass", { cause });
  }
}

/** Whether a failure may pass by itself. */
export function isPassing(thrown: unknown): boolean {
  return thrown instanceof LookupError && thrown.occurrence.cause instanceof PassingFault;
}

const passingStatuses = [500, 502, 503, 504];

/**
 * What a status means that is neither an answer nor explained by discovery.
 *
 * @param beginPause - Called on a 429; returns the length of the pause in seconds.
 */
export function statusFailure(status: number, beginPause: () => number): LookupError {
  const cause = new Error(`HTTP ${status}`);
  if (status === 429) return new LookupError("upstream-busy", { retryAfterSeconds: beginPause(), cause });
  if (status === 408) return new LookupError("upstream-timeout", { cause: new PassingFault(cause) });
  if (passingStatuses.includes(status)) return new LookupError("upstream-failed", { cause: new PassingFault(cause) });
  return new LookupError(codeOf(status), { cause });
}

function codeOf(status: number): ProblemCode {
  if (status === 422) return "range-refused";
  if (status === 413) return "upstream-too-large";
  if (status >= 500) return "upstream-failed";
  // A redirect is never followed: our credentials go to one origin.
  return status >= 400 ? "upstream-rejected" : "upstream-unreadable";
}

/** What was thrown before the answer's headers had come. */
export function connectionFailure(thrown: unknown): LookupError {
  if (thrown instanceof LookupError) return thrown;
  if (isTimeout(thrown)) return new LookupError("upstream-timeout", { cause: thrown });
  const isGarbled = thrown instanceof errors.HTTPParserError || thrown instanceof errors.HeadersOverflowError;
  if (isGarbled) return new LookupError("upstream-unreadable", { cause: thrown });
  return new LookupError("upstream-unreachable", { cause: new PassingFault(thrown) });
}

/** What was thrown while the answer's body was read: too slow, cut off, or not what it says. */
export function bodyFailure(thrown: unknown): LookupError {
  if (thrown instanceof LookupError) return thrown;
  return new LookupError(isTimeout(thrown) ? "upstream-timeout" : "upstream-unreadable", { cause: thrown });
}

function isTimeout(thrown: unknown): boolean {
  if (thrown instanceof errors.HeadersTimeoutError || thrown instanceof errors.BodyTimeoutError) return true;
  return thrown instanceof Error && ["TimeoutError", "AbortError", "TaskCancelledError"].includes(thrown.name);
}
