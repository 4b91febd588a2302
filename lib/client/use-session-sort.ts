"use client";

import { createParser, useQueryState } from "nuqs";
import { defaultSort, type SessionColumnId, type SessionSort, sessionColumns } from "@/lib/presentation/session-sort";

/** `start` sorts up, `-start` down. */
const sortParser = createParser<SessionSort>({
  parse: (text) => {
    const column = sessionColumns.find(({ id }) => id === text.replace(/^-/, ""));
    return column ? { column: column.id, isDescending: text.startsWith("-") } : null;
  },
  serialize: ({ column, isDescending }) => (isDescending ? `-${column}` : column),
  eq: (a, b) => a.column === b.column && a.isDescending === b.isDescending,
}).withDefault(defaultSort);

/** The order of the list, in the address. Choosing the column once more turns it round. */
export function useSessionSort(): Readonly<{ sort: SessionSort; sortBy: (column: SessionColumnId) => void }> {
  const [sort, setSort] = useQueryState("sort", sortParser);
  const sortBy = (column: SessionColumnId) => {
    const isAgain = sort.column === column;
    void setSort({ column, isDescending: isAgain ? !sort.isDescending : column === "start" || column === "outcome" });
  };
  return { sort, sortBy };
}
