import "server-only";
import { z } from "zod";
import type { HandOverNote, HandOverNotes } from "@/lib/contract/hand-over";
import { includesRole } from "@/lib/domain/access/role";
import { noteBody, noteFault } from "@/lib/domain/hand-over/note-body";
import type { NoteFault } from "@/lib/domain/hand-over/note-fault";
import { LookupError } from "@/lib/domain/problems";
import { dayMs, epochMs } from "@/lib/domain/units";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { env } from "@/lib/server/config/env";
import {
  insertNote,
  listNotes,
  type NotesOf,
  removeNote,
  type StoredNote,
  updateNote,
} from "@/lib/server/hand-over/note-repository";
import { parseJsonBody } from "@/lib/server/http/request-body";
import { storable } from "@/lib/server/records/entry";
import { actorSubject } from "@/lib/server/records/look";
import { subjectOf, subjectsOf } from "@/lib/server/records/subject";
import { maskWritten } from "@/lib/server/sessions/mask-text";
import { askStore } from "@/lib/server/store/ask-store";
import { type Store, store } from "@/lib/server/store/store";

const noteSchema = z.strictObject({ body: z.string() });

/**
 * The text of a note in the body of a request, `{ body }`.
 *
 * @throws {LookupError} `invalid-note` with the fault, `unsupported-media` or `request-too-large`.
 */
export async function parseNote(request: Request): Promise<string> {
  const { body } = await parseJsonBody(request, noteSchema, (cause) => refusal("malformed-note", cause));
  const fault = noteFault(body);
  if (fault !== null) throw refusal(fault);
  return noteBody(body);
}

function refusal(fault: NoteFault, cause?: unknown): LookupError {
  return new LookupError("invalid-note", { fault, pointers: ["#/body"], cause });
}

/** A list has no more notes than this. */
const notesMax = 50;

/**
 * A viewer's hand-over notes, newest first, without expired and removed ones.
 *
 * @throws {LookupError} `notes-unavailable` if the database fails or is slow.
 */
export function readNotes(access: ViewerAccess): Promise<HandOverNotes> {
  return orUnavailable(() => askStore((db) => list({ db }, access)));
}

/**
 * Adds a note by whoever asks. It expires after `NOTE_RETENTION_DAYS`.
 *
 * @param body - As `parseNote` returns it.
 * @returns The notes with it, as do `editNote` and `deleteNote`.
 * @throws {LookupError} `notes-unavailable` if the database fails.
 */
export function addNote(access: ViewerAccess, body: string): Promise<HandOverNotes> {
  return inStore(async (stored) => {
    const nowMs = Date.now();
    await insertNote(stored.db, {
      ...{ subject: subjectOf(access.lookup), body, authorSubject: actorSubject(access.actor) },
      ...{ authorName: storable(access.actor.name), nowMs, expiresMs: nowMs + keptDays() * dayMs },
    });
    return list(stored, access);
  });
}

/**
 * Changes the text of one's own note. It doesn't change when the note expires.
 *
 * @param body - As `parseNote` returns it.
 * @throws {LookupError} `note-not-found` if it's another's, of another viewer, expired or removed; `notes-unavailable`.
 */
export function editNote(access: ViewerAccess, id: string, body: string): Promise<HandOverNotes> {
  return inStore(async (stored) => {
    assertNoteId(id);
    const edit = { id, body, authorSubject: actorSubject(access.actor) };
    if (!(await updateNote(stored.db, notesOf(access), edit))) throw new LookupError("note-not-found");
    return list(stored, access);
  });
}

/**
 * Removes one's own note; a lead removes anybody's.
 *
 * @throws {LookupError} `note-not-found` if it's another's, of another viewer, expired or removed; `notes-unavailable`.
 */
export function deleteNote(access: ViewerAccess, id: string): Promise<HandOverNotes> {
  return inStore(async (stored) => {
    assertNoteId(id);
    const removedBy = actorSubject(access.actor);
    const authorSubject = isLead(access) ? null : removedBy;
    const isRemoved = await removeNote(stored.db, notesOf(access), { id, removedBy, authorSubject });
    if (!isRemoved) throw new LookupError("note-not-found");
    return list(stored, access);
  });
}

/** PostgreSQL refuses a text with a NUL, which would look as if the notes couldn't be reached. */
function assertNoteId(id: string): void {
  if (!z.uuid().safeParse(id).success) throw new LookupError("note-not-found");
}

async function list({ db }: Pick<Store, "db">, access: ViewerAccess): Promise<HandOverNotes> {
  const of = notesOf(access);
  const found = await listNotes(db, of, notesMax + 1);
  return {
    notes: found.slice(0, notesMax).map((note) => asShownTo(access, note)),
    hasMore: found.length > notesMax,
    asOf: epochMs(of.nowMs),
    keptDays: keptDays(),
  };
}

function asShownTo(access: ViewerAccess, note: StoredNote): HandOverNote {
  const isOwn = note.authorSubject === actorSubject(access.actor);
  return {
    ...{
      id: note.id,
      // Their own stays as they typed it, since they can edit it. Colleagues may have written down whom theirs are about.
      body: isOwn ? note.body : maskWritten(access, note.body),
      author: note.authorName,
      createdAt: epochMs(note.createdMs),
    },
    ...{ editedAt: note.editedMs === null ? null : epochMs(note.editedMs), expiresAt: epochMs(note.expiresMs) },
    ...{ canEdit: isOwn, canRemove: isOwn || isLead(access) },
  };
}

function notesOf({ lookup }: ViewerAccess): NotesOf {
  return { subjectHashes: subjectsOf(lookup).map(({ hash }) => hash), nowMs: Date.now() };
}

function isLead({ actor }: ViewerAccess): boolean {
  return includesRole(actor.role, "lead");
}

function keptDays(): number {
  return env().NOTE_RETENTION_DAYS;
}

/** Runs a change on the migrated store. It isn't given up while it may still happen. */
function inStore<Result>(work: (stored: Store) => Promise<Result>): Promise<Result> {
  return orUnavailable(async () => {
    const stored = store();
    await stored.ready();
    return work(stored);
  });
}

/** What the database throws becomes `notes-unavailable`. */
async function orUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof LookupError) throw thrown;
    throw new LookupError("notes-unavailable", { cause: thrown });
  }
}
