import { gateway } from "@/lib/server/http/gateway";
import { isForm } from "@/lib/server/http/request-body";
import { createLookup, createLookupByForm, seeOther } from "@/lib/server/lookup/create-lookup";

const look = gateway(
  ({ ctx, request }) => (isForm(request) ? createLookupByForm(ctx, request) : createLookup(ctx, request)),
  "unless-locked",
);

/**
 * `POST /api/lookups`: returns the reference for the viewer ID or address in the body. For an HTML form it redirects, even
 * to sign-in, because a person would see the response.
 */
export async function POST(request: Request, route: Readonly<{ params: Promise<unknown> }>): Promise<Response> {
  const response = await look(request, route);
  return isForm(request) && response.status === 401 ? seeOther("/sign-in") : response;
}
