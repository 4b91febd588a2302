import type { SessionFieldDefinition } from "@/lib/domain/sessions/session-fields/session-field";

/** Conviva's identifiers, in the order of the session details. */
export const identityFields = [
  { id: "convivaSessionId", label: "Conviva session ID", unit: "text", path: "conviva_session_id" },
  { id: "clientId", label: "Client ID", unit: "text", path: "client_id" },
  { id: "sessionId", label: "Session ID", unit: "text", path: "session_id" },
  { id: "viewerId", label: "Viewer ID", unit: "text", path: "viewer_id" },
] as const satisfies readonly SessionFieldDefinition[];
