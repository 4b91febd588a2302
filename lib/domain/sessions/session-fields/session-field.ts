import type { UnitName } from "@/lib/domain/units";

/** How a field's value is read and shown. `url` is a text without its query string, which never leaves the server. */
export type FieldUnit = UnitName | TextUnit | "flag";
export type TextUnit = "text" | "texts" | "url";

/** A descriptive field of a session. `path` is its path in the Sessions V3 response. */
export type SessionFieldDefinition = Readonly<{
  id: string;
  label: string;
  unit: FieldUnit;
  path: string;
  /** The path to read if `path` has no value. */
  fallbackPath?: string;
  /** Whether the list and the timeline need it too, not only the session details. */
  inList?: true;
}>;
