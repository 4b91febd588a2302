import { guessLookupKind, type LookupKind, type LookupRef, trimPaste } from "@/lib/domain/lookup/lookup";

/** `POST /api/lookups`: exactly one of the two. */
export type LookupRequest = Readonly<{ viewerId: string }> | Readonly<{ viewerIp: string }>;

/** The response to `POST /api/lookups`. */
export type LookupResponse = Readonly<{ ref: LookupRef }>;

/** The request for the text in the look-up box, without stray characters from a paste. Guesses the kind unless chosen. */
export function lookupOfText(text: string, chosen: LookupKind | null): LookupRequest {
  const bare = trimPaste(text);
  return (chosen ?? guessLookupKind(bare)) === "viewerIp" ? { viewerIp: bare } : { viewerId: bare };
}
