"use client";

import { createParser, useQueryState } from "nuqs";
import {
  defaultSort,
  type SessionColumnId,
  type SessionSort,
  sessionColumns,
} from "@/lib/presentation/sessions/session-sort";

/** `start` is ascending, `-start` descending. */
const sortParser = createParser<SessionSort>({
  parse: (text) => {
    const column = sessionColumns.find(({ id }) => id === text.replace(/^-/, ""));
    return column ? { column: column.id, isDescending: text.startsWith("-") } : null;
  },
  serialize: ({ column, isDescending }) => (isDescending ? `-${column}` : column),
  eq: (a, b) => a.column === b.column && a.isDescending === b.isDescending,
}).withDefault(defaultSort);

/** Text starts ascending, from A; everything else descending, with the newest, worst or largest first. */
function isText(column: SessionColumnId): boolean {
  return column === "title" || column === "device";
}

/** The order of the list, kept in the URL. Sorting by the same column again reverses it. */
export function useSessionSort(): Readonly<{ sort: SessionSort; sortBy: (column: SessionColumnId) => void }> {
  const [sort, setSort] = useQueryState("sort", sortParser);
  const sortBy = (column: SessionColumnId) => {
    const isAgain = sort.column === column;
    void setSort({ column, isDescending: isAgain ? !sort.isDescending : !isText(column) });
  };
  return { sort, sortBy };
}
