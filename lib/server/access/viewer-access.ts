import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { openLookup } from "@/lib/server/access/reference";
import type { RequestContext } from "@/lib/server/access/request-context";

declare const opened: unique symbol;

/**
 * Leave to read one viewer's data, for one request. Every read takes one, and only `openViewer` makes one, so the
 * compiler refuses a read that nobody was asked about.
 */
export type ViewerAccess = RequestContext & Readonly<{ lookup: Lookup; [opened]: true }>;

/**
 * Opens a viewer for a person who is signed in with a role.
 *
 * @param ref - The reference from the URL.
 * @throws {LookupError} `unknown-reference` when it was altered, cut short, or sealed by another desk.
 */
export function openViewer(ctx: RequestContext, ref: string): ViewerAccess {
  return { ...ctx, lookup: openLookup(ref) } as ViewerAccess;
}
