"use client";

import { createParser, useQueryState } from "nuqs";
import {
  defaultSort,
  nextSort,
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

/** The order of the list, kept in the URL. Sorting by the same column again reverses it. */
export function useSessionSort(): Readonly<{ sort: SessionSort; sortBy: (column: SessionColumnId) => void }> {
  const [sort, setSort] = useQueryState("sort", sortParser);
  return { sort, sortBy: (column) => void setSort(nextSort(sort, column)) };
}
