import type { LookupRequest } from "@/lib/contract/lookup";
import { guessLookupKind, type LookupKind } from "@/lib/domain/lookup/lookup";
import type { Session } from "@/lib/domain/sessions/session";

type SessionLookup = Readonly<{ label: string; request: LookupRequest }>;

/** The look-up offered from a session: from a viewer to the IP address, and from an IP address to the viewer. */
export function sessionLookup({ viewerId, texts }: Session, kind: LookupKind): SessionLookup | null {
  const { ip } = texts;
  if (kind === "viewerIp") return viewerId === null ? null : { label: "Look up this viewer", request: { viewerId } };
  // Accounts can send anything as an address.
  const isAddress = ip !== null && guessLookupKind(ip) === "viewerIp";
  return isAddress ? { label: "Look up this address", request: { viewerIp: ip } } : null;
}
