import { type Problem, problemOf, streamedProblem } from "@/lib/contract/problem";

/** A request that ended in a problem, described for the agent. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** What an error tells the agent; `null` when it does not say. */
export function problemIn(error: Error): Problem | null {
  return error instanceof ProblemError ? error.problem : streamedProblem(error);
}

/**
 * Reads JSON from our own server, whose answers are believed.
 *
 * @throws {ProblemError} With the server's problem, or one in the catalogue's words when the server was
 *   not reached or did not answer as itself.
 */
export async function getJson<Answer>(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: "error" }).catch((thrown: unknown) => {
    if (init.signal?.aborted) throw thrown;
    throw new ProblemError(problemOf("internal", "Viewer Desk's own server cannot be reached. Check your network."));
  });
  const type = response.headers.get("content-type") ?? "";
  if (response.ok && type.startsWith("application/json")) return response.json();
  if (type.startsWith("application/problem+json")) throw new ProblemError(await response.json());
  throw new ProblemError(problemOf("internal"));
}
