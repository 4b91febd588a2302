import "server-only";
import { redirect } from "next/navigation";
import { paths } from "@/lib/contract/paths";
import { LookupError } from "@/lib/domain/problems";
import { type RequestContext, requestContext } from "@/lib/server/access/request-context";

/**
 * Who asks for a page. Nobody signed in is led to sign in and back; a person without a role gets `null`, for
 * the page to say so.
 *
 * @param address - The page's own path and query, to come back to.
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
