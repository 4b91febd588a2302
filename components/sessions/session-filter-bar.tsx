"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import type { Session } from "@/lib/domain/sessions/session";
import { filterOptions, sessionFilters } from "@/lib/domain/sessions/session-filter-catalogue";
import { counted } from "@/lib/presentation/format/counted";
import { sessionTexts } from "@/lib/presentation/sessions/session-texts";

type Props = Readonly<{ sessions: readonly Session[]; filters: SessionFilters }>;

const control = "h-8 min-w-0 rounded-control border border-control bg-surface px-2";

/** A text search and a control for each filter. */
export function SessionFilterBar({ sessions, filters }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  // The clicked button disappears, so the focus moves to the bar.
  const clearWith = (act: () => void) => {
    act();
    bar.current?.focus();
  };
  const { evidence } = filters;

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
      className="flex flex-wrap items-center gap-2 px-4 pb-3"
    >
      <input
        type="search"
        aria-label={sessionTexts.find}
        placeholder={sessionTexts.find}
        value={filters.text}
        onChange={({ target }) => filters.setText(target.value)}
        autoComplete="off"
        className={`${control} w-44 flex-auto placeholder:text-ink-faint sm:flex-none`}
      />
      {sessionFilters.map((filter) => (
        <select
          key={filter.id}
          aria-label={filter.label}
          value={filters.values[filter.id] ?? ""}
          onChange={({ target }) => filters.setValue(filter.id, target.value === "" ? null : target.value)}
          className={`${control} w-32 flex-auto sm:flex-none ${filters.values[filter.id] === null ? "text-ink-muted" : "border-accent font-semibold text-accent"}`}
        >
          <option value="">{filter.label}: all</option>
          {filterOptions(sessions, filter, filters.values[filter.id]).map(([value, count]) => (
            <option key={value} value={value}>
              {`${value.slice(0, 80)} (${count})`}
            </option>
          ))}
        </select>
      ))}
      {evidence !== null && (
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
      )}
      {evidence !== null && (
        <Button look="ghost" onClick={goToAnswer} className="px-2">
          {sessionTexts.backToAnswer}
        </Button>
      )}
      {filters.isFiltering && (
        <Button look="ghost" onClick={() => clearWith(filters.clear)} className="px-2">
          Clear filters
        </Button>
      )}
    </div>
  );
}

function goToAnswer(): void {
  const answer = document.getElementById("answer");
  answer?.scrollIntoView({ block: "start" });
  answer?.focus({ preventScroll: true });
}
