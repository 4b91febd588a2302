"use client";

import { ListFilter, X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { inRoom } from "@/components/sessions/session-columns-menu";
import { Button } from "@/components/ui/button";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import type { Session } from "@/lib/domain/sessions/session";
import { filterOptions, sessionFilters } from "@/lib/domain/sessions/session-filter-catalogue";
import { counted } from "@/lib/presentation/format/counted";
import { moreFiltersLabel } from "@/lib/presentation/sessions/session-list-words";
import { sessionTexts } from "@/lib/presentation/sessions/session-texts";

type Props = Readonly<{
  sessions: readonly Session[];
  filters: SessionFilters;
  /** Other controls of the list. */
  children: React.ReactNode;
}>;

const control = "h-8 min-w-0 rounded-control border border-control bg-surface px-2";
const [first, ...more] = sessionFilters;

/** A text search, the outcome, and a menu with the other filters. Below them, what is filtered by evidence. */
export function SessionFilterBar({ sessions, filters, children }: Props) {
  const menuId = useId();
  const bar = useRef<HTMLDivElement>(null);
  // The clicked button disappears, so the focus moves to the bar.
  const clearWith = (act: () => void) => {
    act();
    bar.current?.focus();
  };
  const { evidence } = filters;
  const activeCount = more.filter(({ id }) => filters.values[id] !== null).length;

  // External systems: the scroll position and the focus, which move here when evidence is opened.
  useEffect(() => {
    if (evidence === null) return;
    bar.current?.closest("section")?.scrollIntoView({ block: "start" });
    bar.current?.focus({ preventScroll: true });
  }, [evidence]);

  return (
    <div
      ref={bar}
      role="group"
      aria-label="Filters"
      tabIndex={-1}
      className="flex min-w-0 flex-1 flex-wrap items-center justify-end gap-2 max-sm:basis-full"
    >
      {filters.isFiltering && (
        <Button look="ghost" onClick={() => clearWith(filters.clear)}>
          Clear filters
        </Button>
      )}
      <input
        type="search"
        aria-label={sessionTexts.find}
        placeholder={sessionTexts.find}
        value={filters.text}
        onChange={({ target }) => filters.setText(target.value)}
        autoComplete="off"
        className={`${control} w-44 flex-auto placeholder:text-ink-faint sm:flex-none max-sm:basis-full`}
      />
      <FilterSelect filter={first} sessions={sessions} filters={filters} className="w-34 flex-auto sm:flex-none" />
      <button
        type="button"
        popoverTarget={menuId}
        className={`inline-flex flex-none items-center gap-1.5 font-medium hover:bg-raised ${control} ${activeCount > 0 ? "border-accent text-accent" : ""}`}
      >
        <ListFilter aria-hidden="true" className="size-3.5" />
        <span className={inRoom}>{moreFiltersLabel(activeCount)}</span>
      </button>
      <div
        id={menuId}
        popover="auto"
        className="inset-auto m-0 my-1 w-64 rounded-panel border border-line-strong bg-surface p-3 text-ink shadow-lg [position-area:bottom_span-left] [position-try-fallbacks:flip-block,flip-inline] not-supports-[position-area:bottom]:inset-0 not-supports-[position-area:bottom]:m-auto"
      >
        <div className="grid gap-2">
          {more.map((filter) => (
            <FilterSelect key={filter.id} filter={filter} sessions={sessions} filters={filters} className="w-full" />
          ))}
        </div>
      </div>
      {children}
      {evidence !== null && (
        <span className="flex basis-full flex-wrap gap-2">
          <span className="inline-flex h-8 items-center rounded-control bg-accent-soft pl-2 text-xs font-semibold text-accent">
            Evidence: {counted(evidence.length, "session")}
            <button
              type="button"
              aria-label="Clear evidence"
              onClick={() => clearWith(filters.clearEvidence)}
              className="grid size-8 flex-none place-items-center rounded-control hover:text-ink"
            >
              <X aria-hidden="true" className="size-3.5" />
            </button>
          </span>
          <Button look="ghost" onClick={goToAnswer}>
            {sessionTexts.backToAnswer}
          </Button>
        </span>
      )}
    </div>
  );
}

type SelectProps = Readonly<{
  filter: (typeof sessionFilters)[number];
  sessions: readonly Session[];
  filters: SessionFilters;
  className: string;
}>;

/** A filter's values, with how many sessions have each. */
function FilterSelect({ filter, sessions, filters, className }: SelectProps) {
  const value = filters.values[filter.id];
  return (
    <select
      aria-label={filter.label}
      value={value ?? ""}
      onChange={({ target }) => filters.setValue(filter.id, target.value === "" ? null : target.value)}
      className={`${control} ${className} ${value === null ? "text-ink-muted" : "border-accent font-semibold text-accent"}`}
    >
      <option value="">{filter.label}: all</option>
      {filterOptions(sessions, filter, value).map(([option, count]) => (
        <option key={option} value={option}>
          {`${option.slice(0, 80)} (${count})`}
        </option>
      ))}
    </select>
  );
}

function goToAnswer(): void {
  const answer = document.getElementById("answer");
  answer?.scrollIntoView({ block: "start" });
  answer?.focus({ preventScroll: true });
}
