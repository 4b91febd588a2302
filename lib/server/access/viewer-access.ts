import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { type Disclosed, readDisclosed } from "@/lib/server/access/disclosed";
import { openLookup } from "@/lib/server/access/reference";
import type { RequestContext } from "@/lib/server/access/request-context";

declare const opened: unique symbol;

/**
 * Permission to read one viewer's data, for one request. Every read takes one, and only `openViewer` creates one, so an
 * unauthorised read doesn't compile.
 */
export type ViewerAccess = RequestContext & Readonly<{ lookup: Lookup; disclosed: Disclosed; [opened]: true }>;

/**
 * Opens a viewer for a signed-in person with a role.
 *
 * @param ref - The reference from the URL.
 * @throws {LookupError} `unknown-reference` if it was altered, truncated or sealed by another installation.
 */
export async function openViewer(ctx: RequestContext, ref: string): Promise<ViewerAccess> {
  return { ...ctx, lookup: openLookup(ref), disclosed: await readDisclosed(ctx.actor) } as ViewerAccess;
}
