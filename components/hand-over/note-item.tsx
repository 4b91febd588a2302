"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { useZone } from "@/lib/client/preferences/preferences";
import type { HandOverNote } from "@/lib/contract/hand-over";
import type { EpochMs } from "@/lib/domain/units";
import { handOverTexts, noteWords } from "@/lib/presentation/hand-over/note-words";

type Props = Readonly<{
  note: HandOverNote;
  asOf: EpochMs;
  /** Whether only its first lines are shown. */
  isFolded: boolean;
  onEdit: () => void;
  onRemove: () => void;
}>;

/** One note, with what its reader may do to it. */
export function NoteItem({ note, asOf, isFolded, onEdit, onRemove }: Props) {
  const id = useId();
  const zone = useZone();
  const { written, writtenAt, kept } = noteWords(note, asOf, zone);
  return (
    <article className="grid gap-1 px-4 py-2">
      {/* The text decides its direction, and nothing in it changes that of what is around it. */}
      <p
        dir="auto"
        className={`whitespace-pre-wrap wrap-anywhere ${isFolded ? "line-clamp-4 print:line-clamp-none" : ""}`}
      >
        {note.body}
      </p>
      <div className="flex flex-wrap items-center gap-x-2 text-xs text-ink-muted">
        <span className="min-w-0 flex-1">
          <bdi className="font-medium text-ink">{note.author}</bdi>
          {" · "}
          <span title={writtenAt}>
            {written}
            <span className="sr-only print:not-sr-only">, {writtenAt}</span>
          </span>
          {" · "}
          <span className="whitespace-nowrap">{kept}</span>
        </span>
        <span className="-mr-2 flex print:hidden">
          {note.canEdit && (
            <Button look="ghost" size="small" onClick={onEdit}>
              Edit
            </Button>
          )}
          {note.canRemove && (
            <Button look="ghost" size="small" popoverTarget={id}>
              Remove
            </Button>
          )}
        </span>
      </div>
      {note.canRemove && (
        <div
          id={id}
          popover="auto"
          className="inset-auto m-0 my-1 max-w-[calc(100vw-1.5rem)] rounded-control border border-line-strong bg-surface px-3 py-2.5 text-ink shadow-lg [position-area:bottom_span-left] [position-try-fallbacks:flip-block] not-supports-[position-area:bottom]:inset-x-3 not-supports-[position-area:bottom]:bottom-3"
        >
          <p className="pb-2">{handOverTexts.confirmRemoval}</p>
          <Button onClick={onRemove} popoverTarget={id} popoverTargetAction="hide">
            Remove note
          </Button>
        </div>
      )}
    </article>
  );
}
