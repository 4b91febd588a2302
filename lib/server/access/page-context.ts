import "server-only";
import { redirect } from "next/navigation";
import { paths } from "@/lib/contract/paths";
import { StreamedProblem } from "@/lib/contract/problem";
import { LookupError } from "@/lib/domain/problems";
import { type RequestContext, requestContext } from "@/lib/server/access/request-context";
import { describeProblem, logProblem } from "@/lib/server/http/problem-response";

/**
 * The signed-in person that a page is for. Redirects to sign-in, and back, if there is none. `null` for a person
 * without a role; the page then explains it.
 *
 * @throws {StreamedProblem} If the sign-in can't be checked; the error page shows it.
 * @param address - The page's own path and query, to return to.
 */
export async function pageContext(address: string): Promise<RequestContext | null> {
  const requestId = crypto.randomUUID();
  try {
    return await requestContext(requestId, { isActivity: true });
  } catch (thrown) {
    if (thrown instanceof LookupError && thrown.code === "no-role") return null;
    if (thrown instanceof LookupError && thrown.code === "not-signed-in") {
      redirect(paths.signIn(address));
    }
    logProblem(thrown, requestId);
    throw new StreamedProblem(describeProblem(thrown, requestId));
  }
}
