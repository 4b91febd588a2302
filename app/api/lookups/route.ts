import { gateway } from "@/lib/server/http/gateway";
import { isForm } from "@/lib/server/http/request-body";
import { createLookup, createLookupByForm, seeOther } from "@/lib/server/lookup/create-lookup";

const look = gateway(({ request }) => (isForm(request) ? createLookupByForm(request) : createLookup(request)));

/**
 * `POST /api/lookups`: whom to look up, in the body; the answer is a reference that does not say. The form
 * without script is answered by redirects, to sign-in too: a person reads what comes.
 */
export async function POST(request: Request, route: Readonly<{ params: Promise<unknown> }>): Promise<Response> {
  const response = await look(request, route);
  return isForm(request) && response.status === 401 ? seeOther("/sign-in") : response;
}
