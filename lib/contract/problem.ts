import { isProblemCode, type ProblemCode, problems } from "@/lib/domain/problems";

/** What stands before the code in a problem's `type`. */
export const problemTypePrefix = "urn:viewer-desk:problem:";

/** The member of a request body that is at fault, as a JSON pointer, and what is wrong with it. */
type InputError = Readonly<{ pointer: string; detail: string }>;

/**
 * A failure as it crosses HTTP, `application/problem+json`.
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
  /** The query parameter at fault. */
  parameter?: string;
  /** This occurrence: what an agent quotes and the log holds. */
  instance: string;
  /** Whole seconds until a retry can succeed. */
  retryAfterSeconds?: number;
}>;

/** The catalogue's code of a problem; `internal` for a type we do not know. */
export function problemCode(problem: Problem): ProblemCode {
  const code = problem.type.slice(problemTypePrefix.length);
  return problem.type.startsWith(problemTypePrefix) && isProblemCode(code) ? code : "internal";
}

/** A problem in the catalogue's words, for a failure that the browser itself saw. */
export function problemOf(code: ProblemCode, detail?: string): Problem {
  const { title, status, advice } = problems[code];
  return { type: `${problemTypePrefix}${code}`, title, status, advice, instance: "", ...(detail ? { detail } : {}) };
}

/**
 * A failure of a read that a page began. React hides the message of an error it streams to the browser, but
 * hands its `digest` over, so the problem travels there and need not be asked for again.
 */
export class StreamedProblem extends Error {
  override readonly name = "StreamedProblem";
  readonly digest: string;

  constructor(problem: Problem) {
    super(problem.title);
    this.digest = JSON.stringify(problem);
  }
}

/** The problem in an error's digest; `null` when it carries none. */
export function streamedProblem(error: Error): Problem | null {
  const digest = "digest" in error && typeof error.digest === "string" ? error.digest : "";
  if (!digest.startsWith(`{"type":"${problemTypePrefix}`)) return null;
  return JSON.parse(digest);
}
