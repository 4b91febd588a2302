import { noteLengthMax } from "@/lib/domain/hand-over/note-body";
import type { NoteFault } from "@/lib/domain/hand-over/note-fault";

const longest = noteLengthMax.toLocaleString("en-GB");

/** What is wrong with a hand-over note, and how to correct it. */
export const noteFaultTexts = {
  "empty-note": "Write a note first.",
  "note-too-long": `A note can have at most ${longest} characters. Shorten it.`,
  "malformed-note": "Send the note as JSON, as a string named body.",
} as const satisfies Record<NoteFault, string>;
