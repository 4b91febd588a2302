"use client";

import { Check, ClipboardList } from "lucide-react";
import { useState } from "react";
import { type NoteChoice, NoteOptions } from "@/components/answer/note-options";
import { Button } from "@/components/button";
import { usePreferences } from "@/lib/client/preferences";
import { useNote } from "@/lib/client/use-note";
import { useShortcut } from "@/lib/client/use-shortcut";
import type { Viewer } from "@/lib/client/viewer";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/session";
import type { AnswerWords } from "@/lib/presentation/plain-words/answer-words";

type Props = Readonly<{
  viewer: Viewer;
  answer: SessionsAnswer;
  sessions: readonly Session[];
  words: AnswerWords;
  evidence: readonly Session[];
  others: string | null;
  done: ReadonlySet<string>;
}>;

const usual: NoteChoice = { form: "internal", length: "short", format: "plain" };

/** Copies the ticket text with one key. Where the clipboard is closed to us, shows it selected instead. */
export function NoteButton(props: Props) {
  const [choice, setChoice] = useState(usual);
  const [state, setState] = useState<"idle" | "copied" | "shown">("idle");
  const { keys } = usePreferences();
  const noteText = useNote(props);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(noteText(choice));
      setState("copied");
    } catch {
      setState("shown");
    }
  };
  useShortcut("c", () => void copy());

  return (
    <>
      <Button look="primary" onClick={copy} {...(keys === "on" ? { "aria-keyshortcuts": "c" } : {})}>
        {state === "copied" ? (
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
      <NoteOptions
        choice={choice}
        onChoose={(next) => {
          setChoice(next);
          setState("idle");
        }}
        noteText={noteText}
      />
      <span role="status" className={state === "idle" ? "sr-only" : "text-xs text-ink-muted"}>
        {state === "copied" && "Note copied."}
        {state === "shown" && "The clipboard is closed to this page. Press Ctrl+C, or ⌘C, to copy the selected text."}
      </span>
      {state === "shown" && (
        <textarea
          aria-label="Note"
          readOnly
          ref={(area) => {
            area?.focus();
            area?.select();
          }}
          value={noteText(choice)}
          className="h-40 w-full rounded-control border border-control bg-surface p-2 font-mono text-xs"
        />
      )}
    </>
  );
}
