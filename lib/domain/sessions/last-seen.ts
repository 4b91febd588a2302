import { isExpired, neverStarted } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** A start that never came is given up within this; Conviva's end may lie hours later, when the session expired. */
const longestTryMs = 2 * minuteMs;

/** When something was last seen of a session: by what was measured, since its end may be its expiration. */
export function lastSeen(session: Session): EpochMs {
  const { startedAt, endedAt, numbers, outcome } = session;
  const { videoStartTime, playingTime, rebufferingTime } = numbers;
  const measured = (videoStartTime ?? 0) + (playingTime ?? 0) + (rebufferingTime ?? 0);
  const isMeasured = measured > 0 && !neverStarted(outcome);
  const longest = startedAt + (isMeasured ? measured : longestTryMs);
  if (endedAt === null) return epochMs(isMeasured ? longest : startedAt);
  return epochMs(Math.min(endedAt, longest));
}

/**
 * When a play was over. Conviva's end counts when the player sent it, paused or not; one that expired, and one without
 * an end, is known to have run for as long as was measured.
 */
export function ranUntil(session: Session): EpochMs {
  const { endedAt, texts } = session;
  return endedAt !== null && !isExpired(texts.endedStatus) ? endedAt : lastSeen(session);
}
