"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useEffectEvent, useRef } from "react";
import { IncidentTableRow } from "@/components/sessions/incident-table-row";
import { IncidentVerdictRow } from "@/components/sessions/incident-verdict-row";
import { SessionTableHead } from "@/components/sessions/session-table-head";
import { SessionTableRow } from "@/components/sessions/session-table-row";
import { useRowStays } from "@/components/sessions/use-row-stays";
import type { useSelection } from "@/lib/client/address/use-selection";
import { useNarrow } from "@/lib/client/browser/use-narrow";
import type { SessionId } from "@/lib/domain/sessions/session";
import { zoneName } from "@/lib/presentation/format/format-time";
import { type ListRow, rowKey } from "@/lib/presentation/sessions/list-rows";
import type { ListClock } from "@/lib/presentation/sessions/list-time";
import type { SessionColumn } from "@/lib/presentation/sessions/session-columns";
import type { SessionColumnId, SessionSort } from "@/lib/presentation/sessions/session-sort";

type Props = Readonly<{
  rows: readonly ListRow[];
  columns: readonly SessionColumn[];
  sort: SessionSort;
  onSort: (column: SessionColumnId) => void;
  clock: ListClock;
  /** The language of the suggested wording. */
  language: string;
  selection: ReturnType<typeof useSelection>;
  onToggle: (incident: SessionId) => void;
}>;

const rowHeightPx = { wide: 32, narrow: 57 };
/** The sticky header. The virtualizer knows only the rows, which start this far below the top. */
const headHeightPx = 29;
/** Rows in the server's HTML, before the browser knows how many fit. */
const firstRows = 15;
/** The least width of the table by the number of optional columns beyond two, so that the title keeps some room. */
const widths = [
  "",
  "@min-[60rem]/list:min-w-[68rem]",
  "@min-[60rem]/list:min-w-[74rem]",
  "@min-[60rem]/list:min-w-[81rem]",
];

/** The session table. Only visible rows are in the DOM. */
export function SessionTable({ rows, columns, sort, onSort, clock, language, selection, onToggle }: Props) {
  const rowHeight = useNarrow() ? rowHeightPx.narrow : rowHeightPx.wide;
  const scroller = useRef<HTMLDivElement>(null);
  // Only verdicts are measured, so only their heights move with the row. Kept by hand: a new function makes the
  // virtualizer go through all rows again, and the compiler skips this component.
  const keyAt = useCallback(
    (index: number) => {
      const row = rows[index];
      return row?.kind === "verdict" ? rowKey(row) : index;
    },
    [rows],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyAt,
    overscan: 8,
    scrollPaddingEnd: headHeightPx,
    initialRect: { width: 800, height: firstRows * rowHeight },
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  useRowStays(virtualizer, rows, sort);

  const { selectedId } = selection;
  const scrollTo = useEffectEvent((id: SessionId) => {
    const at = rows.findIndex((row) => row.kind === "session" && row.session.id === id);
    if (at !== -1) virtualizer.scrollToIndex(at, { align: "auto" });
  });
  // External system: the scroll position, which follows the selection.
  useEffect(() => {
    if (selectedId !== null) scrollTo(selectedId);
  }, [selectedId]);
  // External system: the window width, which decides the row height.
  useEffect(() => {
    if (rowHeight > 0) virtualizer.measure();
  }, [rowHeight, virtualizer]);

  const extraCount = columns.filter((column) => "isOptional" in column).length - 2;
  return (
    <div
      ref={scroller}
      className="max-h-[36rem] overflow-auto overscroll-contain [overflow-anchor:none] border-t border-line last:rounded-b-panel"
    >
      {/* Rows are flex boxes, because a row of an incident shares only some of the columns. */}
      <table
        aria-rowcount={rows.length + 1}
        className={`block text-[13px] tabular-nums ${widths[Math.max(extraCount, 0)]}`}
      >
        <SessionTableHead columns={columns} sort={sort} onSort={onSort} zoneLabel={zoneName(clock.now, clock.zone)} />
        <tbody className="block">
          {above > 0 && <Spacer height={above} />}
          {items.map(({ index }) => {
            const row = rows[index];
            const at = { columns, rowIndex: index + 2 };
            if (row === undefined) return null;
            const key = rowKey(row);
            if (row.kind === "incident") {
              return <IncidentTableRow key={key} {...at} group={row} clock={clock} onToggle={onToggle} />;
            }
            if (row.kind === "verdict") {
              return (
                <IncidentVerdictRow
                  key={key}
                  {...at}
                  verdict={row.verdict}
                  language={language}
                  index={index}
                  measure={virtualizer.measureElement}
                />
              );
            }
            return (
              <SessionTableRow
                key={key}
                {...at}
                session={row.session}
                isInGroup={row.isInGroup}
                clock={clock}
                isSelected={row.session.id === selectedId}
                onSelect={selection.select}
              />
            );
          })}
          {below > 0 && <Spacer height={below} />}
        </tbody>
      </table>
    </div>
  );
}

/** Takes the height of the rows that aren't in the DOM, as an attribute, because the content security policy blocks styles. */
function Spacer({ height }: Readonly<{ height: number }>) {
  return (
    <tr aria-hidden="true" className="block">
      <td className="block p-0">
        <svg width="1" height={height} aria-hidden="true" className="block" />
      </td>
    </tr>
  );
}
