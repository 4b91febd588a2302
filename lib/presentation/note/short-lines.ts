import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import type { Note } from "@/lib/presentation/note/note";
import { sharedText } from "@/lib/presentation/note/note-gist";

/**
 * The short note without its link, which is the last of eight lines: verdict; what happened, how much rebuffering, and
 * whether in the evenings; when and how often; error, app and system; other viewers; tried; next. A line without content
 * is left out, and a quoted hand-over note is one more. The texts may contain line breaks.
 */
export function shortLines(note: Note, labels: NoteLabels): readonly string[] {
  const [next] = note.next;
  return [
    verdictLine(note),
    [note.headline, ...detailsIn(note), ...note.caveats].join(" "),
    whenLine(note, labels),
    sharedText(note.shared, labels),
    named(labels.others, note.others),
    triedLine(note, labels),
    named(labels.handOver, note.handOver?.text ?? null),
    named(labels.next, next?.text ?? null),
  ].filter((line) => line !== null);
}

/** How much of the time was rebuffering, and that it was in the evenings. A short note has no other facts. */
function detailsIn({ facts }: Note): readonly string[] {
  return facts.filter(({ id }) => id === "rebuffered" || id === "evenings").map(({ text }) => text);
}

/** "Device or app, viewer's side (high confidence)". */
function verdictLine({ verdict, side, confidence, language }: Note): string {
  const text = side?.text ? `${verdict.text}, ${side.text}` : verdict.text;
  if (confidence === null) return text;
  const [first = "", ...rest] = confidence.text;
  return `${text} (${first.toLocaleLowerCase(language)}${rest.join("")})`;
}

/**
 * "25 Nov 18:20 – 26 Nov 11:38 CST (26 Nov 00:20 – 17:38 UTC), 6 times"; the range looked at, if there is no session. How
 * often is about what went wrong.
 */
function whenLine({ attempts, range }: Note, labels: NoteLabels): string {
  if (attempts === null) return range;
  const { text, failed } = attempts;
  return failed > 1 ? `${text}, ${failed} ${labels.times}` : text;
}

/** The ticked steps, and what was seen after them. */
function triedLine({ done, afterwards }: Note, labels: NoteLabels): string | null {
  const tried = named(labels.done, done.map(({ text }) => text).join("; ") || null);
  const seen = named(labels.afterwards, afterwards);
  return [tried, seen].filter((part) => part !== null).join(". ") || null;
}

function named(label: string, text: string | null): string | null {
  return text === null ? null : `${label}: ${text}`;
}
