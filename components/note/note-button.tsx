"use client";

import { Check, ClipboardList } from "lucide-react";
import { useState } from "react";
import { NoteOptions } from "@/components/note/note-options";
import { Button } from "@/components/ui/button";
import { useShortcut } from "@/lib/client/keyboard/use-shortcut";
import { type NoteAbout, useNote } from "@/lib/client/note/use-note";
import { useNoteChoice } from "@/lib/client/note/use-note-choice";
import { copyTexts, noteTexts } from "@/lib/presentation/note/note-texts";

/** The result of the last copy. `of` identifies what was copied; for anything else, nothing was. */
type Copied = Readonly<{ how: "copied" | "shown"; text: string; of: string; times: number }>;

/** Copies the note in the form chosen last, with one key. If the clipboard is blocked, it shows the text selected instead. */
export function NoteButton(about: NoteAbout) {
  const { choice, choose } = useNoteChoice();
  const texts = copyTexts(choice);
  const [last, setLast] = useState<Copied | null>(null);
  const { text: noteText, write, content, hasHandOver } = useNote(about);
  const of = JSON.stringify([content, choice]);
  const copied = last?.of === of ? last : null;

  const copy = async () => {
    const text = await write(choice);
    if (text === null) return;
    const end = (how: Copied["how"]) => setLast((before) => ({ how, text, of, times: (before?.times ?? 0) + 1 }));
    try {
      await navigator.clipboard.writeText(text);
      end("copied");
    } catch {
      end("shown");
    }
  };
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
        <NoteOptions choice={choice} onChoose={choose} noteText={noteText} hasHandOver={hasHandOver} />
      </div>
      <span role="status" className={copied === null ? "sr-only" : "text-xs text-ink-muted"}>
        {copied !== null && (
          // A new element each time, because screen readers don't announce an unchanged text again.
          <span key={copied.times}>{copied.how === "copied" ? texts.copied : noteTexts.clipboardBlocked}</span>
        )}
      </span>
      {copied?.how === "shown" && (
        <textarea
          key={copied.times}
          aria-label={texts.field}
          readOnly
          ref={(area) => {
            area?.focus();
            area?.select();
          }}
          value={copied.text}
          className="h-40 w-full rounded-control border border-control bg-surface p-2 font-mono text-xs"
        />
      )}
    </>
  );
}
