import type { AccountId } from "@/lib/domain/access/account";

declare const reference: unique symbol;

/** A lookup, sealed, as it stands in an address. Says nothing of the viewer. */
export type LookupRef = string & { readonly [reference]: true };

/** Brands a text that came from the server or an address as a reference; only opening proves it. */
export function asLookupRef(text: string): LookupRef {
  return text as LookupRef;
}

export const lookupKinds = ["viewerId", "viewerIp"] as const;
export type LookupKind = (typeof lookupKinds)[number];

/**
 * Who is looked up, and in which account. `value` is a byte-exact viewer ID, or an IP address in its canonical form.
 */
export type Lookup = Readonly<{ account: AccountId; kind: LookupKind; value: string }>;

/** The longest viewer ID, in characters (code points). */
export const viewerIdLengthMax = 512;

/** White space, and the marks that a paste from a mail or a sheet brings along unseen. */
const pasteMargin =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/gu;

/** Takes off what a paste brings along at both ends; what stands inside is the ID's own. */
export function trimPaste(text: string): string {
  return text.replace(pasteMargin, "");
}

/**
 * Guesses whether a text is meant as an IP address. Only its shape is looked at, so that a mistyped
 * address is still taken for one and refused with a hint instead of being looked up as an ID.
 */
export function guessLookupKind(text: string): LookupKind {
  const bare = trimPaste(text);
  const looksLikeIpv4 = /^\d{1,4}(\.\d{1,4}){3}(\/\d+|:\d+)?$/.test(bare);
  const looksLikeIpv6 = /^\[?[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*\]?(%[\w.-]+|\/\d+|:\d+)?$/i.test(bare);
  return looksLikeIpv4 || looksLikeIpv6 ? "viewerIp" : "viewerId";
}

/** Control characters, the line separators among them. */
const controlCharacter = /[\p{Cc}\u2028\u2029]/u;

/** What is wrong with a viewer ID, in words for the agent; `null` when it can be looked up. */
export function viewerIdFault(id: string): string | null {
  if (id === "") return "Type a viewer ID or an IP address.";
  if (!id.isWellFormed()) return "This ID has half a character in it; copy it again.";
  if (controlCharacter.test(id)) return "A viewer ID has no control characters or line breaks in it.";
  if ([...id].length > viewerIdLengthMax) return `A viewer ID has at most ${viewerIdLengthMax} characters.`;
  return null;
}
