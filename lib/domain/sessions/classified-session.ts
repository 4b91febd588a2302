import { hasPlayed, troublesOf } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/**
 * What a session counts as when a cause is looked for. `bad`: a technical failure, trouble, or an exit after a long
 * wait. `refused`: a failure by a rule of the account, which says nothing of quality. `left`: gone before the picture
 * without a long wait, which says nothing of quality either.
 */
export type SessionClass = "bad" | "good" | "refused" | "left" | "unclear";

/** How a session counts. One that still goes on counts by what it has been so far. */
export function classOf({ outcome, numbers }: Session, thresholds: Thresholds): SessionClass {
  switch (outcome) {
    case "start-failure-technical":
    case "playback-failure-technical":
    case "trouble":
    case "exit-after-wait":
      return "bad";
    case "start-failure-business":
    case "playback-failure-business":
      return "refused";
    case "exit-before-start":
      return "left";
    case "played-well":
      return "good";
    case "on-going":
      if (troublesOf(numbers, thresholds).length > 0) return "bad";
      return hasPlayed(numbers) ? "good" : "unclear";
    case "unclear":
      return "unclear";
  }
}

/**
 * The sessions in time order, each once: insights must not depend on the order of an answer, nor on a session that
 * two answers both hold. Of two copies the one that has ended says more, else the one that has played longer.
 */
export function inTimeOrder(sessions: readonly Session[]): readonly Session[] {
  const once = new Map<string, Session>();
  for (const session of sessions) {
    const known = once.get(session.id);
    if (known === undefined || saysMore(session, known)) once.set(session.id, session);
  }
  return [...once.values()].sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
}

function saysMore(session: Session, known: Session): boolean {
  if (session.isEnded !== known.isEnded) return session.isEnded;
  const played = (one: Session) => one.numbers.playingTime ?? -1;
  if (played(session) !== played(known)) return played(session) > played(known);
  return JSON.stringify(session) > JSON.stringify(known);
}
