import type { LookupRequest, LookupResponse } from "@/lib/contract/lookup";
import { guessLookupKind, type LookupKind, type LookupRef } from "@/lib/domain/lookup/lookup";
import type { Session } from "@/lib/domain/sessions/session";

type SessionLookup = Readonly<{ label: string; target: LookupRequest | LookupResponse }>;

/**
 * The look-up offered from a session: from a viewer to the IP address, and from an IP address to the viewer.
 *
 * @param masked - The references of the labels that stand for masked viewers and addresses.
 */
export function sessionLookup(
  { viewerId, texts }: Session,
  kind: LookupKind,
  masked: ReadonlyMap<string, LookupRef>,
): SessionLookup | null {
  const { ip } = texts;
  const wanted = kind === "viewerIp" ? viewerId : ip;
  if (wanted === null) return null;
  const label = kind === "viewerIp" ? "Look up this viewer" : "Look up this address";
  const ref = masked.get(wanted);
  if (ref !== undefined) return { label, target: { ref } };
  if (kind === "viewerIp") return { label, target: { viewerId: wanted } };
  // Accounts can send anything as an address.
  return guessLookupKind(wanted) === "viewerIp" ? { label, target: { viewerIp: wanted } } : null;
}
