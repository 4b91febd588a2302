import { ArrowDown, ArrowUp } from "lucide-react";
import type { SessionColumn } from "@/lib/presentation/sessions/session-columns";
import type { SessionColumnId, SessionSort } from "@/lib/presentation/sessions/session-sort";

/** The width of each column, and where columns are hidden for lack of space. */
export const columnLooks = {
  start: "w-46 min-w-0 flex-none pl-4 max-sm:w-0 max-sm:flex-1",
  outcome: "w-35 flex-none max-sm:hidden",
  title: "min-w-0 flex-1 max-sm:hidden",
  device: "w-26 flex-none @max-[44rem]/list:hidden",
  network: "w-20 flex-none @max-[60rem]/list:hidden",
  error: "w-27 flex-none @max-[60rem]/list:hidden",
  app: "w-20 flex-none @max-[60rem]/list:hidden",
  cdn: "w-22 flex-none @max-[60rem]/list:hidden",
  place: "w-28 flex-none @max-[60rem]/list:hidden",
  startTime: "w-19 flex-none text-right @max-[48rem]/list:hidden",
  watched: "w-20 flex-none text-right @max-[48rem]/list:w-23 @max-[48rem]/list:pr-4",
  rebuffering: "w-24 flex-none pr-4 text-right @max-[48rem]/list:hidden",
} as const satisfies Record<SessionColumnId, string>;

/** The width of an incident's remainder, which takes the place of the last three columns; in a narrow list, of two. */
export const restLook = "w-63 flex-none pr-4 text-right @max-[48rem]/list:w-49 max-sm:hidden";

type Props = Readonly<{
  columns: readonly SessionColumn[];
  sort: SessionSort;
  onSort: (column: SessionColumnId) => void;
  /** The zone of the times: "CST". */
  zoneLabel: string;
}>;

/** The column headers; each sorts the list. */
export function SessionTableHead({ columns, sort, onSort, zoneLabel }: Props) {
  return (
    <thead className="sticky top-0 z-10 block">
      <tr aria-rowindex={1} className="flex border-b border-line bg-raised">
        {columns.map(({ id, label }) => {
          const isSorted = sort.column === id;
          const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
          return (
            <th
              key={id}
              scope="col"
              aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined}
              className={`whitespace-nowrap px-2 text-left text-xs font-medium text-ink-faint ${columnLooks[id]}`}
            >
              <button
                type="button"
                onClick={() => onSort(id)}
                className={`inline-flex h-7 items-center gap-1 hover:text-ink focus-visible:-outline-offset-2 ${isSorted ? "text-ink" : ""}`}
              >
                {label}
                {isSorted && <Arrow aria-hidden="true" className="size-3" />}
              </button>
              {id === "start" && <span className="font-normal"> {zoneLabel}</span>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
