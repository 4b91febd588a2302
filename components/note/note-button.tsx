"use client";

import { Check, ClipboardList } from "lucide-react";
import { CopiedNoteStatus } from "@/components/note/copied-note";
import { NoteOptions } from "@/components/note/note-options";
import { Button } from "@/components/ui/button";
import { useShortcut } from "@/lib/client/keyboard/use-shortcut";
import { useCopyNote } from "@/lib/client/note/use-copy-note";
import { type NoteAbout, useNote } from "@/lib/client/note/use-note";
import { useNoteChoice } from "@/lib/client/note/use-note-choice";
import { copyTexts } from "@/lib/presentation/note/note-texts";

/** Copies the note in the form chosen last, with one key. If the clipboard is blocked, it shows the text selected instead. */
export function NoteButton(about: NoteAbout) {
  const { choice, choose } = useNoteChoice();
  const texts = copyTexts(choice);
  const note = useNote(about);
  const { copied, copy } = useCopyNote(note, choice);
  const key = useShortcut("copy-note", () => void copy());

  return (
    <>
      <div className="flex flex-none">
        <Button
          look="primary"
          onClick={copy}
          className="rounded-r-none"
          {...(key === null ? {} : { "aria-keyshortcuts": key })}
        >
          {copied?.how === "copied" ? (
            <Check aria-hidden="true" className="size-4" />
          ) : (
            <ClipboardList aria-hidden="true" className="size-4" />
          )}
          {texts.button}
          {key !== null && (
            <kbd aria-hidden="true" className="rounded border border-accent-ink/50 px-1 font-sans text-[11px]">
              {key}
            </kbd>
          )}
        </Button>
        <NoteOptions choice={choice} onChoose={choose} noteText={note.text} hasHandOver={note.hasHandOver} />
      </div>
      <CopiedNoteStatus copied={copied} choice={choice} />
    </>
  );
}
