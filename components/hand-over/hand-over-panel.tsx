"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { NoteForm } from "@/components/hand-over/note-form";
import { PartialNotice } from "@/components/problem/partial-notice";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { Panel } from "@/components/ui/panel";
import { QueryPanel } from "@/components/ui/query-panel";
import { useIsPrinting } from "@/lib/client/browser/use-is-printing";
import { addNoteDraft } from "@/lib/client/hand-over/note-draft";
import { useNoteChanges } from "@/lib/client/hand-over/use-note-changes";
import { problemIn } from "@/lib/client/query/get-json";
import { viewerQueries } from "@/lib/client/query/viewer-queries";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { HandOverNotes } from "@/lib/contract/hand-over";
import { problemOf } from "@/lib/contract/problem";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import { handOverTexts, isLongNote, moreNotesText, showNotesText } from "@/lib/presentation/hand-over/note-words";

type Props = Readonly<{ viewer: Viewer; range: RangeQuery }>;

/** Most viewers have no notes. */
const NoteItem = dynamic(() => import("@/components/hand-over/note-item").then((m) => m.NoteItem));

/** Short notes on a viewer for the next agent. Where there are some, they come first in their column. */
export function HandOverPanel({ viewer, range }: Props) {
  return (
    // On paper, there's nothing to say if there are none.
    <div className="min-w-0 has-[article]:order-first print:not-has-[article]:hidden">
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
  const box = useRef<HTMLDivElement>(null);
  const { notes, hasMore, asOf, keptDays } = answer;
  const [newest, ...earlier] = notes;
  const isWhole = useIsPrinting() || isShowingAll;
  const shown = isWhole ? notes : notes.slice(0, 1);
  const edited = shown.find(({ id }) => id === editedId) ?? null;
  const more = moreNotesText(notes.length, hasMore);
  const isLong = newest !== undefined && isLongNote(newest.body);

  /** What had the focus goes, so the notes take it. */
  const stopEditing = () => {
    box.current?.focus({ preventScroll: true });
    setEditedId(null);
  };
  const form = (
    <>
      <NoteForm
        key={edited?.id ?? "new"}
        about={edited?.id ?? viewer.ref}
        edited={edited}
        keptDays={keptDays}
        isPending={changes.isPending}
        onSave={(body, onSaved) =>
          changes.save(
            edited?.id ?? null,
            body,
            () => {
              onSaved();
              setStatus(handOverTexts.saved);
              if (edited !== null) stopEditing();
            },
            () => {
              onSaved();
              addNoteDraft(viewer.ref, body);
              stopEditing();
            },
          )
        }
        onTyped={() => setStatus("")}
        onCancel={stopEditing}
      />
      {changes.problem !== null && (
        <ProblemNotice key={changes.problem.instance} problem={changes.problem} className="mx-4 mb-3" />
      )}
    </>
  );
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <div className="divide-y divide-line border-t border-line">
        {shown.map((note) =>
          note === edited ? (
            <article key={note.id}>{form}</article>
          ) : (
            <NoteItem
              key={note.id}
              note={note}
              asOf={asOf}
              isFolded={!isWhole}
              onEdit={() => {
                setStatus("");
                setEditedId(note.id);
              }}
              onRemove={() =>
                changes.remove(note.id, () => {
                  setStatus(handOverTexts.removed);
                  box.current?.focus({ preventScroll: true });
                })
              }
            />
          ),
        )}
        {(earlier.length > 0 || isLong) && (
          <button
            type="button"
            aria-expanded={isShowingAll}
            onClick={() => {
              setIsShowingAll(!isShowingAll);
              setEditedId(null);
            }}
            className="min-h-8 w-full px-4 text-left font-medium text-accent underline-offset-2 hover:underline print:hidden"
          >
            {showNotesText(isShowingAll, isLong, earlier.length)}
          </button>
        )}
        {isWhole && more !== null && <p className="px-4 py-2 text-xs text-ink-muted">{more}</p>}
        {edited === null && <div className="print:hidden">{form}</div>}
      </div>
      <p role="status" className={status === "" ? "sr-only" : "px-4 pb-2.5 text-xs text-ink-muted"}>
        {status}
      </p>
    </div>
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
