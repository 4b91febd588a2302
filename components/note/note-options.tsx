"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useId, useState } from "react";
import type { NoteChoicesProps } from "@/components/note/note-choices";
import { chosenNote } from "@/lib/presentation/note/note-texts";

/** Loaded when the menu first opens. */
const NoteChoices = dynamic(() => import("@/components/note/note-choices").then((m) => m.NoteChoices), {
  ssr: false,
});

/** The second half of the button: what it copies, and a menu to change that, with a preview. */
export function NoteOptions({ choice, onChoose, noteText, hasHandOver }: NoteChoicesProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = chosenNote(choice);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        // The name contains the visible text, for those who speak to their browser.
        aria-label={`Note options: ${chosen}`}
        className="inline-flex h-8 flex-none items-center gap-1 whitespace-nowrap rounded-r-control border border-transparent border-l-accent-ink/35 bg-accent px-2.5 font-medium text-accent-ink forced-colors:text-[ButtonText] hover:opacity-90"
      >
        {chosen}
        <ChevronDown aria-hidden="true" className="size-4" />
      </button>
      <div
        id={id}
        popover="auto"
        onToggle={(event) => setIsOpen(event.newState === "open")}
        className="m-auto max-h-[calc(100dvh-1rem)] w-[min(36rem,calc(100vw-1.5rem))] overflow-y-auto rounded-panel border border-line-strong bg-surface p-4 text-ink shadow-lg"
      >
        {isOpen && <NoteChoices choice={choice} onChoose={onChoose} noteText={noteText} hasHandOver={hasHandOver} />}
      </div>
    </>
  );
}
