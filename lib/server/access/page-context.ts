import "server-only";
import { redirect } from "next/navigation";
import { paths } from "@/lib/contract/paths";
import { LookupError } from "@/lib/domain/problems";
import { type RequestContext, requestContext } from "@/lib/server/access/request-context";

/**
 * The signed-in person that a page is for. Redirects to sign-in, and back, if there is none. `null` for a person
 * without a role; the page then explains it.
 *
 * @param address - The page's own path and query, to return to.
 */
export async function pageContext(address: string): Promise<RequestContext | null> {
  try {
    return await requestContext(crypto.randomUUID());
  } catch (thrown) {
    if (thrown instanceof LookupError && thrown.code === "no-role") return null;
    if (thrown instanceof LookupError && thrown.code === "not-signed-in") {
      redirect(paths.signIn(address));
    }
    throw thrown;
  }
}
