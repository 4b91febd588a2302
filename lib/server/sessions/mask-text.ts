import "server-only";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { hidden, hideIdentifiers, maskLookup, personal } from "@/lib/presentation/format/mask";
import { hideNames, type KnownNames, knownNames, namesIn, seen } from "@/lib/presentation/note/hide-names";
import { oneLine } from "@/lib/presentation/note/one-line";
import { isDisclosed } from "@/lib/server/access/disclosed";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { canonicalIp } from "@/lib/server/lookup/lookup-input";
import { encodedSpellings } from "@/lib/server/sessions/encoded-spellings";

/** An identifier that mustn't be shown, and the label that stands for it. */
export type MaskedIdentifier = Readonly<{ lookup: Lookup; label: string }>;

/** Masks a text: the label if it's an identifier, otherwise the text with the identifiers in it hidden. */
type MaskText = (text: string) => string;

type TextMasker = Readonly<{
  text: MaskText;
  /** Masks these texts and no others, which is quick: a list has thousands of texts, and few of them name anyone. */
  among: (texts: readonly string[]) => MaskText;
  /** Masks more identifiers from now on, by their spelling. */
  add: (identifiers: ReadonlyMap<string, MaskedIdentifier>) => void;
  /** From now on these texts stay as they are, although they contain a part of what is masked. */
  show: (texts: readonly string[]) => void;
}>;

/**
 * Hides identifiers in texts. Titles, errors and tags are free text and can contain any of them, in any spelling.
 *
 * @param names - Names to hide that have no label.
 */
export function textMasker(names: readonly string[] = []): TextMasker {
  const identifiers = new Map<string, MaskedIdentifier>();
  const addresses = new Set<string>();
  const shown = new Set<string>();
  let known = knownNames(names);
  const isWhole = (text: string) => identifiers.has(text) || shown.has(text);
  const masking =
    (present: KnownNames): MaskText =>
    (text) => {
      if (isWhole(text)) return identifiers.get(text)?.label ?? text;
      if (present.length === 0 && !text.includes(":")) return text;
      const line = oneLine(seen(text));
      const masked = hideNames(hideIpv6(line, addresses), present);
      return masked === line ? text : masked;
    };
  return {
    text: (text) => masking(known)(text),
    among: (texts) => {
      const free = [...new Set(texts)].filter((text) => !isWhole(text));
      const mask = masking(namesIn(free, known));
      const results = new Map(free.map((text) => [text, mask(text)]));
      return (text) => results.get(text) ?? mask(text);
    },
    add: (added) => {
      const lookups = [...added.values()].map(({ lookup }) => lookup);
      const newAddresses = lookups.flatMap(({ kind, value }) => (kind === "viewerIp" ? [value] : []));
      const values = lookups.map(({ value }) => value);
      const encoded = [...values.flatMap(encodedSpellings), ...new Set(newAddresses.flatMap(hostSpellings))];
      for (const [spelling, one] of added) identifiers.set(spelling, one);
      for (const address of newAddresses) addresses.add(address);
      known = bothKnown(known, knownNames([...added.keys(), ...values, ...encoded]));
    },
    show: (texts) => {
      for (const text of texts) shown.add(text);
    },
  };
}

/** The longest first, as `knownNames` has them. */
function bothKnown(some: KnownNames, others: KnownNames): KnownNames {
  const names = new Set(some.map(({ name }) => name));
  const added = others.filter(({ name }) => !names.has(name));
  return added.length === 0 ? some : [...some, ...added].sort((a, b) => b.name.length - a.name.length);
}

/** Masks one viewer or address in texts about them: the label if it's the whole text, otherwise hidden. */
export function maskerOf(lookup: Lookup): MaskText {
  const { text, add } = textMasker();
  add(new Map([[lookup.value, { lookup, label: maskLookup(lookup) }]]));
  return text;
}

/**
 * Masks a text that people wrote about a viewer: the viewer, and whatever looks like anybody's identifier, unless it was
 * disclosed to the person who asks. Nobody knows whom such a text names, so that isn't limited to a page's viewers.
 */
export function maskWritten({ lookup, disclosed }: Pick<ViewerAccess, "lookup" | "disclosed">, text: string): string {
  if (disclosed === "all") return text;
  const isOwnShown = isDisclosed(disclosed, lookup);
  const own = lookup.value.toLowerCase();
  const isShown = (identifier: string) =>
    (isOwnShown && own.includes(identifier.toLowerCase())) ||
    isDisclosed(disclosed, { account: lookup.account, kind: "viewerId", value: identifier }) ||
    isDisclosed(disclosed, { account: lookup.account, kind: "viewerIp", value: canonicalOf(identifier) });
  const others = isOwnShown ? text : maskerOf(lookup)(text);
  // Texts copied from elsewhere have invisible characters, also within an ID.
  const read = seen(others);
  const masked = hideIdentifiers(read, isShown);
  return masked === read ? others : masked;
}

/** Hosts are named after addresses, also backwards: "cpe-203-0-113-24.example", "24.113.0.203.in-addr.arpa". */
function hostSpellings(address: string): readonly string[] {
  if (address.includes(":")) return [];
  const parts = address.split(".");
  return [parts, parts.toReversed()].flatMap((order) => [".", "-", "_"].map((mark) => order.join(mark)));
}

/** An IPv6 address can be spelled in many ways: "2001:DB8:0:0::1". */
function hideIpv6(line: string, addresses: ReadonlySet<string>): string {
  return line.replace(personal.ipv6, (address) => (addresses.has(canonicalOf(address)) ? hidden : address));
}

function canonicalOf(address: string): string {
  try {
    return canonicalIp(address);
  } catch (thrown) {
    if (thrown instanceof LookupError) return address;
    throw thrown;
  }
}
