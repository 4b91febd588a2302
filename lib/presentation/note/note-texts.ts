import type { NoteChoice } from "@/lib/presentation/note/note-choice";

/** The fixed texts around the note. */
export const noteTexts = {
  clipboardBlocked: "This page can't use the clipboard. Press Ctrl+C, or ⌘C, to copy the selected text.",
  preview: "The note as it will be copied",
} as const;

/** The options of a note, each with its choices. */
export const noteOptions = [
  {
    name: "length",
    legend: "How much",
    options: [
      { value: "short", label: "Short" },
      { value: "full", label: "Full packet" },
    ],
  },
  {
    name: "format",
    legend: "Written as",
    options: [
      { value: "plain", label: "Plain" },
      { value: "markdown", label: "Markdown" },
      { value: "json", label: "JSON" },
    ],
  },
  {
    name: "form",
    legend: "For whom",
    options: [
      { value: "internal", label: "Internal" },
      { value: "public", label: "Public, masked" },
      { value: "reply", label: "Reply to the viewer", short: "Reply" },
    ],
  },
  {
    name: "handOver",
    legend: "Newest hand-over note",
    options: [
      { value: "omit", label: "Leave out" },
      { value: "quote", label: "Quote" },
    ],
  },
] as const satisfies readonly Readonly<{
  name: keyof NoteChoice;
  legend: string;
  options: readonly Readonly<{ value: NoteChoice[keyof NoteChoice]; label: string; short?: string }>[];
}>[];

/** The texts of the button that copies. It remembers the last choice, so it says whether it copies a note or a reply. */
export function copyTexts({ form }: NoteChoice): Readonly<{ button: string; copied: string; field: string }> {
  return form === "reply"
    ? { button: "Copy reply", copied: "Reply copied.", field: "Reply" }
    : { button: "Copy note", copied: "Note copied.", field: "Note" };
}

/** Whether an option applies to the chosen form: a reply has only a form, and only an internal note quotes. */
export function isOptionUsed(name: keyof NoteChoice, { form }: NoteChoice): boolean {
  return name === "form" || (name === "handOver" ? form === "internal" : form !== "reply");
}

/** What the button copies: "Short", "Full, masked", "Reply". An agent sees before copying whether the note is masked. */
export function chosenNote({ form, length }: NoteChoice): string {
  if (form === "reply") return "Reply";
  const text = length === "short" ? "Short" : "Full";
  return form === "public" ? `${text}, masked` : text;
}
