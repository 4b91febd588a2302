import { isFailure, isPlaybackFailure, isRefused, neverStarted, type Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { TroubleId } from "@/lib/presentation/complaint/meaning";

/** How a play went, for the agent, beside what the viewer says of it. */
const wentWords = {
  unclear: "how it went is not known",
  "played-well": "it played well",
  "on-going": "it is still on",
  "exit-before-start": "left before the picture",
  "exit-after-wait": "left after a long wait",
  trouble: "it played with trouble",
  "playback-failure-business": "it was ended by a rule of the account",
  "start-failure-business": "it was refused",
  "playback-failure-technical": "it broke off",
  "start-failure-technical": "it never started",
} as const satisfies Record<Outcome, string>;

/** "it broke off". */
export function wentText({ outcome }: Session): string {
  return wentWords[outcome];
}

const fits: Readonly<Record<TroubleId, (session: Session, thresholds: Thresholds) => number>> = {
  "never-started": ({ outcome }) => (neverStarted(outcome) ? 1 : 0),
  stopped: (session, thresholds) => (isBroken(session) ? 1 : waited(session, thresholds) / 2),
  froze: (session, thresholds) =>
    Math.max(isBroken(session) ? 1 : 0, waited(session, thresholds), neverStarted(session.outcome) ? 0.4 : 0),
  waiting: (session, thresholds) => Math.max(waited(session, thresholds), startedSlowly(session, thresholds) / 2),
  slow: (session, thresholds) => (session.outcome === "exit-after-wait" ? 1 : startedSlowly(session, thresholds)),
  blurry: ({ numbers }, { averagePeakBitrate }) => {
    const bitrate = numbers.averagePeakBitrate;
    // No bits are no picture, which is another trouble.
    if (bitrate === null || bitrate === 0) return 0;
    return grade(-bitrate, -averagePeakBitrate.good, -averagePeakBitrate.poor);
  },
  error: ({ errors, outcome }) => (errors.length > 0 || isFailure(outcome) ? 1 : 0),
  refused: ({ outcome }) => (isRefused(outcome) ? 1 : 0),
  any: ({ outcome }) => (isFailure(outcome) || outcome === "trouble" || outcome === "exit-after-wait" ? 1 : 0),
};

/**
 * How well a play fits what the viewer says went wrong, from 0 to 1. What was not measured does not fit. Viewers
 * call one thing by many names, so it only ranks plays and never rules one out.
 */
export function fitTrouble(
  session: Session,
  troubles: readonly Readonly<{ trouble: TroubleId }>[],
  thresholds: Thresholds,
): number {
  return Math.max(0, ...troubles.map(({ trouble }) => fits[trouble](session, thresholds)));
}

function isBroken({ outcome }: Session): boolean {
  return isPlaybackFailure(outcome);
}

function startedSlowly({ numbers }: Session, { videoStartTime }: Thresholds): number {
  return grade(numbers.videoStartTime, videoStartTime.good * 1000, videoStartTime.poor * 1000);
}

function waited({ numbers }: Session, { rebufferingRatio }: Thresholds): number {
  return grade(numbers.rebufferingRatio, rebufferingRatio.good, rebufferingRatio.poor);
}

/** 1 past the poor limit, a half past the good one. */
function grade(value: number | null, good: number, poor: number): number {
  if (value === null || value <= good) return 0;
  return value > poor ? 1 : 0.5;
}
