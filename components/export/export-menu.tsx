"use client";

import { Download, LoaderCircle } from "lucide-react";
import { useId, useRef } from "react";
import { ProblemNotice } from "@/components/problem/problem-notice";
import { useExport } from "@/lib/client/export/use-export";
import type { Viewer } from "@/lib/client/viewer/viewer";
import type { RangeQuery } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";
import { exportChoices, exportTexts } from "@/lib/presentation/export/export-words";

type Props = Readonly<{
  viewer: Viewer;
  range: RangeQuery;
  /** The end of the window that the page shows. */
  allUntil: EpochMs;
}>;

/**
 * "Export": all sessions of the range as a file, or the page on paper. If a file can't be had, the menu opens and says why; the
 * page stays as it is.
 */
export function ExportMenu({ viewer, range, allUntil }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const asked = { range, allUntil };
  const openMenu = () => {
    // Without its source, it would open in a corner of the page.
    if (button.current !== null) menu.current?.showPopover({ source: button.current });
  };
  const { isPreparing, isSaved, problem, save, retry } = useExport(viewer, asked, openMenu);
  const choose = (choice: (typeof exportChoices)[number]["id"]) => {
    menu.current?.hidePopover();
    if (choice === "print") window.print();
    else save(choice);
  };
  const Icon = isPreparing ? LoaderCircle : Download;
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-busy={isPreparing}
        className="inline-flex h-8 flex-none items-center justify-center gap-1.5 rounded-control border border-control bg-surface px-3 font-medium whitespace-nowrap hover:bg-raised max-sm:size-8 max-sm:px-0"
      >
        <Icon aria-hidden="true" className={`size-4 ${isPreparing ? "animate-spin" : ""}`} />
        <span className="max-sm:sr-only">Export</span>
      </button>
      <span role="status" className="text-xs whitespace-nowrap text-ink-muted max-sm:sr-only empty:hidden">
        {isPreparing ? exportTexts.preparing : isSaved ? exportTexts.saved : ""}
      </span>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="inset-auto m-0 my-1 w-72 max-w-[calc(100vw-1.5rem)] rounded-panel border border-line-strong bg-surface p-1.5 text-ink shadow-lg [position-area:bottom_span-left] [position-try-fallbacks:flip-inline] not-supports-[position-area:bottom]:top-24 not-supports-[position-area:bottom]:right-3 print:hidden"
      >
        {problem !== null && (
          <ProblemNotice problem={problem} onRetry={retry} isRetrying={isPreparing} className="mb-1.5" />
        )}
        <ul aria-label={exportTexts.menu}>
          {exportChoices.map((choice) => (
            <li
              key={choice.id}
              className="relative rounded-control px-2.5 py-1 hover:bg-raised has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
            >
              <button
                type="button"
                disabled={isPreparing}
                onClick={() => choose(choice.id)}
                aria-describedby={`${id}-${choice.id}`}
                className="min-h-6 w-full text-start font-medium outline-none after:absolute after:inset-0 disabled:opacity-60"
              >
                {choice.label}
              </button>
              <p id={`${id}-${choice.id}`} className="text-xs text-ink-muted">
                {choice.help}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
