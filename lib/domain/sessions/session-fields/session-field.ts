import type { UnitName } from "@/lib/domain/units";

/** How a field's value is read and shown. `url` is a text whose query string never leaves the server. */
export type FieldUnit = UnitName | TextUnit | "flag";
export type TextUnit = "text" | "texts" | "url";

/** A descriptive field of a session, found by its path in what Sessions V3 sends. */
export type SessionFieldDefinition = Readonly<{
  id: string;
  label: string;
  unit: FieldUnit;
  path: string;
  /** Where else to look when the first path holds nothing. */
  otherwise?: string;
  /** Whether the list and the timeline need it too, and not the detail alone. */
  inList?: true;
}>;
