import type { EpochMs } from "@/lib/domain/units";

/** A short note on a viewer, for the next agent. */
export type HandOverNote = Readonly<{
  id: string;
  /** Plain text. It can contain line breaks and controls of the text's direction. */
  body: string;
  author: string;
  createdAt: EpochMs;
  /** When the text was last changed; `null` if it never was. */
  editedAt: EpochMs | null;
  /** From then on, the note isn't shown. */
  expiresAt: EpochMs;
  /** Whether whoever asked wrote it. */
  canEdit: boolean;
  /** Whether whoever asked wrote it or is a lead. */
  canRemove: boolean;
}>;

/** `/api/viewers/{ref}/notes`, and the answer to every change of a note. */
export type HandOverNotes = Readonly<{
  /** Newest first. */
  notes: readonly HandOverNote[];
  /** Whether there are older ones, which aren't listed. */
  hasMore: boolean;
  /** When they were read. */
  asOf: EpochMs;
  /** How long a new note is kept, in days. */
  keptDays: number;
}>;

/** The body of `POST` and `PATCH`. */
export type HandOverNoteText = Readonly<{ body: string }>;
