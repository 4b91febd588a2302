import "server-only";
import { z } from "zod";
import type { RevealResponse } from "@/lib/contract/reveal";
import { type RevealReason, revealReasons } from "@/lib/domain/access/reveal-reason";
import { LookupError } from "@/lib/domain/problems";
import { disclose } from "@/lib/server/access/disclosed";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { parseJsonBody } from "@/lib/server/http/request-body";
import { noFindings } from "@/lib/server/records/findings";
import { release } from "@/lib/server/records/look";

const revealRequest = z.strictObject({ reason: z.enum(revealReasons) });

/** Reads why an agent wants to reveal. @throws {LookupError} `invalid-reason`, and what `parseJsonBody` throws. */
export async function parseReveal(request: Request): Promise<RevealReason> {
  const invalid = (cause: z.ZodError) => new LookupError("invalid-reason", { pointers: ["#/reason"], cause });
  return (await parseJsonBody(request, revealRequest, invalid)).reason;
}

/**
 * Returns a viewer's ID or address once it's recorded that it leaves, and shows them on the viewer's page for the rest of
 * this sign-in.
 *
 * @param access - Opened for the action "reveal", with its reason.
 * @throws {LookupError} `record-unavailable`; nothing is revealed then.
 */
export async function revealViewer({ look, actor, lookup }: ViewerAccess): Promise<RevealResponse> {
  const revealed = await release(look, Promise.resolve({ value: lookup.value }), noFindings);
  await disclose(actor, lookup);
  return revealed;
}
