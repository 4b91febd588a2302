import type { AccountId } from "@/lib/domain/access/account";
import type { ViewerIdFault } from "@/lib/domain/lookup/lookup-fault";

declare const reference: unique symbol;

/** A viewer's sealed identifier in a URL. It reveals nothing about the viewer. */
export type LookupRef = string & { readonly [reference]: true };

/** Brands a text from the server or a URL as a reference. Only the server can tell whether it is genuine. */
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

/** White space and invisible characters that pasting from an e-mail or a spreadsheet adds. */
const pasteMargin =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/gu;

/** Removes white space and invisible characters from both ends. Those inside may be part of an ID. */
export function trimPaste(text: string): string {
  return text.replace(pasteMargin, "");
}

/**
 * Guesses whether a text is meant as an IP address. Only the shape counts, so that a mistyped address is
 * refused with a hint instead of being looked up as an ID.
 */
export function guessLookupKind(text: string): LookupKind {
  const trimmed = trimPaste(text);
  const looksLikeIpv4 = /^\d{1,4}(\.\d{1,4}){3}(\/\d+|:\d+)?$/.test(trimmed);
  const looksLikeIpv6 = /^\[?[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*\]?(%[\w.-]+|\/\d+|:\d+)?$/i.test(trimmed);
  return looksLikeIpv4 || looksLikeIpv6 ? "viewerIp" : "viewerId";
}

/** Control characters and the Unicode line separators. */
const controlCharacter = /[\p{Cc}\u2028\u2029]/u;

/** Why a viewer ID can't be looked up; `null` if it can. */
export function viewerIdFault(id: string): ViewerIdFault | null {
  if (id === "") return "empty";
  if (!id.isWellFormed()) return "broken-character";
  if (controlCharacter.test(id)) return "control-character";
  if ([...id].length > viewerIdLengthMax) return "id-too-long";
  return null;
}
