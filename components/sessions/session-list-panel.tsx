"use client";

import { SessionFilterBar } from "@/components/sessions/session-filter-bar";
import { SessionTable } from "@/components/sessions/session-table";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { useSelection } from "@/lib/client/address/use-selection";
import { useShortcut } from "@/lib/client/browser/use-shortcut";
import type { SessionFilters } from "@/lib/client/sessions/use-session-filters";
import { useSessionSort } from "@/lib/client/sessions/use-session-sort";
import type { Session } from "@/lib/domain/sessions/session";
import { emptyListText, sessionCount } from "@/lib/presentation/sessions/session-list-words";
import { sortSessions } from "@/lib/presentation/sessions/session-sort";

type Props = Readonly<{
  sessions: readonly Session[];
  shown: readonly Session[];
  filters: SessionFilters;
  selection: ReturnType<typeof useSelection>;
}>;

/** The sessions in a table: filtered, sorted, and stepped through with j and k. */
export function SessionListPanel({ sessions, shown, filters, selection }: Props) {
  const { sort, sortBy } = useSessionSort();
  const sorted = sortSessions(shown, sort);
  const at = sorted.findIndex(({ id }) => id === selection.selectedId);

  const step = (by: 1 | -1) => {
    const next = sorted[at === -1 ? 0 : Math.min(Math.max(at + by, 0), sorted.length - 1)];
    if (next) selection.select(next.id);
  };
  useShortcut("j", () => step(1));
  useShortcut("k", () => step(-1));

  const empty = emptyListText(shown.length, sessions.length);
  return (
    <Panel
      title="Sessions"
      aside={
        <>
          <span role="status" className="text-xs text-ink-faint">
            {sessionCount(shown.length, sessions.length, filters.isFiltering)}
          </span>
          {sorted.length > 0 && (
            <span className="ml-auto flex gap-1.5">
              <Button
                look="ghost"
                className="px-2"
                disabled={at === 0}
                onClick={() => step(-1)}
                aria-keyshortcuts="k"
              >
                Previous
              </Button>
              <Button
                look="ghost"
                className="px-2"
                disabled={at === sorted.length - 1}
                onClick={() => step(1)}
                aria-keyshortcuts="j"
              >
                Next
              </Button>
            </span>
          )}
        </>
      }
    >
      {sessions.length === 0 ? (
        <p className="px-4 pb-4 text-ink-muted">{empty}</p>
      ) : (
        <>
          <SessionFilterBar sessions={sessions} filters={filters} />
          {empty !== null ? (
            <div className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-5 text-ink-muted">
              {empty}
              <Button onClick={filters.clear}>Clear filters</Button>
            </div>
          ) : (
            <SessionTable sessions={sorted} sort={sort} onSort={sortBy} selection={selection} />
          )}
        </>
      )}
    </Panel>
  );
}
