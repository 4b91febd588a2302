import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { type Disclosed, readDisclosed } from "@/lib/server/access/disclosed";
import { assertUnlocked } from "@/lib/server/access/framed-scope";
import { openLookup } from "@/lib/server/access/reference";
import type { RequestContext } from "@/lib/server/access/request-context";
import { beginLook, type Look, type LookRequest } from "@/lib/server/records/look";

declare const opened: unique symbol;

/**
 * Permission to read one viewer's data, for one request. Every read takes one, and only `openViewer` creates one, so an
 * unauthorised read doesn't compile.
 */
export type ViewerAccess = RequestContext &
  Readonly<{ lookup: Lookup; look: Look; disclosed: Disclosed; [opened]: true }>;

/**
 * Opens a viewer for a signed-in person with a role, and records the intent: no record, no answer. What was read may leave
 * once `release` has recorded that it does.
 *
 * @param ref - The reference from the URL.
 * @throws {LookupError} `unknown-reference` if it was altered, truncated or sealed by another installation, or if
 *   the frame is locked to another viewer; `record-unavailable` if the intent can't be recorded.
 */
export async function openViewer(ctx: RequestContext, ref: string, request: LookRequest): Promise<ViewerAccess> {
  const lookup = openLookup(ref);
  assertUnlocked(ctx.framed, lookup);
  const look = await beginLook(ctx, lookup, request);
  return { ...ctx, lookup, look, disclosed: await readDisclosed(ctx) } as ViewerAccess;
}
