"use client";

import { Check, ClipboardList } from "lucide-react";
import { useState } from "react";
import { NoteOptions } from "@/components/note/note-options";
import { Button } from "@/components/ui/button";
import { useShortcut } from "@/lib/client/browser/use-shortcut";
import { type NoteAbout, type NoteChoice, useNote } from "@/lib/client/note/use-note";
import { usePreferences } from "@/lib/client/preferences/preferences";
import { noteTexts } from "@/lib/presentation/note/note-texts";

const usual: NoteChoice = { form: "internal", length: "short", format: "plain" };

/** The result of the last copy. `of` identifies what was copied; for anything else, nothing was. */
type Copied = Readonly<{ how: "copied" | "shown"; text: string; of: string; times: number }>;

/** Copies the ticket text with one key. If the clipboard is blocked, it shows the text selected instead. */
export function NoteButton(about: NoteAbout) {
  const [choice, setChoice] = useState(usual);
  const [last, setLast] = useState<Copied | null>(null);
  const { keys } = usePreferences();
  const { text: noteText, write, content } = useNote(about);
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
  useShortcut("c", () => void copy());

  return (
    <>
      <Button look="primary" onClick={copy} {...(keys === "on" ? { "aria-keyshortcuts": "c" } : {})}>
        {copied?.how === "copied" ? (
          <Check aria-hidden="true" className="size-4" />
        ) : (
          <ClipboardList aria-hidden="true" className="size-4" />
        )}
        Copy note
        {keys === "on" && (
          <kbd aria-hidden="true" className="rounded border border-accent-ink/50 px-1 font-sans text-[11px]">
            c
          </kbd>
        )}
      </Button>
      <NoteOptions choice={choice} onChoose={setChoice} noteText={noteText} />
      <span role="status" className={copied === null ? "sr-only" : "text-xs text-ink-muted"}>
        {copied !== null && (
          // A new element each time, because screen readers don't announce an unchanged text again.
          <span key={copied.times}>{copied.how === "copied" ? noteTexts.copied : noteTexts.clipboardBlocked}</span>
        )}
      </span>
      {copied?.how === "shown" && (
        <textarea
          key={copied.times}
          aria-label="Note"
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
