import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import type { Note, NoteSession } from "@/lib/presentation/note/note";
import { noteJson } from "@/lib/presentation/note/note-json";
import { oneLine } from "@/lib/presentation/note/one-line";

export const noteFormats = ["plain", "markdown", "json"] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** Writes a note: plain text for any field, Markdown for tickets, JSON for machines. */
export function writeNote(note: Note, format: NoteFormat, labels: NoteLabels): string {
  if (format === "json") return noteJson(note);
  return writeText(note, format === "markdown" ? markdown : plain, labels);
}

/** How a format marks the parts of a text. */
type Marks = Readonly<{
  heading: (text: string) => string;
  strong: (text: string) => string;
  /** Escapes a text, so that it isn't read as markup. */
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

function writeText(note: Note, { heading, strong, inline, item }: Marks, labels: NoteLabels): string {
  const sure = [note.confidence, note.reason].flatMap((part) => part?.text ?? []);
  const list = (label: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", heading(label), ...lines.map((line) => item + inline(line))];
  const texts = (words: readonly Readonly<{ text: string }>[]) => words.map(({ text }) => text);
  return [
    `${strong(`${labels.verdict}: ${note.verdict.text}.`)} ${inline(note.headline)}`,
    ...(sure.length === 0 ? [] : [inline(sure.join(": "))]),
    `${note.isAddress ? labels.address : labels.viewer}: ${inline(note.viewer)}`,
    `${labels.range}: ${note.range}`,
    ...list(labels.evidence, texts(note.facts)),
    ...list(labels.happened, texts(note.incidents)),
    ...list(labels.against, texts(note.against)),
    ...list(labels.others, note.others === null ? [] : [note.others]),
    ...list(labels.said, [note.said.text]),
    ...list(labels.done, note.done.length > 0 ? texts(note.done) : [labels.none]),
    ...list(labels.afterwards, note.afterwards === null ? [] : [note.afterwards]),
    ...list(labels.next, texts(note.next)),
    ...list(labels.sessions, note.sessions.map(sessionLine)),
    ...list(labels.limits, note.limits),
    ...(note.link === null ? [] : ["", `${labels.link}: ${note.link}`]),
  ].join("\n");
}

function sessionLine({
  started,
  outcome,
  title,
  device,
  app,
  system,
  network,
  cdn,
  measured,
  errors,
  id,
}: NoteSession): string {
  const parts = [started, outcome.text, title, device, app, system, network, cdn, ...measured, ...errors, id];
  return parts.filter((part) => part !== null).join(" · ");
}
