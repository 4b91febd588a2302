import type { NoteFault } from "@/lib/domain/hand-over/note-fault";

/** The longest hand-over note, in characters (code points). */
export const noteLengthMax = 1_000;

/**
 * A note as it is stored: plain text. Line breaks become `\n` and tabs spaces. Other control characters and spaces at the
 * ends are removed, because nobody can see them. Half a surrogate pair becomes the replacement character.
 */
export function noteBody(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .trim();
}

/** How long a note is, in characters, as `noteLengthMax` counts them. */
export function noteLength(typed: string): number {
  return [...noteBody(typed)].length;
}

/** Why a note can't be saved; `null` if it can. A note of invisible characters only is empty. */
export function noteFault(typed: string): Exclude<NoteFault, "malformed-note"> | null {
  if (!/[^\s\p{Cf}]/u.test(noteBody(typed))) return "empty-note";
  return noteLength(typed) > noteLengthMax ? "note-too-long" : null;
}
