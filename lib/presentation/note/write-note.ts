import type { NoteLabels } from "@/lib/domain/answer/playbook/note-labels";
import { plainSpaces } from "@/lib/presentation/format/spaces";
import { composeNote, type Note, type NoteInput } from "@/lib/presentation/note/note";
import type { NoteChoice, NoteFormat } from "@/lib/presentation/note/note-choice";
import { noteJson } from "@/lib/presentation/note/note-json";
import type { NoteSession } from "@/lib/presentation/note/note-session";
import { oneLine } from "@/lib/presentation/note/one-line";
import { replyText } from "@/lib/presentation/note/reply-text";
import { shortLines } from "@/lib/presentation/note/short-lines";

/** The text of a note: plain text for any field, Markdown for tickets, JSON for machines; or a reply to the viewer. */
export function noteText(input: NoteInput, { form, length, format, handOver }: NoteChoice): string {
  const text =
    form === "reply" ? replyText(input) : writeNote(composeNote(input, form, length, handOver), format, input.labels);
  return plainSpaces(text);
}

function writeNote(note: Note, format: NoteFormat, labels: NoteLabels): string {
  if (format === "json") return noteJson(note);
  const marks = format === "markdown" ? markdown : plain;
  return note.length === "short" ? writeShort(note, marks, labels) : writePacket(note, marks, labels);
}

/** How a format marks the parts of a text. */
type Marks = Readonly<{
  heading: (text: string) => string;
  strong: (text: string) => string;
  /** Escapes a text, so that it isn't read as markup. */
  inline: (text: string) => string;
  item: string;
  /** Before a line of the short note. Markdown would join lines that aren't items. */
  line: string;
}>;

const plain: Marks = {
  heading: (text) => `${text}:`,
  strong: (text) => text,
  inline: oneLine,
  item: "- ",
  line: "",
};
const markdown: Marks = {
  heading: (text) => `### ${text}`,
  strong: (text) => `**${text}**`,
  inline: (text) => oneLine(text).replace(/[\\`*_[\]<>#|~]/g, "\\$&"),
  item: "- ",
  line: "- ",
};

function writeShort(note: Note, { strong, inline, line }: Marks, labels: NoteLabels): string {
  const [verdict = "", ...rest] = shortLines(note, labels).map(inline);
  // A link stays as it is, so that it can be clicked.
  const link = note.link === null ? [] : [`${labels.link}: ${note.link}`];
  return [strong(verdict), ...[...rest, ...link].map((text) => line + text)].join("\n");
}

function writePacket(note: Note, { heading, strong, inline, item }: Marks, labels: NoteLabels): string {
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
    ...list(labels.handOver, note.handOver === null ? [] : [note.handOver.text]),
    ...list(labels.next, texts(note.next)),
    ...list(labels.sessions, note.sessions.map(sessionLine)),
    ...list(labels.limits, [...note.caveats, ...note.limits]),
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
