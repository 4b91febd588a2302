import type { AnswerFact, Listed } from "@/lib/contract/answer";
import type { SessionId } from "@/lib/domain/sessions/session";
import { counted } from "@/lib/presentation/format/counted";

/** How many sessions each statement of an answer lists at most: as many as a page's list has at first. */
export const listedMax = 500;

/** The newest of these sessions, in their order, and how many there are in all if that is more. */
export function newestOf(oldestFirst: readonly SessionId[], max = listedMax): Listed {
  if (oldestFirst.length <= max) return { sessions: oldestFirst };
  return { sessions: oldestFirst.slice(-max), of: oldestFirst.length };
}

/** The same for sessions whose newest comes first. */
export function newestOfNewestFirst(newestFirst: readonly SessionId[], max = listedMax): Listed {
  if (newestFirst.length <= max) return { sessions: newestFirst };
  return { sessions: newestFirst.slice(0, max), of: newestFirst.length };
}

/** Statements with the newest of their sessions only. */
export function withNewest<Fact extends AnswerFact>(facts: readonly Fact[], max = listedMax): readonly Fact[] {
  return facts.map((fact) => ({ ...fact, ...newestOf(fact.sessions, max) }));
}

/** "6 sessions", or "newest 500 of 4,312 sessions". */
export function listedText({ sessions, of }: Listed): string {
  return of === undefined
    ? counted(sessions.length, "session")
    : `newest ${sessions.length} of ${counted(of, "session")}`;
}
