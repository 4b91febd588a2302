"use client";

import { Columns3 } from "lucide-react";
import { useId } from "react";
import { setPreference } from "@/lib/client/preferences/preferences";
import {
  type OptionalColumnId,
  optionalColumns,
  toggleColumn,
  writeColumns,
} from "@/lib/presentation/sessions/session-columns";
import { sessionTexts } from "@/lib/presentation/sessions/session-texts";

/** The names of buttons are seen while the list is wide. */
export const inRoom = "@max-[52rem]/list:sr-only";

/** A menu with the optional columns. The browser remembers the choice. */
export function SessionColumnsMenu({ chosen }: Readonly<{ chosen: readonly OptionalColumnId[] }>) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex h-8 flex-none items-center gap-1.5 rounded-control border border-control bg-surface px-3 font-medium hover:bg-raised max-sm:hidden"
      >
        <Columns3 aria-hidden="true" className="size-3.5" />
        <span className={inRoom}>Columns</span>
      </button>
      <div
        id={id}
        popover="auto"
        className="inset-auto m-0 my-1 w-52 rounded-panel border border-line-strong bg-surface p-3 text-ink shadow-lg [position-area:bottom_span-left] [position-try-fallbacks:flip-block] not-supports-[position-area:bottom]:inset-0 not-supports-[position-area:bottom]:m-auto"
      >
        <fieldset>
          <legend className="sr-only">Columns</legend>
          {optionalColumns.map((column) => (
            <label key={column.id} className="flex min-h-7 items-center gap-2">
              <input
                type="checkbox"
                checked={chosen.includes(column.id)}
                onChange={() => setPreference("columns", writeColumns(toggleColumn(chosen, column.id)))}
                className="size-4 flex-none accent-accent"
              />
              {column.label}
            </label>
          ))}
        </fieldset>
        <p className="pt-1 text-xs text-ink-faint @min-[60rem]/list:hidden">{sessionTexts.narrowColumns}</p>
      </div>
    </>
  );
}
