import type { HandOverNote } from "@/lib/contract/hand-over";
import { noteLength, noteLengthMax } from "@/lib/domain/hand-over/note-body";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { dateFormatter } from "@/lib/presentation/format/date-formatter";
import { formatDayTime, zoneName } from "@/lib/presentation/format/format-time";
import { relativeTime } from "@/lib/presentation/format/relative-time";

/** The fixed texts of hand-over notes. */
export const handOverTexts = {
  placeholder: "For the next agent",
  editing: "Editing your note",
  saved: "Note saved.",
  removed: "Note removed.",
  confirmRemoval: "Remove this note for everyone?",
} as const;

type NoteWords = Readonly<{
  /** "2 h ago", or "2 h ago, edited". */
  written: string;
  /** "Written Thu 26 Nov 11:38 CST, edited Thu 26 Nov 12:02 CST". */
  writtenAt: string;
  /** "kept until 26 Dec". */
  kept: string;
}>;

/** What is said about a note, at the time the notes were read. */
export function noteWords({ createdAt, editedAt, expiresAt }: HandOverNote, asOf: EpochMs, zone: Zone): NoteWords {
  const at = (instant: EpochMs) => `${formatDayTime(instant, zone)} ${zoneName(instant, zone)}`;
  return {
    written: `${relativeTime(createdAt, asOf)}${editedAt === null ? "" : ", edited"}`,
    writtenAt: `Written ${at(createdAt)}${editedAt === null ? "" : `, edited ${at(editedAt)}`}`,
    kept: `kept until ${dateFormatter("dayOfMonth", zone).format(expiresAt)}`,
  };
}

const foldedLength = 180;
const foldedLines = 4;

/** Whether a note is folded to its first lines until the agent opens it. */
export function isLongNote(body: string): boolean {
  return body.length > foldedLength || body.split("\n").length > foldedLines;
}

/** The button that shows the rest of the newest note and the earlier ones, or folds them again. */
export function showNotesText(isShowingAll: boolean, isLong: boolean, earlier: number): string {
  if (isShowingAll) return "Show less";
  const rest = [...(isLong ? ["the whole note"] : []), ...(earlier > 0 ? [counted(earlier, "earlier note")] : [])];
  return `Show ${rest.join(" and ")}`;
}

/** Says that only the newest notes are listed; `null` if all of them are. */
export function moreNotesText(shown: number, hasMore: boolean): string | null {
  return hasMore ? `Only the newest ${counted(shown, "note")} are shown.` : null;
}

/** How long a new note is kept. */
export function keptText(days: number): string {
  return `Kept for ${counted(days, "day")}. Don't write personal details the next agent doesn't need.`;
}

const nearlyFull = 0.9 * noteLengthMax;

/** "950 of 1,000 characters", once a text is nearly too long; otherwise `null`. */
export function lengthText(typed: string): string | null {
  const length = noteLength(typed);
  if (length < nearlyFull) return null;
  return `${length.toLocaleString("en-GB")} of ${counted(noteLengthMax, "character")}`;
}

/** "2 notes", a link to them; `null` without any. */
export function noteCountText(count: number): string | null {
  return count === 0 ? null : counted(count, "note");
}
