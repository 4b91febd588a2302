import "server-only";
import { NextRequest } from "next/server";
import { problemResponse } from "@/lib/server/http/problem-response";
import { readText } from "@/lib/server/http/request-body";

/**
 * The routes of next-auth that sign-in needs. The rest answer 404: `_log`, above all, writes what anyone sends to the
 * log.
 */
const actions = ["signin", "callback", "signout", "session", "csrf", "providers", "error"];

/**
 * Checks a request before next-auth sees it. next-auth reads bodies of any size, from anyone, before any check of its
 * own.
 *
 * @param path - What follows `/api/auth/` in the URL, split at slashes.
 * @param next - Answers a request that passed; its body, if any, has been read and is small.
 */
export async function handleSignIn(
  request: Request,
  path: readonly string[],
  next: (request: NextRequest) => Promise<Response>,
): Promise<Response> {
  if (!actions.includes(path[0] ?? "")) return new Response(null, { status: 404 });
  try {
    return await next(await withReadBody(request));
  } catch (thrown) {
    return problemResponse(thrown, crypto.randomUUID());
  }
}

async function withReadBody(request: Request): Promise<NextRequest> {
  const { url, method, headers } = request;
  const body = method === "POST" ? await readText(request) : null;
  return new NextRequest(url, { method, headers, body });
}
