import type { Lookup } from "@/lib/domain/lookup/lookup";
import type { Session } from "@/lib/domain/sessions/session";
import { hidden, personal } from "@/lib/presentation/format/mask";
import { oneLine } from "@/lib/presentation/note/one-line";

/** A shorter name can be part of any word, so it is hidden only as a whole word. */
const longEnough = 6;

/**
 * Hides everything in a text that identifies a person: the viewer looked up; the viewers, players, addresses and IDs of
 * the sessions; and anything that looks like an e-mail address, an IP address, a UUID or a long number. Titles and errors
 * are free text and can contain any of these.
 *
 * @param sessions - All sessions on the page, not only those in the note: their texts can name each other.
 */
export function redactor({ value }: Lookup, sessions: readonly Session[]): (text: string) => string {
  const pieces = value.split(/[|:@]/u).filter((piece) => piece.length >= longEnough && piece !== value);
  const names = sessions.flatMap(({ viewerId, clientId, id, texts }) => [viewerId, clientId, id, texts.ip]);
  const spellings = new Set([value, ...pieces, ...names].flatMap((name) => (name === null ? [] : spellingsOf(name))));
  // The longer of two names with the same beginning comes first, or its rest would stay.
  const known = [...spellings]
    .sort((a, b) => b.length - a.length)
    .map((name) => ({ name, folded: name.toLowerCase() }));
  const beginnings = [...new Set(known.flatMap(({ folded }) => beginningsOf(folded)))];
  return (text) => {
    const line = hideCut(oneLine(seen(text)), beginnings);
    const folded = line.toLowerCase();
    // A pattern of every name on the page would be slow to build, and a text contains few of them.
    const here = known.filter((one) => folded.includes(one.folded) || line.includes(one.name));
    const pattern = here.map(({ name }) => patternOf(name)).join("|");
    const unnamed = pattern === "" ? line : line.replace(new RegExp(pattern, "giu"), hidden);
    return Object.values(personal).reduce((rest, looks) => rest.replace(looks, hidden), unnamed);
  };
}

/** Keys whose values come from our own catalogues and clocks. Redacting them would break the note. */
const ours = new Set([
  "form",
  "length",
  "language",
  "zone",
  "from",
  "to",
  "asOf",
  "startedAt",
  "first",
  "last",
  "id",
]);

/** The same value with every text in it redacted, at any depth, except under our own keys. */
export function redacted<Value>(value: Value, redact: (text: string) => string): Value {
  return JSON.parse(JSON.stringify(value), (key, part) =>
    typeof part === "string" && !ours.has(key) ? redact(part) : part,
  );
}

/** The text as a reader sees it: normalized full-width letters and accents, without invisible characters. */
function seen(text: string): string {
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

/** What can be left of a cut name of several words, in lower case: "ana" and "ana +" of "Ana + Bob". */
function beginningsOf(folded: string): readonly string[] {
  const words = folded.split(" ");
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(" "));
}

/** Our sentences cut long values. The text before a cut can be half a name, so it is hidden. */
function hideCut(line: string, beginnings: readonly string[]): string {
  const parts = line.split("…");
  const last = parts.pop() ?? "";
  const hideEnd = (part: string) => {
    const words = part.slice(0, part.lastIndexOf(" ") + 1).trimEnd();
    const folded = words.toLowerCase();
    const begun = Math.max(0, ...beginnings.filter((name) => folded.endsWith(name)).map(({ length }) => length));
    return `${words.slice(0, words.length - begun).trimEnd()} ${hidden}`.trimStart();
  };
  return parts.map(hideEnd).join("") + last;
}

function patternOf(name: string): string {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  return [...name].length < longEnough ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
}
