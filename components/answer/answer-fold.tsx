"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";

type Props = Readonly<{
  title: string;
  /** Beside the title while it can be folded: "3 facts". */
  note: string;
  /** Between title and note until it's opened: what comes first. */
  preview?: string | null;
  /** How the title looks on wider pages. */
  titleClass: string;
  isOpen: boolean;
  onToggle: () => void;
  children: React.ReactNode;
}>;

/** A part of the answer that is folded on a phone-sized page, where the key metrics must fit too, and open elsewhere. */
export function AnswerFold({ title, note, preview = null, titleClass, isOpen, onToggle, children }: Props) {
  const id = useId();
  return (
    <>
      <h3>
        <span className={`max-sm:hidden ${titleClass}`}>{title}</span>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
          className="flex min-h-8 w-full items-center gap-2 px-3.5 text-left sm:hidden"
        >
          <span className="font-semibold">{title}</span>
          {preview !== null && !isOpen && <span className="min-w-0 truncate">{preview}</span>}
          <span className="flex-none text-ink-muted">{note}</span>
          <ChevronDown aria-hidden="true" className={`ml-auto size-4 flex-none ${isOpen ? "rotate-180" : ""}`} />
        </button>
      </h3>
      <div id={id} className={isOpen ? "max-sm:px-3.5 max-sm:pb-2.5" : "max-sm:hidden"}>
        {children}
      </div>
    </>
  );
}
