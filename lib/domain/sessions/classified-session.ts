import { hasPlayed, troublesOf } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/**
 * What a session counts as when looking for a cause. `bad`: a technical failure, trouble, or an exit after a long
 * wait. `refused`: a failure by an account rule. `left`: an exit before start without a long wait. Neither of the
 * last two says anything about quality.
 */
export type SessionClass = "bad" | "good" | "refused" | "left" | "unclear";

/** The class of a session. An ongoing one is judged by its figures so far. */
export function classOf(session: Session, thresholds: Thresholds): SessionClass {
  const { outcome, numbers } = session;
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
      if (troublesOf(session, thresholds).length > 0) return "bad";
      return hasPlayed(numbers) ? "good" : "unclear";
    case "unclear":
      return "unclear";
  }
}

/**
 * The sessions in time order, without duplicates, so that the answer doesn't depend on the order of Conviva's
 * responses or on sessions that appear in two of them. Of two copies, the one that has ended is kept, otherwise
 * the one that played longer.
 */
export function inTimeOrder(sessions: readonly Session[]): readonly Session[] {
  const once = new Map<string, Session>();
  for (const session of sessions) {
    const known = once.get(session.id);
    if (known === undefined || isNewer(session, known)) once.set(session.id, session);
  }
  return [...once.values()].sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
}

function isNewer(session: Session, known: Session): boolean {
  if (session.isEnded !== known.isEnded) return session.isEnded;
  const played = (one: Session) => one.numbers.playingTime ?? -1;
  if (played(session) !== played(known)) return played(session) > played(known);
  return JSON.stringify(session) > JSON.stringify(known);
}
