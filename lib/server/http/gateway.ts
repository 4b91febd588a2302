import "server-only";
import { LookupError } from "@/lib/domain/problems";
import { type RequestContext, requestContext } from "@/lib/server/access/request-context";
import { openViewer, type ViewerAccess } from "@/lib/server/access/viewer-access";
import { env } from "@/lib/server/config/env";
import { problemResponse } from "@/lib/server/http/problem-response";
import { type ParsedQuery, parseQuery } from "@/lib/server/http/query-parameters";

type Input<Params> = Readonly<{ ctx: RequestContext; params: Params; request: Request }>;
type Route<Params> = Readonly<{ params: Promise<Params> }>;

/**
 * A route handler: the same-origin check, who is asking, then the handler, then its answer or the
 * problem. It holds nothing that a page could skip by reading directly.
 *
 * @param handle - Gives the JSON to answer, or a whole `Response`.
 */
export function gateway<Params = unknown>(handle: (input: Input<Params>) => Promise<unknown>) {
  return async (request: Request, route: Route<Params>): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const response = await answer(request, route, requestId, handle).catch((thrown: unknown) =>
      // Nobody waits for this answer any more; what the leaving broke off is not a failure.
      request.signal.aborted ? new Response(null, { status: 499 }) : problemResponse(thrown, requestId),
    );
    for (const [name, value] of Object.entries(apiHeaders)) response.headers.set(name, value);
    response.headers.set("request-id", requestId);
    return response;
  };
}

type ViewerInput<Schema extends QuerySchema, Params> = Readonly<{ query: ParsedQuery<Schema>; params: Params }>;
type QuerySchema = Parameters<typeof parseQuery>[1];

/**
 * A route handler under `/api/viewers/{ref}`: reads the query, then opens the viewer, then reads.
 *
 * @param schema - The query parameters this route takes; others are refused before anything is asked.
 * @param read - Gives the JSON to answer.
 */
export function viewerRoute<Schema extends QuerySchema, Params extends { ref: string }>(
  schema: Schema,
  read: (access: ViewerAccess, input: ViewerInput<Schema, Params>) => Promise<unknown>,
) {
  return gateway<Params>(({ ctx, params, request }) => {
    const query = parseQuery(request, schema);
    return read(openViewer(ctx, params.ref), { query, params });
  });
}

/** On every answer of the API: kept nowhere, run nowhere, framed nowhere. */
const apiHeaders = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  vary: "Cookie, Origin, Sec-Fetch-Site",
};

async function answer<Params>(
  request: Request,
  route: Route<Params>,
  requestId: string,
  handle: (input: Input<Params>) => Promise<unknown>,
): Promise<Response> {
  assertSameOrigin(request);
  const ctx = await requestContext(requestId, request.signal);
  const body = await handle({ ctx, params: await route.params, request });
  return body instanceof Response ? body : Response.json(body);
}

/**
 * Refuses what another site's page set off. A change of state must be shown to come from ours; a read
 * only must not be shown to come from elsewhere.
 *
 * @see Fetch Metadata (W3C): `Sec-Fetch-Site` is set by the browser and cannot be forged by a page.
 */
export function assertSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isOurs =
    site === null
      ? isRead || request.headers.get("origin") === new URL(env().NEXTAUTH_URL).origin
      : site === "same-origin" || (isRead && site === "none");
  if (!isOurs) throw new LookupError("cross-site");
}
