import type { Note, NoteSession } from "@/lib/presentation/note/note";

export const noteFormats = ["plain", "markdown", "json"] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** Writes a note down: plain text for any field, Markdown for a ticket, JSON for a machine. */
export function writeNote(note: Note, format: NoteFormat): string {
  if (format === "json") return writeJson(note);
  return format === "markdown" ? writeText(note, markdown) : writeText(note, plain);
}

/** How the parts of a text are marked. */
type Marks = Readonly<{
  heading: (text: string) => string;
  strong: (text: string) => string;
  /** Keeps a text from being read as a mark. */
  inline: (text: string) => string;
  item: string;
}>;

const plain: Marks = { heading: (text) => `${text}:`, strong: (text) => text, inline: oneLine, item: "- " };
const markdown: Marks = {
  heading: (text) => `### ${text}`,
  strong: (text) => `**${text}**`,
  inline: (text) => oneLine(text).replace(/[\\`*_[\]<>#|~]/g, "\\$&"),
  item: "- ",
};

/** Titles and errors may hold line breaks, which would make new lines of a note. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function writeText(note: Note, { heading, strong, inline, item }: Marks): string {
  const { labels } = note;
  const verdict = [note.verdict, note.confidence].filter((part) => part !== null).join(", ");
  const list = (label: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", heading(label), ...lines.map((line) => item + inline(line))];
  return [
    `${strong(verdict)}: ${inline(note.headline)}`,
    `${note.isAddress ? labels.address : labels.viewer}: ${inline(note.viewer)}`,
    `${labels.range}: ${note.range} (${note.rangeUtc})`,
    ...list(labels.evidence, note.facts),
    ...list(labels.happened, note.incidents),
    ...list(labels.against, note.against),
    ...list(labels.others, note.others === null ? [] : [note.others]),
    ...list(labels.said, [note.said]),
    ...list(labels.done, note.done.length > 0 ? note.done : [labels.none]),
    ...list(labels.next, note.next),
    ...list(labels.sessions, note.sessions.map(sessionLine)),
    ...list(labels.limits, note.limits),
    "",
    `${labels.link}: ${note.link}`,
  ].join("\n");
}

function sessionLine({ started, startedUtc, outcome, title, device, app, system, ...rest }: NoteSession): string {
  const parts = [`${started} (${startedUtc})`, outcome, title, device, app, system];
  return [...parts, rest.network, rest.cdn, ...rest.errors, rest.id].filter((part) => part !== null).join(" · ");
}

function writeJson({ labels: _, ...note }: Note): string {
  return JSON.stringify(note, null, 2);
}
