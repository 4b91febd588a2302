import "server-only";
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { KeyedHash } from "@/lib/server/records/record-keys";
import type { Tables } from "@/lib/server/store/schema";

/** A stored note. */
export type StoredNote = Readonly<{
  id: string;
  body: string;
  authorSubject: string;
  authorName: string;
  createdMs: number;
  /** `null` if it was never edited. */
  editedMs: number | null;
  expiresMs: number;
}>;

/** Which notes: those on a viewer, by all of the viewer's hashes, that are shown at an instant (epoch milliseconds). */
export type NotesOf = Readonly<{ subjectHashes: readonly string[]; nowMs: number }>;

type Database = Kysely<Tables>;

/** A viewer's notes, newest first, without expired and removed ones. */
export function listNotes(db: Database, of: NotesOf, limit: number): Promise<readonly StoredNote[]> {
  return db
    .selectFrom("hand_over_notes")
    .select([
      ...(["id", "body", "author_subject as authorSubject", "author_name as authorName"] as const),
      ...(["created_ms as createdMs", "edited_ms as editedMs", "expires_ms as expiresMs"] as const),
    ])
    .where("subject_hash", "in", of.subjectHashes)
    .where("removed_ms", "is", null)
    .where("expires_ms", ">", of.nowMs)
    .orderBy("created_ms", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** What a new note consists of; times in epoch milliseconds. */
export type NewNote = Readonly<{
  subject: KeyedHash;
  body: string;
  authorSubject: string;
  authorName: string;
  nowMs: number;
  expiresMs: number;
}>;

/** Stores a note. */
export async function insertNote(db: Database, note: NewNote): Promise<void> {
  const { subject, body, authorSubject, authorName, nowMs, expiresMs } = note;
  await db
    .insertInto("hand_over_notes")
    .values({
      ...{ id: randomUUID(), subject_hash: subject.hash, key_id: subject.keyId, body },
      ...{ author_subject: authorSubject, author_name: authorName, created_ms: nowMs, edited_ms: null },
      ...{ expires_ms: expiresMs, removed_ms: null, removed_by: null },
    })
    .execute();
}

/** Changes a note's text, but not when it expires. @returns Whether there is such a note by this author. */
export async function updateNote(
  db: Database,
  of: NotesOf,
  { id, body, authorSubject }: Readonly<{ id: string; body: string; authorSubject: string }>,
): Promise<boolean> {
  const { numUpdatedRows } = await shown(db, of, id)
    .set({ body, edited_ms: of.nowMs })
    .where("author_subject", "=", authorSubject)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Removes a note and its text; who removed it stays until it would have expired.
 *
 * @param authorSubject - Whose note it must be; `null` for anybody's.
 * @returns Whether there is such a note.
 */
export async function removeNote(
  db: Database,
  of: NotesOf,
  { id, removedBy, authorSubject }: Readonly<{ id: string; removedBy: string; authorSubject: string | null }>,
): Promise<boolean> {
  const removal = shown(db, of, id).set({ body: "", removed_ms: of.nowMs, removed_by: removedBy });
  const allowed = authorSubject === null ? removal : removal.where("author_subject", "=", authorSubject);
  const { numUpdatedRows } = await allowed.executeTakeFirst();
  return numUpdatedRows > 0n;
}

function shown(db: Database, { subjectHashes, nowMs }: NotesOf, id: string) {
  return db
    .updateTable("hand_over_notes")
    .where("id", "=", id)
    .where("subject_hash", "in", subjectHashes)
    .where("removed_ms", "is", null)
    .where("expires_ms", ">", nowMs);
}
