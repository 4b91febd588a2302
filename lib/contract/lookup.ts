import { guessLookupKind, type LookupKind, type LookupRef, trimPaste } from "@/lib/domain/lookup/lookup";

/** `POST /api/lookups`: exactly one of the two. */
export type LookupRequest = Readonly<{ viewerId: string }> | Readonly<{ viewerIp: string }>;

/** The response to `POST /api/lookups`. */
export type LookupResponse = Readonly<{ ref: LookupRef }>;

/** Who a page is about. `value` is the viewer ID or the IP address or, if `isMasked`, a label that stands for it. */
export type ShownLookup = Readonly<{ kind: LookupKind; value: string; isMasked: boolean }>;

/** A masked viewer ID or IP address in a list: the label that stands for it, and the reference that opens it. */
export type MaskedLookup = Readonly<{ label: string; ref: LookupRef }>;

/** The request for the text in the look-up box, without stray characters from a paste. Guesses the kind unless chosen. */
export function lookupOfText(text: string, chosen: LookupKind | null): LookupRequest {
  const bare = trimPaste(text);
  return (chosen ?? guessLookupKind(bare)) === "viewerIp" ? { viewerIp: bare } : { viewerId: bare };
}
