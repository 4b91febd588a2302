import "server-only";
import { NextRequest } from "next/server";
import { LookupError } from "@/lib/domain/problems";
import { problemResponse } from "@/lib/server/http/problem-response";
import { isForm, readText } from "@/lib/server/http/request-body";

/**
 * The routes of next-auth that sign-in needs. Others return 404: above all `_log`, which logs whatever anyone sends, and
 * `session`, which renews the cookie.
 */
const actions = ["signin", "callback", "signout", "csrf", "providers", "error"];

/**
 * Checks a request before next-auth handles it, because next-auth reads bodies of any size before its own checks, and throws on
 * JSON that isn't valid.
 *
 * @param path - The URL's path after `/api/auth/`, split at slashes.
 * @param next - Handles a request that passed. Its body, if any, has been read and is small.
 * @returns The response of `next`; 404 for other routes; a problem document for a body that is refused.
 */
export async function handleSignIn(
  request: Request,
  path: readonly string[],
  next: (request: NextRequest) => Promise<Response>,
): Promise<Response> {
  const [action = ""] = path;
  const isHandled = actions.includes(action) && (action !== "error" || isError(request));
  if (!isHandled) return new Response(null, { status: 404 });
  try {
    return await next(await withReadBody(request));
  } catch (thrown) {
    return problemResponse(thrown, crypto.randomUUID());
  }
}

/** next-auth puts the error of a failed sign-in into a header as it is, which throws for some texts. Its own are words. */
function isError({ url }: Request): boolean {
  return /^\w*$/.test(new URL(url).searchParams.get("error") ?? "");
}

async function withReadBody(request: Request): Promise<NextRequest> {
  const { url, method, headers } = request;
  const body = method === "POST" ? await readText(request) : null;
  if (body !== null && !isForm(request)) throw new LookupError("unsupported-media");
  return new NextRequest(url, { method, headers, body });
}
