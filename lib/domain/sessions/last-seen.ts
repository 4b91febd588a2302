import { isExpired, neverStarted } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/** A viewer gives up on a failed start within this time. Conviva's end can be hours later, when the session expires. */
const longestFailedStartMs = 2 * minuteMs;

/** When a session was last active, by what was measured: its end can be its expiration. */
export function lastSeen(session: Session): EpochMs {
  const { startedAt, endedAt, numbers, outcome } = session;
  const { videoStartTime, playingTime, rebufferingTime } = numbers;
  const measured = (videoStartTime ?? 0) + (playingTime ?? 0) + (rebufferingTime ?? 0);
  const isMeasured = measured > 0 && !neverStarted(outcome);
  const longest = startedAt + (isMeasured ? measured : longestFailedStartMs);
  if (endedAt === null) return epochMs(isMeasured ? longest : startedAt);
  return epochMs(Math.min(endedAt, longest));
}

/**
 * When a play was over. Conviva's end counts if the player sent it, paused or not. A play that expired or has no end
 * counts as running for as long as was measured.
 */
export function ranUntil(session: Session): EpochMs {
  const { endedAt, texts } = session;
  return endedAt !== null && !isExpired(texts.endedStatus) ? endedAt : lastSeen(session);
}
