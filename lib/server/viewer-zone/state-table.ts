import "server-only";
import { normalizeName } from "@/lib/server/viewer-zone/normalize-name";

/**
 * A state or province: its codes, separated by spaces and without the country's; its names, separated by "|", the
 * first of which is shown and a final `*` matches any name with a word that starts that way; the zone of most of the state;
 * and its other zones. Sparsely populated corners are found by city only (`cities-of-split-states.ts`).
 */
export type StateRow = readonly [codes: string, names: string, zone: string, ...others: string[]];

/** The states of one country. */
export type StateTable = Readonly<{
  /** The zone where most people live, for a place without a state. */
  main: string;
  rows: readonly StateRow[];
  /** Found by name like the others, but not offered as a choice for the country. */
  overseas?: readonly StateRow[];
  /** Whether every state that isn't in `rows` has the zone `main`. */
  isRestMain?: true;
}>;

/** The row of a state, by its code, otherwise by its name; `null` if neither is in the table. */
export function findState(table: StateTable, code: string | null, name: string | null): StateRow | null {
  const rows = [...table.rows, ...(table.overseas ?? [])];
  const byCode = code === null ? undefined : rows.find(([codes]) => codes.split(" ").includes(code));
  const wanted = name === null ? "" : normalizeName(name);
  const byName = wanted === "" ? undefined : rows.find(([, names]) => names.split("|").some(isNameOf(wanted)));
  return byCode ?? byName ?? null;
}

/** The name of a state, for display. */
export function nameOfState([, names]: StateRow): string {
  const [first = ""] = names.split("|");
  return first.replace("*", "");
}

function isNameOf(wanted: string) {
  return (name: string) =>
    name.endsWith("*") ? ` ${wanted}`.includes(` ${normalizeName(name)}`) : wanted === normalizeName(name);
}
