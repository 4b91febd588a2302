"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { SessionTableHead } from "@/components/sessions/session-table-head";
import { SessionTableRow } from "@/components/sessions/session-table-row";
import type { useSelection } from "@/lib/client/address/use-selection";
import { useNarrow } from "@/lib/client/browser/use-narrow";
import { useZone } from "@/lib/client/preferences/preferences";
import type { Session } from "@/lib/domain/sessions/session";
import type { SessionColumnId, SessionSort } from "@/lib/presentation/sessions/session-sort";

type Props = Readonly<{
  sessions: readonly Session[];
  sort: SessionSort;
  onSort: (column: SessionColumnId) => void;
  selection: ReturnType<typeof useSelection>;
}>;

const rowHeightPx = { wide: 37, narrow: 57 };
/** The sticky header. The virtualizer knows only the rows, which start this far below the top. */
const headHeightPx = 33;
/** Rows in the server's HTML, before the browser knows how many fit. */
const firstRows = 15;

/** The session table. Only visible rows are in the DOM. */
export function SessionTable({ sessions, sort, onSort, selection }: Props) {
  const zone = useZone();
  const rowHeight = useNarrow() ? rowHeightPx.narrow : rowHeightPx.wide;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: sessions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingEnd: headHeightPx,
    initialRect: { width: 800, height: firstRows * rowHeight },
  });
  const rows = virtualizer.getVirtualItems();
  const above = rows[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);

  const selectedAt = sessions.findIndex(({ id }) => id === selection.selectedId);
  // External system: the scroll position, which follows the selection.
  useEffect(() => {
    if (selectedAt !== -1) virtualizer.scrollToIndex(selectedAt, { align: "auto" });
  }, [selectedAt, virtualizer]);
  // External system: the window width, which decides the row height.
  useEffect(() => {
    if (rowHeight > 0) virtualizer.measure();
  }, [rowHeight, virtualizer]);

  return (
    <div
      ref={scroller}
      className="@container/list max-h-[36rem] overflow-y-auto overscroll-contain rounded-b-panel border-t border-line"
    >
      <table
        aria-rowcount={sessions.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 tabular-nums"
      >
        <SessionTableHead sort={sort} onSort={onSort} />
        <tbody>
          {above > 0 && <Spacer height={above} />}
          {rows.map(({ index }) => {
            const session = sessions[index];
            return (
              session && (
                <SessionTableRow
                  key={session.id}
                  session={session}
                  rowIndex={index + 2}
                  zone={zone}
                  isSelected={session.id === selection.selectedId}
                  onSelect={selection.select}
                />
              )
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
    <tr aria-hidden="true">
      <td className="p-0">
        <svg width="1" height={height} aria-hidden="true" className="block" />
      </td>
    </tr>
  );
}
