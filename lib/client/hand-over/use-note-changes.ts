"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState, useTransition } from "react";
import { getJson, type JsonRequest, problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { HandOverNotes, HandOverNoteText } from "@/lib/contract/hand-over";
import { paths } from "@/lib/contract/paths";
import { type Problem, problemCode, problemOf } from "@/lib/contract/problem";

type NoteChanges = Readonly<{
  /** Saves a new note, or the new text of one. If it's gone by now, `onGone` is called, and of another failure nothing. */
  save: (id: string | null, body: string, onSaved: () => void, onGone: () => void) => void;
  remove: (id: string, onRemoved: () => void) => void;
  /** Why the last change failed. */
  problem: Problem | null;
  isPending: boolean;
}>;

/**
 * Changes a viewer's hand-over notes. Every answer has all notes, which replace those on the page. If a note is gone, they're
 * read again.
 */
export function useNoteChanges({ ref }: Viewer): NoteChanges {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, startTransition] = useTransition();

  const change = (url: string, init: JsonRequest, onDone: () => void, onGone?: () => void) =>
    startTransition(async () => {
      try {
        const notes = await getJson<HandOverNotes>(url, init);
        queryClient.setQueryData(viewerQueries.noteLists(ref), notes);
        setProblem(null);
        onDone();
      } catch (thrown) {
        const found = (thrown instanceof Error && problemIn(thrown)) || problemOf("internal");
        setProblem(found);
        if (problemCode(found) !== "note-not-found") return;
        onGone?.();
        void queryClient.invalidateQueries({ queryKey: viewerQueries.noteLists(ref) });
      }
    });

  return {
    save: (id, body, onSaved, onGone) => {
      const text: HandOverNoteText = { body };
      const init = { headers: { "content-type": "application/json" }, body: JSON.stringify(text) };
      if (id === null) change(paths.newNote(ref), { ...init, method: "POST" }, onSaved);
      else change(paths.note(ref, id), { ...init, method: "PATCH" }, onSaved, onGone);
    },
    remove: (id, onRemoved) => change(paths.note(ref, id), { method: "DELETE" }, onRemoved),
    problem,
    isPending,
  };
}
