import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { referencesOf } from "@/lib/server/access/reference";
import type { Framed } from "@/lib/server/sign-in/sign-in-rows";

/** Whether a route serves sign-ins in frames. A route that doesn't say so doesn't. */
export type FramedUse = "never" | "unless-locked" | "always";

/**
 * Checks that a sign-in may use a route.
 *
 * @param framed - `null` for a sign-in at the app's own address, which may.
 * @throws {LookupError} `page-not-found`, as for a person without the right.
 */
export function assertUsable(framed: Framed | null, use: FramedUse): void {
  if (framed === null || use === "always") return;
  if (use === "unless-locked" && framed.lockedRef === null) return;
  throw new LookupError("page-not-found");
}

/**
 * Checks that a sign-in may see a viewer.
 *
 * @throws {LookupError} `unknown-reference` for a frame that is locked to another viewer, as for a reference that was altered.
 */
export function assertUnlocked(framed: Framed | null, lookup: Lookup): void {
  const lockedRef = framed?.lockedRef ?? null;
  if (lockedRef === null) return;
  // It may be sealed with a key that isn't the newest any more.
  if (!referencesOf(lookup).includes(lockedRef)) throw new LookupError("unknown-reference");
}
