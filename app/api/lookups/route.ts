import { gateway } from "@/lib/server/gateway";
import { isForm } from "@/lib/server/request-body";
import { createLookup, createLookupByForm } from "@/lib/server/viewer/create-lookup";

/**
 * `POST /api/lookups`: whom to look up, in the body; the answer is a reference that does not say.
 * The form without script is answered by a redirect.
 */
export const POST = gateway(({ request }) => (isForm(request) ? createLookupByForm(request) : createLookup(request)));
