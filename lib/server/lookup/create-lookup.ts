import "server-only";
import { z } from "zod";
import { type LookupResponse, lookupOfText } from "@/lib/contract/lookup";
import { paths } from "@/lib/contract/paths";
import { lookupKinds } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { parseRangeQuery } from "@/lib/domain/time/time-range";
import { disclose } from "@/lib/server/access/disclosed";
import { sealLookup } from "@/lib/server/access/reference";
import type { RequestContext } from "@/lib/server/access/request-context";
import { parseFormBody, parseJsonBody } from "@/lib/server/http/request-body";
import { checkLookup } from "@/lib/server/lookup/lookup-input";

const lookupRequest = z.union([z.strictObject({ viewerId: z.string() }), z.strictObject({ viewerIp: z.string() })]);

/** Handles a look-up by JSON request: returns the viewer's reference. */
export async function createLookup(ctx: RequestContext, request: Request): Promise<LookupResponse> {
  const lookup = checkLookup(await parseJsonBody(request, lookupRequest));
  await disclose(ctx, lookup);
  return { ref: sealLookup(lookup) };
}

/**
 * Handles a look-up by HTML form: redirects to the viewer's page, or back to the form with a problem code. Neither URL
 * contains the input.
 */
export async function createLookupByForm(ctx: RequestContext, request: Request): Promise<Response> {
  const form = await parseFormBody(request);
  try {
    const kind = lookupKinds.find((known) => known === form.get("kind")) ?? null;
    const lookup = checkLookup(lookupOfText(form.get("viewer") ?? "", kind));
    const instants = { from: form.get("from"), to: form.get("to") };
    const range = parseRangeQuery(instants.from ? instants : { days: form.get("days") });
    await disclose(ctx, lookup);
    return seeOther(paths.viewerOver(sealLookup(lookup), range));
  } catch (thrown) {
    if (!(thrown instanceof LookupError)) throw thrown;
    return seeOther(`/?problem=${thrown.code}`);
  }
}

/** A redirect after a form: the browser requests the URL by GET, without the form's body. It's for once, so nobody keeps it. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
