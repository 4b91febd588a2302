import type { ChangePoint } from "@/lib/domain/answer/change-point/find-change-point";
import { count, instant, text, word } from "@/lib/domain/answer/playbook/phrase";
import type { Fact } from "@/lib/domain/answer/verdict/verdict";
import type { Session, SessionId } from "@/lib/domain/sessions/session";

/**
 * When the problems behind a verdict began, what appeared at the same time, and since when it has worked again.
 *
 * @param evidence - The attempts with problems that the verdict rests on.
 * @returns `null` without a change point, or if it is about other attempts.
 */
export function beganFact(found: ChangePoint | null, evidence: readonly Session[]): Fact | null {
  if (found === null) return null;
  const { before, since, goodAgain, firstBad } = found;
  const after: ReadonlySet<SessionId> = new Set(since.sessions);
  const shared = evidence.filter(({ id }) => after.has(id)).length;
  if (shared * 2 < since.bad) return null;
  const [appeared] = found.changedWith;
  return {
    id: "began",
    values: {
      began: instant(firstBad.startedAt),
      good: count(before.plays - before.bad),
      plays: count(before.plays),
      ...(appeared ? { factor: word(appeared.factor), value: text(appeared.value) } : {}),
      ...(goodAgain ? { ended: instant(goodAgain.first.startedAt) } : {}),
    },
    sessions: [...before.sessions, ...since.sessions],
  };
}
