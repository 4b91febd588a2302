import { type SessionColumnId, sessionColumns } from "@/lib/presentation/sessions/session-sort";

/** The columns that agents can hide, in order. */
export const optionalColumns = sessionColumns.filter((column) => "isOptional" in column);
export type OptionalColumnId = (typeof optionalColumns)[number]["id"];
export type SessionColumn = (typeof sessionColumns)[number];

const none = "none";

/** The optional columns of an agent who has chosen none. */
export const defaultColumns = writeColumns(["network", "error"]);

/** Writes the chosen optional columns as one word: "network.error", or "none". */
export function writeColumns(ids: readonly OptionalColumnId[]): string {
  return ids.join(".") || none;
}

/** Reads what {@link writeColumns} wrote; `null` if it's anything else. */
export function readColumns(text: string): readonly OptionalColumnId[] | null {
  if (text === none) return [];
  const names = text.split(".");
  const known = optionalColumns.map(({ id }) => id).filter((id) => names.includes(id));
  return known.length === names.length ? known : null;
}

/** The columns to show, in order: the optional ones if they are chosen, and all others. */
export function shownColumns(chosen: readonly SessionColumnId[]): readonly SessionColumn[] {
  return sessionColumns.filter((column) => !("isOptional" in column) || chosen.includes(column.id));
}

/** Adds an optional column to the chosen ones, or removes it. */
export function toggleColumn(chosen: readonly OptionalColumnId[], id: OptionalColumnId): readonly OptionalColumnId[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}
