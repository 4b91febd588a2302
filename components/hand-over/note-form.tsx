"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { keepNoteDraft, useNoteDraft } from "@/lib/client/hand-over/note-draft";
import type { HandOverNote } from "@/lib/contract/hand-over";
import { noteFault } from "@/lib/domain/hand-over/note-body";
import type { NoteFault } from "@/lib/domain/hand-over/note-fault";
import { noteFaultTexts } from "@/lib/presentation/hand-over/note-faults";
import { handOverTexts, keptText, lengthText } from "@/lib/presentation/hand-over/note-words";

type Props = Readonly<{
  /** What the unsaved text is kept under. */
  about: string;
  /** The note whose text is changed; `null` for a new one. */
  edited: HandOverNote | null;
  /** How long a new note is kept, in days. */
  keptDays: number;
  isPending: boolean;
  onSave: (body: string, onSaved: () => void) => void;
  onTyped: () => void;
  onCancel: () => void;
}>;

/** Writes a new note or changes one. The text stays until it's saved, whatever happens to the request or the panel. */
export function NoteForm({ about, edited, keptDays, isPending, onSave, onTyped, onCancel }: Props) {
  const id = useId();
  const draft = useNoteDraft(about);
  const [fault, setFault] = useState<NoteFault | null>(null);
  const text = draft ?? edited?.body ?? "";
  const length = lengthText(text);
  const isUsed = edited !== null || text !== "";

  const save = () => {
    const found = noteFault(text);
    setFault(found);
    if (found === null && !isPending) onSave(text, () => keepNoteDraft(about, null));
  };
  const cancel = () => {
    keepNoteDraft(about, null);
    onCancel();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-1.5 px-4 py-2.5"
    >
      {edited !== null && <p className="text-xs font-medium text-ink-muted">{handOverTexts.editing}</p>}
      <div className="flex flex-wrap items-end gap-2">
        <textarea
          aria-label="Note"
          placeholder={handOverTexts.placeholder}
          value={text}
          rows={1}
          dir="auto"
          ref={edited === null ? undefined : focusOnce}
          onChange={({ target }) => {
            keepNoteDraft(about, target.value);
            setFault(null);
            onTyped();
          }}
          onKeyDown={({ key, ctrlKey, metaKey }) => key === "Enter" && (ctrlKey || metaKey) && save()}
          aria-invalid={fault !== null}
          aria-describedby={id}
          className={`max-h-60 min-h-8 min-w-0 max-w-full flex-1 ${isUsed ? "basis-full" : "basis-40"} resize-none wrap-anywhere rounded-control border border-control bg-surface px-2 py-1 field-sizing-content placeholder:text-ink-faint`}
        />
        <span className="ml-auto flex gap-2">
          {edited !== null && <Button onClick={cancel}>Cancel</Button>}
          <Button type="submit" aria-busy={isPending}>
            Save note
          </Button>
        </span>
      </div>
      <div id={id} className="grid gap-1 text-xs text-ink-muted empty:hidden">
        {fault !== null && (
          <p role="alert" className="text-fail-ink">
            {noteFaultTexts[fault]}
          </p>
        )}
        {length !== null && <p className="tabular-nums">{length}</p>}
        {isUsed && edited === null && <p>{keptText(keptDays)}</p>}
      </div>
    </form>
  );
}

/** Editing begins in the text. A stable function, so that React calls it once. */
function focusOnce(area: HTMLTextAreaElement | null): void {
  area?.focus();
}
