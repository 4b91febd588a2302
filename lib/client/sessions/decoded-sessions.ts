import { decodeSessions } from "@/lib/contract/session-columns";
import type { SessionsAnswer } from "@/lib/contract/sessions";
import type { Session } from "@/lib/domain/sessions/session";

const decoded = new WeakMap<SessionsAnswer, readonly Session[]>();

/** The sessions of an answer. They are decoded once and shared by all panels. */
export function sessionsOf(answer: SessionsAnswer): readonly Session[] {
  const known = decoded.get(answer);
  if (known) return known;
  const sessions = decodeSessions(answer.columns);
  decoded.set(answer, sessions);
  return sessions;
}

/** Makes these the sessions of an answer, in place of what its columns say. Returns the answer. */
export function withSessions(answer: SessionsAnswer, sessions: readonly Session[]): SessionsAnswer {
  decoded.set(answer, sessions);
  return answer;
}
