"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useRange } from "@/lib/client/address/use-range";
import { useZone } from "@/lib/client/preferences/preferences";
import { type EpochMs, epochMs } from "@/lib/domain/units";
import { zoneName } from "@/lib/presentation/format/format-time";
import { rangeMenuId, rangeMenuWords } from "@/lib/presentation/lookup/range-options";

/** Loaded when the menu first opens. */
const EmbedRangeChoices = dynamic(
  () => import("@/components/embed/embed-range-choices").then((m) => m.EmbedRangeChoices),
  { loading: () => null },
);

/** The range and the clock of the page, and a menu to change them. @param now - `null` until data is here. */
export function EmbedRangeMenu({ now }: Readonly<{ now: EpochMs | null }>) {
  const { range, isPending } = useRange();
  const zone = useZone();
  const [isOpen, setIsOpen] = useState(false);
  const { text, name } = rangeMenuWords(range, now === null ? "…" : zoneName(now, zone));
  return (
    <>
      <button
        type="button"
        popoverTarget={rangeMenuId}
        aria-label={name}
        className={`inline-flex h-7 items-center gap-1 rounded-control px-1.5 text-xs whitespace-nowrap text-ink-muted hover:bg-raised hover:text-ink ${isPending ? "opacity-60" : ""}`}
      >
        {text}
        <ChevronDown aria-hidden="true" className="size-3.5" />
      </button>
      <div
        id={rangeMenuId}
        popover="auto"
        onToggle={({ newState }) => setIsOpen(newState === "open")}
        className="inset-auto top-11 right-2 left-2 m-0 max-h-[calc(100dvh-3.25rem)] w-auto max-w-120 overflow-y-auto rounded-panel border border-line-strong bg-surface p-3 text-ink shadow-lg sm:left-auto"
      >
        {isOpen && <EmbedRangeChoices now={now ?? epochMs(Date.now())} />}
      </div>
    </>
  );
}
