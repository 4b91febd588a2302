import "server-only";
import { plainName } from "@/lib/server/viewer-zone/plain-name";

/**
 * A state or province: its codes (without the country's), its names (the first is shown; `*` at the end stands for
 * any name with a word that begins so), the zone of most of it, and the others that it keeps. Corners where few
 * people live are found by their city alone (`cities-of-split-states.ts`).
 */
export type StateRow = readonly [codes: string, names: string, zone: string, ...others: string[]];

/** The states of one country. */
export type StateTable = Readonly<{
  /** The zone of most people, for a place without a state. */
  main: string;
  rows: readonly StateRow[];
  /** Found by their name as the others are, and no choice for whoever lives in the country itself. */
  overseas?: readonly StateRow[];
  /** Whether every state that is not in `rows` keeps `main`. */
  isRestMain?: true;
}>;

/** The row of a state by its code, else by its name. */
export function findState(table: StateTable, code: string | null, name: string | null): StateRow | null {
  const rows = [...table.rows, ...(table.overseas ?? [])];
  const byCode = code === null ? undefined : rows.find(([codes]) => codes.split(" ").includes(code));
  const plain = name === null ? "" : plainName(name);
  const byName = plain === "" ? undefined : rows.find(([, names]) => names.split("|").some(isNameOf(plain)));
  return byCode ?? byName ?? null;
}

/** The name that a row shows. */
export function nameOfState([, names]: StateRow): string {
  const [first = ""] = names.split("|");
  return first.replace("*", "");
}

function isNameOf(plain: string) {
  return (name: string) =>
    name.endsWith("*") ? ` ${plain}`.includes(` ${plainName(name)}`) : plain === plainName(name);
}
