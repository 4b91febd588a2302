"use client";

import { SlidersHorizontal } from "lucide-react";
import { useId, useState } from "react";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import type { NoteChoice } from "@/lib/client/note/use-note";
import { noteTexts } from "@/lib/presentation/note/note-texts";

const choices = [
  {
    name: "length",
    legend: "How much",
    options: [
      { value: "short", label: "Short" },
      { value: "full", label: "Full packet" },
    ],
  },
  {
    name: "format",
    legend: "Written as",
    options: [
      { value: "plain", label: "Plain" },
      { value: "markdown", label: "Markdown" },
      { value: "json", label: "JSON" },
    ],
  },
  {
    name: "form",
    legend: "For whom",
    options: [
      { value: "internal", label: "Internal" },
      { value: "public", label: "Public, masked" },
    ],
  },
] as const;

type Props = Readonly<{
  choice: NoteChoice;
  onChoose: (choice: NoteChoice) => void;
  /** `null` while the writer is still loading. */
  noteText: (choice: NoteChoice) => string | null;
}>;

/** A menu next to the button, with the note's options and a preview. */
export function NoteOptions({ choice, onChoose, noteText }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label="Note options"
        className="grid size-8 flex-none place-items-center rounded-control border border-control bg-surface text-ink-muted hover:bg-raised"
      >
        <SlidersHorizontal aria-hidden="true" className="size-4" />
      </button>
      <div
        id={id}
        popover="auto"
        onToggle={(event) => setIsOpen(event.newState === "open")}
        className="m-auto w-[min(36rem,calc(100vw-1.5rem))] rounded-panel border border-line-strong bg-surface p-4 text-ink shadow-lg"
      >
        <div className="grid gap-2.5">
          {choices.map(({ name, legend, options }) => (
            <div key={name} className="flex flex-wrap items-center justify-between gap-2">
              <span className="text-ink-muted">{legend}</span>
              <SegmentedRadios
                legend={legend}
                name={`note-${name}`}
                options={options}
                value={choice[name]}
                onChange={(value) => onChoose({ ...choice, [name]: value })}
              />
            </div>
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
