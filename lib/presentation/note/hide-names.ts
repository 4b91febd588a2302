import { hidden } from "@/lib/presentation/format/mask";
import { oneLine } from "@/lib/presentation/note/one-line";

/** A shorter name can be part of any word, so it is hidden only as a whole word. */
const longEnough = 6;

/** Names in every spelling, the longest first, with their lower case. */
export type KnownNames = readonly Readonly<{ name: string; folded: string }>[];

/** Prepares names to be hidden, in every way they can be spelled. `null` isn't a name. */
export function knownNames(names: readonly (string | null)[]): KnownNames {
  // Thousands of sessions have few viewers, players and addresses.
  const different = [...new Set(names)];
  const spellings = new Set(different.flatMap((name) => (name === null ? [] : spellingsOf(name))));
  // The longer of two names with the same beginning comes first, or its rest would stay.
  return [...spellings].sort((a, b) => b.length - a.length).map((name) => ({ name, folded: name.toLowerCase() }));
}

/** The parts of an ID that identify a person by themselves. */
export function piecesOf(value: string): readonly string[] {
  return value.split(/[|:@]/u).filter((piece) => piece.length >= longEnough && piece !== value);
}

/** Those of the names that any of these texts contains. */
export function namesIn(texts: readonly string[], known: KnownNames): KnownNames {
  const all = oneLine(seen(texts.join("\n")));
  const folded = all.toLowerCase();
  const mayContain = quickSearch([all, folded]);
  return known.filter(
    (one) =>
      (mayContain(one.folded) && folded.includes(one.folded)) || (mayContain(one.name) && all.includes(one.name)),
  );
}

/**
 * Tells quickly that texts don't contain a name, which searching them for each of thousands of names would not. It may be
 * wrong about names that they don't contain, never about those that they do: it compares hashes of both ends of the name
 * with those of every place in the texts.
 */
function quickSearch(texts: readonly string[]): (name: string) => boolean {
  const places = new Uint8Array(hashCount);
  for (const text of texts) {
    for (let at = 0; at + longEnough <= text.length; at += 1) places[hashAt(text, at)] = 1;
  }
  return (name) =>
    name.length < longEnough ||
    (places[hashAt(name, 0)] === 1 && places[hashAt(name, name.length - longEnough)] === 1);
}

const hashCount = 2 ** 22;

/** A number below `hashCount` for the characters from a place on, as many as a long name has at least. */
function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + longEnough; index += 1) hash = Math.imul(hash, 31) + text.charCodeAt(index);
  return hash & (hashCount - 1);
}

/** Hides every known name in a line. */
export function hideNames(line: string, known: KnownNames): string {
  const folded = line.toLowerCase();
  // A pattern of every name on the page would be slow to build, and a text contains few of them.
  const here = known.filter((one) => folded.includes(one.folded) || line.includes(one.name));
  const pattern = here.map(({ name }) => patternOf(name)).join("|");
  return pattern === "" ? line : line.replace(new RegExp(pattern, "giu"), hidden);
}

/** The text as a reader sees it: normalized full-width letters and accents, without invisible characters. */
export function seen(text: string): string {
  // Keep the ellipsis: half a name may be next to it.
  return text
    .split("…")
    .map((part) => part.normalize("NFKC").replace(/\p{Cf}/gu, ""))
    .join("…");
}

/** How a name can be spelled: as it is, as our sentences show it, and as URLs encode it. */
function spellingsOf(name: string): readonly string[] {
  const shown = oneLine(name.replace(/(?!\s)[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, ""));
  const encoded = name.isWellFormed()
    ? [encodeURIComponent(name), new URLSearchParams([["", name]]).toString().slice(1)]
    : [];
  const spellings = [oneLine(name), shown, oneLine(seen(name)), ...encoded];
  // Every date and count contains a few digits; hiding them there would reveal the name.
  return spellings.filter((spelling) => spelling !== "" && !/^\d{1,4}$/u.test(spelling));
}

function patternOf(name: string): string {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  return [...name].length < longEnough ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
}
