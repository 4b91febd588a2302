import type { Virtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef } from "react";
import { type ListRow, rowKey } from "@/lib/presentation/sessions/list-rows";
import type { SessionSort } from "@/lib/presentation/sessions/session-sort";

/**
 * Keeps the first visible row where it is while more rows arrive above it. At the top of the list nothing is kept, so that
 * the newest rows show there.
 *
 * @param virtualizer - As rendered with these rows. Its element has no scroll anchoring of its own, which would add up.
 */
export function useRowStays(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  rows: readonly ListRow[],
  sort: SessionSort,
): void {
  const shown = { rows, sort, items: virtualizer.getVirtualItems() };
  const latest = useRef(shown);
  // External system: the scroll position, before the browser paints.
  useLayoutEffect(() => {
    const before = latest.current;
    latest.current = shown;
    const scroller = virtualizer.scrollElement;
    if (scroller === null || scroller.scrollTop === 0) return;
    // With fewer rows or in another order, the agent looks for something else.
    if (rows.length <= before.rows.length) return;
    if (sort.column !== before.sort.column || sort.isDescending !== before.sort.isDescending) return;
    const first = before.items.find(({ end }) => end > scroller.scrollTop);
    const row = before.rows[first?.index ?? -1];
    if (first === undefined || row === undefined) return;
    const key = rowKey(row);
    const index = rows.findIndex((other) => rowKey(other) === key);
    const start = virtualizer.measurementsCache[index]?.start;
    if (start !== undefined) scroller.scrollTop += start - first.start;
  });
}
