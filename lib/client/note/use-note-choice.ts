"use client";

import { setPreference, usePreferences } from "@/lib/client/preferences/preferences";
import { type NoteChoice, noteChoiceId, noteChoices, usualNoteChoice } from "@/lib/presentation/note/note-choice";

/** The form of the note that the agent chose last. It identifies no one, so the browser remembers it. */
export function useNoteChoice(): Readonly<{ choice: NoteChoice; choose: (choice: NoteChoice) => void }> {
  const { note } = usePreferences();
  return {
    choice: noteChoices.get(note) ?? usualNoteChoice,
    choose: (choice) => setPreference("note", noteChoiceId(choice)),
  };
}
