import { ProblemError } from "@/lib/client/query/get-json";
import { problemOf } from "@/lib/contract/problem";
import { exportTexts } from "@/lib/presentation/export/export-words";
import { serverUnreachable } from "@/lib/presentation/problem/problem-texts";

/** A file as it's saved. */
export type NamedFile = Readonly<{ name: string; content: Blob }>;

/**
 * Gets a file from our own server, whole: one that breaks off isn't a file.
 *
 * @throws {ProblemError} With the server's problem, or with `internal` if it can't be reached, breaks off or sends no file.
 */
export async function getFile(url: string): Promise<NamedFile> {
  const response = await fetch(url, { redirect: "error" }).catch(() => {
    throw new ProblemError(problemOf("internal", serverUnreachable));
  });
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/problem+json")) throw new ProblemError(await response.json());
  const [, name] = /filename="([\w.-]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  if (!response.ok || name === undefined) throw new ProblemError(problemOf("internal"));
  const content = await response.blob().catch(() => {
    throw new ProblemError(problemOf("internal", exportTexts.brokenOff));
  });
  return { name, content };
}
