import "server-only";
import { type Problem, problemTypePrefix } from "@/lib/contract/problem";
import { LookupError, type ProblemCode, problems } from "@/lib/domain/problems";
import { inputFaultText } from "@/lib/presentation/lookup/input-fault-text";
import { causeFields, log } from "@/lib/server/operation/log";

/** Failures that are the caller's, or nobody's, and need no line in the log. */
const unremarkable: readonly ProblemCode[] = [
  "invalid-lookup",
  "invalid-range",
  "invalid-parameter",
  "not-signed-in",
  "unknown-reference",
  "session-not-found",
  "request-too-large",
  "unsupported-media",
];

/**
 * Describes anything thrown. An error that is not a `LookupError` becomes `internal` and says nothing of
 * itself: its message may quote the upstream, or a secret.
 */
export function describeProblem(thrown: unknown, requestId: string): Problem {
  const { code, occurrence } = asLookupError(thrown);
  const { status, title, advice } = problems[code];
  const { fault, pointers = [], parameter, retryAfterSeconds } = occurrence;
  const detail = fault === undefined ? undefined : inputFaultText(fault);
  return {
    type: `${problemTypePrefix}${code}`,
    title,
    status,
    advice,
    instance: `urn:uuid:${requestId}`,
    ...(detail === undefined ? {} : { detail }),
    ...(detail === undefined || pointers.length === 0
      ? {}
      : { errors: pointers.map((pointer) => ({ pointer, detail })) }),
    ...(parameter === undefined ? {} : { parameter }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** Writes the one log line of a failure. */
export function logProblem(thrown: unknown, requestId: string): void {
  const { code, occurrence } = asLookupError(thrown);
  if (unremarkable.includes(code)) return;
  const cause = occurrence.cause instanceof Error ? (occurrence.cause.cause ?? occurrence.cause) : undefined;
  log("error", { event: "problem", requestId, code, status: problems[code].status, ...causeFields(cause) });
}

/**
 * Answers anything thrown as `application/problem+json`.
 *
 * @see RFC 9457
 */
export function problemResponse(thrown: unknown, requestId: string): Response {
  const problem = describeProblem(thrown, requestId);
  logProblem(thrown, requestId);
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (problem.retryAfterSeconds !== undefined) headers.set("retry-after", String(problem.retryAfterSeconds));
  return Response.json(problem, { status: problem.status, headers });
}

function asLookupError(thrown: unknown): LookupError {
  return thrown instanceof LookupError ? thrown : new LookupError("internal", { cause: thrown });
}
