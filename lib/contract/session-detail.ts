import type { SessionId } from "@/lib/domain/sessions/session";
import type { SessionFieldId } from "@/lib/domain/sessions/session-field-catalogue";

/** A field's value in its catalogue unit; `null` if not sent, empty or not measured. */
export type FieldValue = string | number | boolean | null;

/** `GET /api/viewers/{ref}/sessions/{id}`: everything Conviva returns for one session. */
export type SessionDetail = Readonly<{
  id: SessionId;
  fields: Readonly<Record<SessionFieldId, FieldValue>>;
  /** Conviva's preselected dimensions, without empty ones, by Conviva's names. */
  selectedDimensions: Readonly<Record<string, string>>;
  /** Custom tags on the operator's allow-list, without empty ones. */
  customTags: Readonly<Record<string, string>>;
  /** The names of the other custom tags. Their values may be personal and stay on the server. */
  withheldTags: readonly string[];
  /** The session as sent, without the stream URL's query and withheld tags; `null` below the senior role. */
  raw: Readonly<Record<string, unknown>> | null;
}>;
