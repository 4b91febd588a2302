"use client";

import { SegmentedRadios } from "@/components/ui/segmented-radios";
import type { NoteChoice } from "@/lib/presentation/note/note-choice";
import { isOptionUsed, noteOptions, noteTexts } from "@/lib/presentation/note/note-texts";

export type NoteChoicesProps = Readonly<{
  choice: NoteChoice;
  onChoose: (choice: NoteChoice) => void;
  /** `null` while the writer is still loading. */
  noteText: (choice: NoteChoice) => string | null;
  /** Whether there is a hand-over note to quote. */
  hasHandOver: boolean;
}>;

/** What the note's button copies, to choose from, with a preview. */
export function NoteChoices({ choice, onChoose, noteText, hasHandOver }: NoteChoicesProps) {
  const shownOptions = noteOptions.filter(({ name }) => name !== "handOver" || hasHandOver);
  return (
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
      <textarea
        aria-label={noteTexts.preview}
        readOnly
        value={noteText(choice) ?? ""}
        className="h-64 w-full rounded-control border border-control bg-raised p-2 font-mono text-xs"
      />
    </div>
  );
}
