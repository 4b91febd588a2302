import type { SessionId } from "@/lib/domain/sessions/session";
import type { SessionFieldId } from "@/lib/domain/sessions/session-field-catalogue";

/** A field's value in its catalogue unit; `null` when not sent, empty or not measured. */
export type FieldValue = string | number | boolean | null;

/** `GET /api/viewers/{ref}/sessions/{id}`: all that Conviva says of one session. */
export type SessionDetail = Readonly<{
  id: SessionId;
  fields: Readonly<Record<SessionFieldId, FieldValue>>;
  /** Conviva's preselected dimensions that hold something, by their wire names. */
  selectedDimensions: Readonly<Record<string, string>>;
  /** Custom tags on the operator's allow-list that hold something. */
  customTags: Readonly<Record<string, string>>;
  /** Names of the other custom tags; their values may be personal and stay on the server. */
  withheldTags: readonly string[];
  /** The session as sent, but for the query of its stream address and withheld tags; `null` below senior. */
  raw: Readonly<Record<string, unknown>> | null;
}>;
