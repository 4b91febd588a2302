import "server-only";
import type { HandOverNotes } from "@/lib/contract/hand-over";
import type { RequestContext } from "@/lib/server/access/request-context";
import { openViewer, type ViewerAccess } from "@/lib/server/access/viewer-access";
import { noFindings } from "@/lib/server/records/findings";
import { release } from "@/lib/server/records/look";

/**
 * Opens a viewer to change the notes on them, which is recorded as an action of its own, and returns the notes that are
 * there afterwards.
 *
 * @throws {LookupError} `unknown-reference`, `record-unavailable`, and what the change throws.
 */
export async function changeNotes(
  ctx: RequestContext,
  ref: string,
  change: (access: ViewerAccess) => Promise<HandOverNotes>,
): Promise<HandOverNotes> {
  const access = await openViewer(ctx, ref, { action: "note", range: null });
  return release(access.look, change(access), noFindings);
}
