import type { Lookup } from "@/lib/domain/lookup/lookup";
import type { Session } from "@/lib/domain/sessions/session";
import { hidden, personal } from "@/lib/presentation/format/mask";
import { oneLine } from "@/lib/presentation/note/one-line";

/** A name this short may be a piece of any word, so it is hidden only where it stands alone. */
const longEnough = 6;

/**
 * Hides in a text whatever names somebody: the viewer looked up, the viewers, players, addresses and IDs of the
 * sessions, and what looks like an e-mail address, an IP address, a UUID or a long number. What Conviva and its
 * players send as a title or an error is free text, and may hold any of these.
 *
 * @param sessions - All that are on the page, and not only those a note lists: their texts may name each other.
 */
export function redactor({ value }: Lookup, sessions: readonly Session[]): (text: string) => string {
  const pieces = value.split(/[|:@]/u).filter((piece) => piece.length >= longEnough && piece !== value);
  const names = sessions.flatMap(({ viewerId, clientId, id, texts }) => [viewerId, clientId, id, texts.ip]);
  const spellings = new Set([value, ...pieces, ...names].flatMap((name) => (name === null ? [] : spellingsOf(name))));
  // Of two that begin alike the longer is hidden, or its rest would be left.
  const known = [...spellings]
    .sort((a, b) => b.length - a.length)
    .map((name) => ({ name, folded: name.toLowerCase() }));
  const beginnings = [...new Set(known.flatMap(({ folded }) => beginningsOf(folded)))];
  return (text) => {
    const line = hideCut(oneLine(seen(text)), beginnings);
    const folded = line.toLowerCase();
    // One pattern of every name on the page would be slow to make, and few of them are in a text.
    const here = known.filter((one) => folded.includes(one.folded) || line.includes(one.name));
    const pattern = here.map(({ name }) => patternOf(name)).join("|");
    const unnamed = pattern === "" ? line : line.replace(new RegExp(pattern, "giu"), hidden);
    return Object.values(personal).reduce((rest, looks) => rest.replace(looks, hidden), unnamed);
  };
}

/** What our own catalogues and clocks say, which would not be a note any more if a name in it were hidden. */
const ours = new Set(["form", "length", "language", "zone", "from", "to", "asOf", "startedAt", "id"]);

/** The same value with every text in it, however deep, redacted; but for what is ours by its key. */
export function redacted<Value>(value: Value, redact: (text: string) => string): Value {
  return JSON.parse(JSON.stringify(value), (key, part) =>
    typeof part === "string" && !ours.has(key) ? redact(part) : part,
  );
}

/** As a reader sees it, however it was written: letters of full width, accents of their own, signs of no width. */
function seen(text: string): string {
  // The sign of a cut stays as it is: it says where half a name may stand.
  return text
    .split("…")
    .map((part) => part.normalize("NFKC").replace(/\p{Cf}/gu, ""))
    .join("…");
}

/** As it is; as a sentence of ours holds it, without what does not show; and as an address of the web does. */
function spellingsOf(name: string): readonly string[] {
  const shown = oneLine(name.replace(/(?!\s)[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, ""));
  const encoded = name.isWellFormed()
    ? [encodeURIComponent(name), new URLSearchParams([["", name]]).toString().slice(1)]
    : [];
  const spellings = [oneLine(name), shown, oneLine(seen(name)), ...encoded];
  // A few digits are in every date and count: to hide them there would tell the name.
  return spellings.filter((spelling) => spelling !== "" && !/^\d{1,4}$/u.test(spelling));
}

/** What may be left of a name of several words that was cut off, folded: "ana" and "ana +" of "Ana + Bob". */
function beginningsOf(folded: string): readonly string[] {
  const words = folded.split(" ");
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(" "));
}

/** A long value is cut in our sentences, and what stands before the cut may be the half of a name: it is hidden. */
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
