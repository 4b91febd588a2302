"use client";

import { ChevronDown, ChevronUp, type LucideIcon } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { SessionColumnsMenu } from "@/components/sessions/session-columns-menu";
import { SessionFilterBar } from "@/components/sessions/session-filter-bar";
import { SessionTable } from "@/components/sessions/session-table";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { useSelection } from "@/lib/client/address/use-selection";
import { usePageConfig } from "@/lib/client/answer/page-config";
import { useShortcut } from "@/lib/client/keyboard/use-shortcut";
import { usePreferences, useZone } from "@/lib/client/preferences/preferences";
import { useCompleteness } from "@/lib/client/sessions/all/use-loaded-list";
import { useClosedGroups } from "@/lib/client/sessions/use-closed-groups";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import { useSessionSort } from "@/lib/client/sessions/use-session-sort";
import type { AnswerIncident, ViewerAnswer } from "@/lib/contract/answer";
import type { Session } from "@/lib/domain/sessions/session";
import type { EpochMs } from "@/lib/domain/units";
import { listRows, sessionsInRows } from "@/lib/presentation/sessions/list-rows";
import { readColumns, shownColumns } from "@/lib/presentation/sessions/session-columns";
import {
  emptyListText,
  incidentCount,
  incidentRule,
  sessionCount,
} from "@/lib/presentation/sessions/session-list-words";
import { sortSessions } from "@/lib/presentation/sessions/session-sort";

type Props = Readonly<{
  sessions: readonly Session[];
  shown: readonly Session[];
  /** When the sessions were read, which relative times are relative to. */
  now: EpochMs;
  /** Groups the sessions into incidents; `null` until it's here. */
  answer: Pick<ViewerAnswer, "incidents" | "verdict" | "language"> | null;
  filters: SessionFilters;
  selection: ReturnType<typeof useSelection>;
}>;

const noIncidents: readonly AnswerIncident[] = [];

/** The sessions in a table: filtered, sorted, grouped into incidents, and stepped through with j and k. */
export function SessionListPanel({ sessions, shown, now, answer, filters, selection }: Props) {
  const { sort, sortBy } = useSessionSort();
  // The rows follow in a render that the next click can interrupt.
  const appliedSort = useDeferredValue(sort);
  const incidents = answer?.incidents ?? noIncidents;
  const { closed, toggle } = useClosedGroups(incidents, selection.selectedId);
  const rangeVerdict = answer?.verdict ?? null;
  // Kept by hand: the compiler doesn't, and each selection would sort thousands of sessions again.
  const rows = useMemo(() => {
    // In any other order, the attempts of an incident don't belong next to each other.
    const gathered = appliedSort.column === "start" ? incidents : noIncidents;
    return listRows(sortSessions(shown, appliedSort), { incidents: gathered, closed, rangeVerdict });
  }, [shown, appliedSort, incidents, closed, rangeVerdict]);
  const steps = useMemo(() => sessionsInRows(rows), [rows]);
  const at = steps.findIndex(({ id }) => id === selection.selectedId);
  const chosen = readColumns(usePreferences().columns) ?? [];
  const zone = useZone();
  const { rules } = usePageConfig();
  const known = useCompleteness();

  const step = (by: 1 | -1) => {
    const next = steps[at === -1 ? 0 : Math.min(Math.max(at + by, 0), steps.length - 1)];
    if (next) selection.select(next.id);
  };
  const nextKey = useShortcut("next-session", () => step(1));
  const previousKey = useShortcut("previous-session", () => step(-1));

  const empty = emptyListText(shown.length, sessions.length);
  const incidentsText = incidentCount(rows);
  return (
    <Panel
      title="Sessions"
      className="@container/list"
      footer={incidentsText && incidentRule(rules.incidentGapMinutes)}
      aside={
        <>
          <span className="flex gap-1 text-xs text-ink-faint">
            {/* While sessions arrive, the number changes several times a second, which isn't announced. */}
            <span role="status" aria-live={known?.phase === "loading" ? "off" : "polite"}>
              {sessionCount(shown.length, sessions.length, filters.isFiltering, known)}
            </span>
            {incidentsText && <span>· {incidentsText}</span>}
          </span>
          {sessions.length > 0 && (
            <SessionFilterBar sessions={sessions} filters={filters}>
              <SessionColumnsMenu chosen={chosen} />
              <span className="-mr-2 flex">
                <StepButton
                  label="Previous"
                  shortcut={previousKey}
                  Icon={ChevronUp}
                  isOff={at === 0}
                  onClick={() => step(-1)}
                />
                <StepButton
                  label="Next"
                  shortcut={nextKey}
                  Icon={ChevronDown}
                  isOff={at === steps.length - 1}
                  onClick={() => step(1)}
                />
              </span>
            </SessionFilterBar>
          )}
        </>
      }
    >
      {sessions.length === 0 ? (
        <p className="px-4 pb-4 text-ink-muted">{empty}</p>
      ) : empty !== null ? (
        <div className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-5 text-ink-muted">
          {empty}
          <Button onClick={filters.clear}>Clear filters</Button>
        </div>
      ) : (
        <SessionTable
          rows={rows}
          columns={shownColumns(chosen)}
          sort={appliedSort}
          onSort={sortBy}
          clock={{ zone, now }}
          language={answer?.language ?? "en"}
          selection={selection}
          onToggle={toggle}
        />
      )}
    </Panel>
  );
}

type StepButtonProps = Readonly<{
  label: string;
  /** The key that does the same; `null` while it's switched off. */
  shortcut: string | null;
  Icon: LucideIcon;
  isOff: boolean;
  onClick: () => void;
}>;

/** Selects the session above or below. */
function StepButton({ label, shortcut, Icon, isOff, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...(shortcut === null ? {} : { "aria-keyshortcuts": shortcut })}
      disabled={isOff}
      onClick={onClick}
      className="grid size-8 flex-none place-items-center rounded-control text-ink-muted hover:bg-raised hover:text-ink disabled:opacity-50"
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}
