import type { Session } from "@/lib/domain/sessions/session";

/** Writes a file of sessions in parts: its start, the rows of some sessions at a time, and its end, which may be empty. */
export type SessionFile = Readonly<{ start: string; rows: (sessions: readonly Session[]) => string; end: string }>;
