import documented from "@/lib/domain/sessions/documented-sessions.fixture.json" with { type: "json" };
import type { Session } from "@/lib/domain/sessions/session";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";

const sample = JSON.stringify(documented.sessions[0]);

type Changes = Readonly<Record<string, unknown>>;

/**
 * The documented session with these changes, by dotted path; `undefined` removes the member.
 */
export function wireSessionWith(changes: Changes = {}): Record<string, unknown> {
  const session: Record<string, unknown> = JSON.parse(sample);
  for (const [path, value] of Object.entries(changes)) setAt(session, path.split("."), value);
  return session;
}

/** The documented session with these changes, as we read it; `null` if it's skipped. */
export function sessionRead(changes: Changes = {}): Session | null {
  const { sessions } = parseSessions({ sessions: [wireSessionWith(changes)] }, defaultThresholds);
  return sessions[0]?.session ?? null;
}

/** Sets or removes the value at a path. */
function setAt(object: Record<string, unknown>, [step = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete object[step];
    else object[step] = value;
    return;
  }
  const inner = object[step];
  if (typeof inner !== "object" || inner === null) throw new Error(`nothing to change at ${step}`);
  setAt(inner as Record<string, unknown>, rest, value);
}
