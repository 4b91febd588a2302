import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { hidden, personal } from "@/lib/presentation/format/mask";
import { hideNames, knownNames, seen } from "@/lib/presentation/note/hide-names";
import { oneLine } from "@/lib/presentation/note/one-line";
import { canonicalIp } from "@/lib/server/lookup/lookup-input";

/** An identifier that mustn't be shown, and the label that stands for it. */
export type MaskedIdentifier = Readonly<{ lookup: Lookup; label: string }>;

type Options = Readonly<{
  /** Texts that stay as they are, although they contain a part of what is masked. */
  shown?: ReadonlySet<string>;
  /** Further names to hide, which have no label. */
  names?: readonly string[];
}>;

/**
 * Hides identifiers in texts. Titles, errors and tags are free text and can contain any of them, in any spelling.
 *
 * @param identifiers - By their spelling.
 * @returns Masks a text: the label if it's an identifier, otherwise the text with the identifiers in it hidden.
 */
export function textMasker(
  identifiers: ReadonlyMap<string, MaskedIdentifier>,
  { shown = new Set(), names = [] }: Options = {},
): (text: string) => string {
  const lookups = [...identifiers.values()].map(({ lookup }) => lookup);
  const addresses = new Set(lookups.filter(({ kind }) => kind === "viewerIp").map(({ value }) => value));
  const known = knownNames([...identifiers.keys(), ...lookups.map(({ value }) => value), ...names]);
  const results = new Map<string, string>();

  const mask = (text: string): string => {
    const identifier = identifiers.get(text);
    if (identifier !== undefined) return identifier.label;
    if (shown.has(text)) return text;
    const line = oneLine(seen(text));
    const masked = hideNames(hideAddresses(line, addresses), known);
    return masked === line ? text : masked;
  };
  return (text: string): string => {
    // Sessions share most of their texts.
    const result = results.get(text) ?? mask(text);
    results.set(text, result);
    return result;
  };
}

/** Addresses can be spelled differently: "2001:DB8:0:0::1", "cpe-203-0-113-24.example". */
function hideAddresses(line: string, addresses: ReadonlySet<string>): string {
  if (addresses.size === 0) return line;
  const hideKnown = (address: string) => (addresses.has(canonicalOf(address)) ? hidden : address);
  return [personal.ipv6, personal.ipv4, personal.dashedIpv4].reduce(
    (rest, looks) => rest.replace(looks, hideKnown),
    line,
  );
}

function canonicalOf(address: string): string {
  try {
    return canonicalIp(address.replace(/(?<=\d)[-_](?=\d)/gu, "."));
  } catch (thrown) {
    if (thrown instanceof LookupError) return address;
    throw thrown;
  }
}
