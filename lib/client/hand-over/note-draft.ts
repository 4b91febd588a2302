"use client";

import { createStore, useStore } from "@/lib/client/browser/store";

/**
 * What agents have typed but not saved, by what it's about: a viewer's reference, or the ID of the note being edited.
 * Outside React, because the panel's parts come and go while the page loads. In memory only: it may be personal.
 */
const drafts = createStore<ReadonlyMap<string, string>>(new Map());

/** The unsaved text about something; `undefined` if nothing was typed. */
export function useNoteDraft(about: string): string | undefined {
  return useStore(drafts, (texts) => texts.get(about), undefined);
}

/** Adds a text to what was typed about something. */
export function addNoteDraft(about: string, text: string): void {
  const typed = drafts.get().get(about);
  keepNoteDraft(about, typed ? `${typed}\n${text}` : text);
}

/** Keeps a text until it's saved; `null` forgets it. */
export function keepNoteDraft(about: string, text: string | null): void {
  const next = new Map(drafts.get());
  if (text === null) next.delete(about);
  else next.set(about, text);
  drafts.set(next);
}
