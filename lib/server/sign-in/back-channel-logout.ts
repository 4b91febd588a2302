import "server-only";
import { LookupError } from "@/lib/domain/problems";
import { problemResponse } from "@/lib/server/http/problem-response";
import { isForm, parseFormBody } from "@/lib/server/http/request-body";
import { causeFields, log } from "@/lib/server/operation/log";
import { verifyLogoutToken } from "@/lib/server/sign-in/logout-token";
import { type SignIns, signIns } from "@/lib/server/sign-in/sign-ins";

/**
 * Ends the sign-ins that the identity provider's logout token names. The request comes from the provider rather than a
 * browser, so its signature is the only proof.
 *
 * @param verify - Returns what a token says, and throws if it isn't valid.
 * @param all - The sign-ins; those of this process by default.
 * @returns 200 if the sign-ins have ended; 400 for a token that isn't valid or was used before, and if the sign-ins can't be
 *   ended; 413 or 415 for a body that is refused.
 * @see OpenID Connect Back-Channel Logout 1.0, section 2.8
 */
export async function backChannelLogout(
  request: Request,
  verify: typeof verifyLogoutToken = verifyLogoutToken,
  all: Pick<SignIns, "endByProvider"> = signIns(),
): Promise<Response> {
  try {
    if (!isForm(request)) throw new LookupError("unsupported-media");
    const token = (await parseFormBody(request)).get("logout_token") ?? "";
    return await logOut(token, verify, all);
  } catch (thrown) {
    return problemResponse(thrown, crypto.randomUUID());
  }
}

async function logOut(
  token: string,
  verify: typeof verifyLogoutToken,
  all: Pick<SignIns, "endByProvider">,
): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    if (await all.endByProvider(await verify(token))) return new Response(null, { status: 200, headers });
    log("warn", { event: "logout-token-refused", causeName: "Replayed" });
  } catch (thrown) {
    log("warn", { event: "logout-token-refused", ...causeFields(thrown) });
  }
  return Response.json({ error: "invalid_request" }, { status: 400, headers });
}
