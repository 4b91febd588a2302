import "server-only";
import { embedHeaders } from "@/lib/contract/embed";
import type { LookAction } from "@/lib/domain/access/recorded-action";
import type { Role } from "@/lib/domain/access/role";
import { LookupError } from "@/lib/domain/problems";
import type { FramedUse } from "@/lib/server/access/framed-scope";
import {
  type Credentials,
  currentSignIn,
  type RequestContext,
  requestContext,
} from "@/lib/server/access/request-context";
import { openViewer, type ViewerAccess } from "@/lib/server/access/viewer-access";
import { env } from "@/lib/server/config/env";
import { problemResponse } from "@/lib/server/http/problem-response";
import { type ParsedQuery, parseQuery } from "@/lib/server/http/query-parameters";
import type { Findings } from "@/lib/server/records/entry";
import { release } from "@/lib/server/records/look";
import type { SignIn } from "@/lib/server/sign-in/sign-in-rows";

type Input<Params> = Readonly<{ ctx: RequestContext; params: Params; request: Request }>;
type Route<Params> = Readonly<{ params: Promise<Params> }>;

/**
 * A route handler: checks the origin, authenticates, runs the handler and returns its result or a problem. Pages read
 * without it, so it does nothing that they rely on.
 *
 * @param handle - Returns the JSON to send, or a complete `Response`.
 * @param use - Whether it serves sign-ins in frames.
 */
export function gateway<Params = unknown>(
  handle: (input: Input<Params>) => Promise<unknown>,
  use: FramedUse = "never",
) {
  return responding<Params>(async (request, route, requestId) => {
    const circumstances = { signal: request.signal, isActivity: isActivity(request) };
    const ctx = await requestContext(requestId, { ...circumstances, credentials: credentialsOf(request, use) });
    return handle({ ctx, params: await route.params, request });
  });
}

/** A route handler about the sign-in itself, also for a person without a role. It doesn't count as activity. */
export function signInRoute(handle: (signIn: SignIn) => Promise<unknown>, use: FramedUse = "never") {
  return responding(async (request) => handle(await currentSignIn(credentialsOf(request, use))));
}

/** A route handler for a frame that isn't signed in. Only a script of our own page gets past it. */
export function embedRoute(handle: (request: Request, requestId: string) => Promise<Response>) {
  return responding(async (request, _route, requestId) => {
    assertOwnScript(request);
    return handle(request, requestId);
  });
}

function credentialsOf(request: Request, use: FramedUse): Credentials {
  return { bearer: bearerOf(request), use };
}

/** The bearer that a request is authorized with; `null` if it has none. */
export function bearerOf({ headers }: Request): string | null {
  const [scheme = "", ...bearer] = (headers.get("authorization") ?? "").split(/\s+/);
  // Not even a malformed one leaves it to the cookie.
  return scheme.toLowerCase() === "bearer" ? bearer.join(" ") : null;
}

type Answer<Params> = (request: Request, route: Route<Params>, requestId: string) => Promise<unknown>;

function responding<Params>(answer: Answer<Params>) {
  return async (request: Request, route: Route<Params>): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const response = await respond(request, () => answer(request, route, requestId)).catch((thrown: unknown) =>
      // The client disconnected; an abort isn't a failure.
      request.signal.aborted ? new Response(null, { status: 499 }) : problemResponse(thrown, requestId),
    );
    for (const [name, value] of Object.entries(apiHeaders)) response.headers.set(name, value);
    response.headers.set("request-id", requestId);
    return response;
  };
}

async function respond(request: Request, answer: () => Promise<unknown>): Promise<Response> {
  assertSameOrigin(request);
  const body = await answer();
  return body instanceof Response ? body : Response.json(body);
}

type ViewerInput<Schema extends QuerySchema, Params> = Readonly<{ query: ParsedQuery<Schema>; params: Params }>;
type QuerySchema = Parameters<typeof parseQuery>[1];

/** How a route's reads are recorded. */
type Recording<Body> = Readonly<{
  action: LookAction | ((role: Role) => LookAction);
  /** What its result says about the viewer. */
  findings: (body: Body) => Findings;
  /** Whether it serves sign-ins in frames; by default it doesn't. */
  use?: FramedUse;
}>;

/**
 * A route handler under `/api/viewers/{ref}`: parses the query, opens the viewer, which records the intent, reads, and
 * records the outcome before the result leaves.
 *
 * @param schema - The query parameters this route accepts; others are refused before any call to Conviva.
 * @param read - Returns the JSON to send.
 */
export function viewerRoute<Schema extends QuerySchema, Params extends { ref: string }, Body>(
  schema: Schema,
  { action, findings, use = "never" }: Recording<Body>,
  read: (access: ViewerAccess, input: ViewerInput<Schema, Params>) => Promise<Body>,
) {
  return gateway<Params>(async ({ ctx, params, request }) => {
    const query = parseQuery(request, schema);
    const look = { action: typeof action === "string" ? action : action(ctx.actor.role), range: query.range };
    const access = await openViewer(ctx, params.ref, look);
    return release(access.look, read(access, { query, params }), findings);
  }, use);
}

/** Every API response: never cached, executed or framed. */
const apiHeaders = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  vary: "Cookie, Origin, Sec-Fetch-Site",
};

/**
 * Refuses requests from other sites' pages. A change of state has to prove that it comes from our pages; a read is
 * refused only if it provably doesn't.
 *
 * @see Fetch Metadata (W3C): the browser sets `Sec-Fetch-Site`, and a page can't forge it.
 */
export function assertSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const isOurs =
    site === null
      ? isRead(request) || request.headers.get("origin") === new URL(env().NEXTAUTH_URL).origin
      : site === "same-origin" || (isRead(request) && site === "none");
  if (!isOurs) throw new LookupError("cross-site");
}

/** Refuses whatever isn't a `fetch` by a script of our own pages, in any browser that says so. */
function assertOwnScript({ headers }: Request): void {
  const isOurs =
    headers.get("sec-fetch-site") === "same-origin" &&
    headers.get("sec-fetch-mode") === "cors" &&
    headers.get("x-viewer-desk") === embedHeaders["x-viewer-desk"];
  if (!isOurs) throw new LookupError("cross-site");
}

/**
 * Whether a request shows that the person is active. A read doesn't, because it may be a timer's: if the person asked for it,
 * the page reports their input.
 */
export function isActivity(request: Request): boolean {
  return !isRead(request);
}

function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}
