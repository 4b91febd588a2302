import { bearerHeaders } from "@/lib/client/embed/bearer";
import { type Problem, problemOf, streamedProblem } from "@/lib/contract/problem";
import { serverUnreachable } from "@/lib/presentation/problem/problem-texts";

/** A request that failed with a problem that the agent can be shown. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The problem that an error carries; `null` if it carries none. */
export function problemIn(error: Error): Problem | null {
  return error instanceof ProblemError ? error.problem : streamedProblem(error);
}

/** A request with its headers as an object, which others can be added to. */
export type JsonRequest = RequestInit & Readonly<{ headers?: Readonly<Record<string, string>> }>;

/**
 * Reads JSON from our own server. The shape is trusted, not checked.
 *
 * @throws {ProblemError} With the server's problem, or with `internal` if the server can't be reached or something
 *   else answered in its place.
 */
export async function getJson<Answer>(url: string, init: JsonRequest = {}): Promise<Answer> {
  const response = await ask(url, init, "application/json");
  return response.json();
}

/**
 * Asks our own server for a response of the expected type.
 *
 * @throws {ProblemError} As `getJson` does.
 */
export async function ask(url: string, init: JsonRequest, expected: string): Promise<Response> {
  // A request that names a sign-in is about that one: what ends an older sign-in must not end the newest.
  const headers = { ...bearerHeaders(), ...init.headers };
  const response = await fetch(url, { ...init, headers, redirect: "error" }).catch((thrown: unknown) => {
    if (init.signal?.aborted) throw thrown;
    throw new ProblemError(problemOf("internal", serverUnreachable));
  });
  const type = response.headers.get("content-type") ?? "";
  if (response.ok && type.startsWith(expected)) return response;
  if (type.startsWith("application/problem+json")) throw new ProblemError(await response.json());
  throw new ProblemError(problemOf("internal"));
}

/**
 * Posts JSON to our own server and reads its JSON.
 *
 * @throws {ProblemError} As `getJson` does.
 */
export function postJson<Answer>(url: string, body: unknown): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  return getJson<Answer>(url, { method: "POST", headers, body: JSON.stringify(body) });
}
