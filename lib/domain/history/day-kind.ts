import { classOf } from "@/lib/domain/sessions/classified-session";
import { isTechnicalFailure } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

/**
 * What an attempt counts as in the history: `failure` failed with an error, `trouble` played badly or was left after a
 * long wait, `blocked` met an account rule, and `other` says nothing about quality.
 */
export const dayKinds = ["failure", "trouble", "blocked", "well", "other"] as const;
export type DayKind = (typeof dayKinds)[number];

/** The kind of an attempt. */
export function dayKindOf(session: Session, thresholds: Thresholds): DayKind {
  switch (classOf(session, thresholds)) {
    case "bad":
      return isTechnicalFailure(session.outcome) ? "failure" : "trouble";
    case "refused":
      return "blocked";
    case "good":
      return "well";
    case "left":
    case "unclear":
      return "other";
  }
}
