import { type NextRequest, NextResponse } from "next/server";
import { documentHeaders } from "@/lib/server/http/document-headers";

/**
 * Sets the content security policy, with a fresh nonce, and the opener policy on every document. It doesn't authorize anything: every
 * read checks who is signed in.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const { policy, openerPolicy } = documentHeaders(request.nextUrl, nonce);

  // Next reads the nonce for its own scripts from the request's policy, so a client must not be able to set it.
  const headers = new Headers(request.headers);
  headers.delete("content-security-policy-report-only");
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cross-origin-opener-policy", openerPolicy);
  return response;
}

export const config = {
  matcher: [
    { source: "/((?!api/|_next/static/|_next/image|(?:icon\\.svg|favicon\\.ico|robots\\.txt|embed/host\\.js)$).*)" },
  ],
};
