"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NoteForm } from "@/components/hand-over/note-form";
import { NoteItem } from "@/components/hand-over/note-item";
import { PartialNotice } from "@/components/problem/partial-notice";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Panel } from "@/components/ui/panel";
import { QueryPanel } from "@/components/ui/query-panel";
import { useNoteChanges } from "@/lib/client/hand-over/use-note-changes";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { HandOverNotes } from "@/lib/contract/hand-over";
import { problemOf } from "@/lib/contract/problem";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { handOverTexts, isLongNote, moreNotesText, showNotesText } from "@/lib/presentation/hand-over/note-words";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery }>;

/** Short notes on a viewer for the next agent. Where there are some, they come first in their column, otherwise last. */
export function HandOverPanel({ viewer, range }: Props) {
  return (
    <div className="order-last min-w-0 has-[article]:order-first">
      <Panel id="hand-over-notes" title="Hand-over notes">
        <QueryPanel
          options={viewerQueries.notes(viewer.ref, range)}
          family={viewerQueries.noteLists(viewer.ref)}
          skeleton={<div aria-busy="true" className="mx-4 mb-3 h-16 animate-pulse rounded bg-line" />}
          missing={<Missing viewer={viewer} range={range} />}
        >
          {(notes) => <Notes viewer={viewer} answer={notes} />}
        </QueryPanel>
      </Panel>
    </div>
  );
}

function Notes({ viewer, answer }: Readonly<{ viewer: Viewer; answer: HandOverNotes }>) {
  const changes = useNoteChanges(viewer);
  const [editedId, setEditedId] = useState<string | null>(null);
  const [isShowingAll, setIsShowingAll] = useState(false);
  const [status, setStatus] = useState("");
  const { notes, hasMore, asOf, keptDays } = answer;
  const [newest, ...earlier] = notes;
  const edited = notes.find(({ id }) => id === editedId) ?? null;
  const more = moreNotesText(notes.length, hasMore);
  return (
    <>
      {newest !== undefined && (
        <div className="divide-y divide-line border-t border-line">
          {(isShowingAll ? notes : [newest]).map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              asOf={asOf}
              isFolded={!isShowingAll}
              onEdit={() => setEditedId(note.id)}
              onRemove={() => changes.remove(note.id, () => setStatus(handOverTexts.removed))}
            />
          ))}
          {(earlier.length > 0 || isLongNote(newest.body)) && (
            <button
              type="button"
              aria-expanded={isShowingAll}
              onClick={() => setIsShowingAll(!isShowingAll)}
              className="min-h-8 w-full px-4 text-left font-medium text-accent underline-offset-2 hover:underline"
            >
              {showNotesText(isShowingAll, earlier.length)}
            </button>
          )}
          {isShowingAll && more !== null && <p className="px-4 py-2 text-xs text-ink-muted">{more}</p>}
        </div>
      )}
      <NoteForm
        key={edited?.id ?? "new"}
        about={edited?.id ?? viewer.ref}
        edited={edited}
        keptDays={keptDays}
        isPending={changes.isPending}
        onSave={(body, onSaved) =>
          changes.save(edited?.id ?? null, body, () => {
            onSaved();
            setEditedId(null);
            setStatus(handOverTexts.saved);
          })
        }
        onTyped={() => setStatus("")}
        onCancel={() => setEditedId(null)}
      />
      {changes.problem !== null && (
        <ProblemNotice key={changes.problem.instance} problem={changes.problem} className="mx-4 mb-3" />
      )}
      <p role="status" className={status === "" ? "sr-only" : "px-4 pb-2.5 text-xs text-ink-muted"}>
        {status}
      </p>
    </>
  );
}

/** Without the notes, their problem: the page's own notice is about Conviva's data. */
function Missing({ viewer, range }: Props) {
  const { error, isFetching, refetch } = useQuery({
    ...viewerQueries.notes(viewer.ref, range),
    retryOnMount: false,
    refetchOnMount: false,
  });
  return (
    <PartialNotice
      problem={(error && problemIn(error)) ?? problemOf("notes-unavailable")}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
      className="mx-4 mb-3"
    />
  );
}
