"use client";

import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";

type Props = Readonly<{
  title: string;
  /** Beside the title: "3 facts". */
  note?: string;
  /** Drawn only while it's open. */
  children: () => React.ReactNode;
}>;

/** A part of the page that a frame has room for only when it's asked for. */
export function EmbedFold({ title, note = "", children }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="border-t border-line bg-surface">
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className="flex min-h-9 w-full items-center gap-2 px-3 text-left focus-visible:-outline-offset-2"
        >
          <span className="font-semibold">{title}</span>
          <span className="min-w-0 truncate text-xs text-ink-muted">{note}</span>
          <ChevronDown aria-hidden="true" className={`ml-auto size-4 flex-none ${isOpen ? "rotate-180" : ""}`} />
        </button>
      </h2>
      <div id={id}>{isOpen && children()}</div>
    </div>
  );
}
