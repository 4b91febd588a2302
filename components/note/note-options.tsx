"use client";

import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import type { NoteChoice } from "@/lib/presentation/note/note-choice";
import { chosenNote, isOptionUsed, noteOptions, noteTexts } from "@/lib/presentation/note/note-texts";

type Props = Readonly<{
  choice: NoteChoice;
  onChoose: (choice: NoteChoice) => void;
  /** `null` while the writer is still loading. */
  noteText: (choice: NoteChoice) => string | null;
  /** Whether there is a hand-over note to quote. */
  hasHandOver: boolean;
}>;

/** The second half of the button: what it copies, and a menu to change that, with a preview. */
export function NoteOptions({ choice, onChoose, noteText, hasHandOver }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = chosenNote(choice);
  const shownOptions = noteOptions.filter(({ name }) => name !== "handOver" || hasHandOver);
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
        <div className="grid gap-2.5">
          {shownOptions.map(({ name, legend, options }) => (
            <fieldset
              key={name}
              disabled={!isOptionUsed(name, choice)}
              className="flex min-w-0 flex-wrap items-center justify-between gap-2 disabled:opacity-50"
            >
              <span className="text-ink-muted">{legend}</span>
              <SegmentedRadios
                legend={legend}
                name={`note-${name}`}
                options={options}
                value={choice[name]}
                onChange={(value) => onChoose({ ...choice, [name]: value })}
              />
            </fieldset>
          ))}
          {isOpen && (
            <textarea
              aria-label={noteTexts.preview}
              readOnly
              value={noteText(choice) ?? ""}
              className="h-64 w-full rounded-control border border-control bg-raised p-2 font-mono text-xs"
            />
          )}
        </div>
      </div>
    </>
  );
}
