import { ArrowDown, ArrowUp } from "lucide-react";
import { type SessionColumnId, type SessionSort, sessionColumns } from "@/lib/presentation/sessions/session-sort";

/** The width of each column, and where columns are hidden for lack of space. */
export const columnLooks = {
  start: "w-39 max-sm:w-auto",
  outcome: "w-51 max-sm:hidden",
  title: "",
  device: "w-[16%] @max-[48rem]/list:hidden",
  startTime: "w-24 text-right @max-[48rem]/list:hidden",
  watched: "w-26 text-right",
  rebuffering: "w-27 text-right @max-[54rem]/list:hidden",
} as const satisfies Record<SessionColumnId, string>;

type Props = Readonly<{ sort: SessionSort; onSort: (column: SessionColumnId) => void }>;

/** The column headers; each sorts the list. */
export function SessionTableHead({ sort, onSort }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {sessionColumns.map(({ id, label }) => {
          const isSorted = sort.column === id;
          const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
          return (
            <th
              key={id}
              scope="col"
              aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined}
              className={`sticky top-0 z-10 border-b border-line bg-raised p-0 text-left text-xs font-medium text-ink-faint ${id === "title" ? "max-sm:hidden" : ""} ${columnLooks[id]}`}
            >
              <button
                type="button"
                onClick={() => onSort(id)}
                className={`inline-flex h-8 items-center gap-1 whitespace-nowrap px-3 hover:text-ink focus-visible:-outline-offset-2 ${isSorted ? "text-ink" : ""}`}
              >
                {label}
                {isSorted && <Arrow aria-hidden="true" className="size-3" />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
