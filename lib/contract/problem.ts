import { isProblemCode, type ProblemCode, problems } from "@/lib/domain/problems";

/** The prefix of the code in a problem's `type`. */
export const problemTypePrefix = "urn:viewer-desk:problem:";

/** The invalid member of a request body, as a JSON pointer, and what is wrong with it. */
type InputError = Readonly<{ pointer: string; detail: string }>;

/**
 * A failure in an HTTP response, `application/problem+json`.
 *
 * @see RFC 9457. `advice`, `errors`, `parameter` and `retryAfterSeconds` are extension members.
 */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  /** What to do next. */
  advice: string;
  detail?: string;
  errors?: readonly InputError[];
  /** The invalid query parameter. */
  parameter?: string;
  /** Identifies this occurrence: agents quote it, and the log contains it. */
  instance: string;
  /** Whole seconds until a retry can succeed. */
  retryAfterSeconds?: number;
}>;

/** The catalogue's code of a problem; `internal` for an unknown type. */
export function problemCode(problem: Problem): ProblemCode {
  const code = problem.type.slice(problemTypePrefix.length);
  return problem.type.startsWith(problemTypePrefix) && isProblemCode(code) ? code : "internal";
}

/** A problem with the catalogue's texts, for a failure in the browser. */
export function problemOf(code: ProblemCode, detail?: string): Problem {
  const { title, status, advice } = problems[code];
  return { type: `${problemTypePrefix}${code}`, title, status, advice, instance: "", ...(detail ? { detail } : {}) };
}

/**
 * The failure of a page's read. React hides the message of an error that it streams to the browser but keeps its
 * `digest`, so the problem travels there and doesn't need another request.
 */
export class StreamedProblem extends Error {
  override readonly name = "StreamedProblem";
  readonly digest: string;

  constructor(problem: Problem) {
    super(problem.title);
    this.digest = JSON.stringify(problem);
  }
}

/** The problem in an error's digest; `null` if there is none. */
export function streamedProblem(error: Error): Problem | null {
  const digest = "digest" in error && typeof error.digest === "string" ? error.digest : "";
  if (!digest.startsWith(`{"type":"${problemTypePrefix}`)) return null;
  return JSON.parse(digest);
}
