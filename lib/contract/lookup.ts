import { guessLookupKind, type LookupKind, type LookupRef, trimPaste } from "@/lib/domain/lookup/lookup";

/** `POST /api/lookups`: exactly one of the two. */
export type LookupRequest = Readonly<{ viewerId: string }> | Readonly<{ viewerIp: string }>;

/** Its answer. */
export type LookupResponse = Readonly<{ ref: LookupRef }>;

/** What the one box holds, as a request: trimmed of what a paste brings, its kind guessed unless chosen. */
export function lookupOfText(text: string, chosen: LookupKind | null): LookupRequest {
  const bare = trimPaste(text);
  return (chosen ?? guessLookupKind(bare)) === "viewerIp" ? { viewerIp: bare } : { viewerId: bare };
}
