"use client";

import { Check, ClipboardList, Copy } from "lucide-react";
import { use } from "react";
import { CopiedNoteStatus } from "@/components/note/copied-note";
import { Button } from "@/components/ui/button";
import { FrameContext } from "@/lib/client/embed/frame";
import { useInsertion } from "@/lib/client/embed/inserted-notes";
import { useCopyNote } from "@/lib/client/note/use-copy-note";
import { type NoteAbout, useNote } from "@/lib/client/note/use-note";
import { useNoteChoice } from "@/lib/client/note/use-note-choice";
import { embedTexts, insertionText } from "@/lib/presentation/embed/embed-texts";
import { copyTexts } from "@/lib/presentation/note/note-texts";

/** The ID is how the host page refers to it. */
export type NoteToInsert = Readonly<{ id: string; text: string }>;

type Props = Readonly<{
  about: NoteAbout;
  /** Puts the text into the ticket; `null` if the host page can't. */
  onInsert: ((note: NoteToInsert) => void) | null;
}>;

/** Puts the note into the ticket, or copies it where the host page doesn't take it. */
export function EmbedNote({ about, onInsert }: Props) {
  const { choice } = useNoteChoice();
  const note = useNote(about);
  const { copied, copy } = useCopyNote(note, choice);
  const hostName = use(FrameContext)?.hostName ?? "";
  const [insertion, onSent] = useInsertion();
  const isCurrent = insertion !== null && insertion.content === note.content;
  const isCopied = copied?.how === "copied";
  const insert = async () => {
    const text = await note.write({ ...choice, format: "plain" });
    if (text === null) return;
    const id = crypto.randomUUID();
    onSent({ id, content: note.content });
    onInsert?.({ id, text });
  };
  return (
    <div className="grid gap-1.5 print:hidden">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-2">
        {onInsert !== null && (
          <Button look="primary" onClick={insert}>
            <ClipboardList aria-hidden="true" className="size-4" />
            {embedTexts.insertNote}
          </Button>
        )}
        <Button look={onInsert === null ? "primary" : "plain"} onClick={copy}>
          {isCopied ? (
            <Check aria-hidden="true" className="size-4" />
          ) : (
            <Copy aria-hidden="true" className="size-4" />
          )}
          {copyTexts(choice).button}
        </Button>
      </div>
      <span role="status" className={isCurrent ? "text-xs text-ink-muted" : "sr-only"}>
        {isCurrent ? insertionText(insertion.status, hostName) : ""}
      </span>
      <CopiedNoteStatus copied={copied} choice={choice} />
    </div>
  );
}
