import { listNumbers, listTexts } from "@/lib/domain/sessions/session-field-catalogue";
import { isWireObject, readField, valueAt, type WireObject } from "@/lib/server/conviva/wire-values";
import { withValue } from "./wire-changes.ts";

/** How accounts write that a value is missing; `absent`: they leave it out. */
export const spellings = [null, "absent", "", "N/A", "Unknown", "-"] as const;
export type Spelling = (typeof spellings)[number];

export type Field = Readonly<{ path: string; isList: boolean; isMissing: (value: unknown) => boolean }>;

/** Every field of the list that may be missing. */
export const fields: readonly Field[] = [
  ...[...listTexts, ...listNumbers].flatMap((field): readonly Field[] => {
    const { path, unit } = field;
    const paths = "fallbackPath" in field ? [path, field.fallbackPath] : [path];
    return paths.map((one) => ({
      path: one,
      isList: unit === "texts",
      isMissing: (value) => readField(value, unit) === null,
    }));
  }),
  { path: "client_id", isList: false, isMissing: (value) => readField(value, "text") === null },
];

/** The session with its missing fields written in another way. */
export function respelled(wire: WireObject, spellingOf: (path: string) => Spelling): WireObject {
  return fields.reduce((changed, field) => {
    const isMissing = isInObject(changed, field.path) && field.isMissing(valueAt(changed, field.path));
    return isMissing ? withValue(changed, field.path, spelled(field, spellingOf(field.path))) : changed;
  }, wire);
}

/** The session without this field. */
export function lacking(wire: WireObject, field: Field, spelling: Spelling): WireObject {
  return withValue(wire, field.path, spelled(field, spelling));
}

/** CDNs are a list: of no text, or of one that says nothing. */
function spelled({ isList }: Field, spelling: Spelling): unknown {
  if (spelling === "absent") return undefined;
  if (!isList || typeof spelling !== "string") return spelling;
  return spelling === "" ? [] : [spelling];
}

function isInObject(wire: WireObject, path: string): boolean {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf(".")));
  return parent === "" || isWireObject(valueAt(wire, parent));
}
