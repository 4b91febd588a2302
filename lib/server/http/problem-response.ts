import "server-only";
import { type Problem, problemTypePrefix } from "@/lib/contract/problem";
import { LookupError, type ProblemCode, problems } from "@/lib/domain/problems";
import { inputFaultText } from "@/lib/presentation/lookup/input-fault-text";
import { causeFields, log } from "@/lib/server/operation/log";

/** Failures that are the client's or expected, and aren't logged. */
const unremarkable: readonly ProblemCode[] = [
  "invalid-sample",
  "invalid-lookup",
  "invalid-range",
  "invalid-parameter",
  "page-not-found",
  "not-signed-in",
  "invalid-note",
  "note-not-found",
  "unknown-reference",
  "session-not-found",
  "request-too-large",
  "unsupported-media",
  "export-running",
];

/**
 * Describes anything thrown. An error that isn't a `LookupError` becomes `internal` without its message, which may
 * contain upstream data or a secret.
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

/** Logs a failure, in one line. */
export function logProblem(thrown: unknown, requestId: string): void {
  const { code, occurrence } = asLookupError(thrown);
  if (unremarkable.includes(code)) return;
  const cause = occurrence.cause instanceof Error ? (occurrence.cause.cause ?? occurrence.cause) : undefined;
  log("error", { event: "problem", requestId, code, status: problems[code].status, ...causeFields(cause) });
}

/**
 * The `application/problem+json` response for anything thrown.
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
