import type { Session } from "@/lib/domain/sessions/session";
import { hidden, personal } from "@/lib/presentation/format/mask";
import { hideNames, knownNames, piecesOf, seen } from "@/lib/presentation/note/hide-names";
import type { NoteInput } from "@/lib/presentation/note/note";
import { oneLine } from "@/lib/presentation/note/one-line";

/**
 * Hides everything in a text that identifies a person: the viewer looked up; the viewers, players, addresses and IDs of
 * the sessions; and anything that looks like an e-mail address, an IP address, a UUID or a long number. Titles and errors
 * are free text and can contain any of these.
 *
 * @param sessions - All sessions on the page, not only those in the note: their texts can name each other.
 */
export function redactor({ value }: NoteInput["lookup"], sessions: readonly Session[]): (text: string) => string {
  const names = sessions.flatMap(({ viewerId, clientId, id, texts }) => [viewerId, clientId, id, texts.ip]);
  const known = knownNames([value, ...piecesOf(value), ...names]);
  const beginnings = [...new Set(known.flatMap(({ folded }) => beginningsOf(folded)))];
  return (text) => {
    const unnamed = hideNames(hideCut(oneLine(seen(text)), beginnings), known);
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
