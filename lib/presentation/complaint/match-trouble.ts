import { neverStarted, type Outcome } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Limits } from "@/lib/domain/thresholds";
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

const fits: Readonly<Record<TroubleId, (session: Session, limits: Limits) => number>> = {
  "never-started": ({ outcome }) => (neverStarted(outcome) ? 1 : 0),
  stopped: (session, limits) => (isBroken(session) ? 1 : waited(session, limits) / 2),
  froze: (session, limits) =>
    Math.max(isBroken(session) ? 1 : 0, waited(session, limits), neverStarted(session.outcome) ? 0.4 : 0),
  waiting: (session, limits) => Math.max(waited(session, limits), startedSlowly(session, limits) / 2),
  slow: (session, limits) => (session.outcome === "exit-after-wait" ? 1 : startedSlowly(session, limits)),
  blurry: ({ numbers }, { averagePeakBitrate }) => {
    const bitrate = numbers.averagePeakBitrate;
    // No bits are no picture, which is another trouble.
    if (bitrate === null || bitrate === 0) return 0;
    return grade(-bitrate, -averagePeakBitrate.good, -averagePeakBitrate.poor);
  },
  error: ({ errors, outcome }) => (errors.length > 0 || outcome.includes("failure") ? 1 : 0),
  refused: ({ outcome }) => (outcome.endsWith("business") ? 1 : 0),
  any: ({ outcome }) =>
    outcome.includes("failure") || outcome === "trouble" || outcome === "exit-after-wait" ? 1 : 0,
};

/**
 * How well a play fits what the viewer says went wrong, from 0 to 1. What was not measured does not fit. Viewers
 * call one thing by many names, so it only ranks plays and never rules one out.
 */
export function fitTrouble(
  session: Session,
  troubles: readonly Readonly<{ trouble: TroubleId }>[],
  limits: Limits,
): number {
  return Math.max(0, ...troubles.map(({ trouble }) => fits[trouble](session, limits)));
}

function isBroken({ outcome }: Session): boolean {
  return outcome.startsWith("playback-failure");
}

function startedSlowly({ numbers }: Session, { videoStartTime }: Limits): number {
  return grade(numbers.videoStartTime, videoStartTime.good * 1000, videoStartTime.poor * 1000);
}

function waited({ numbers }: Session, { rebufferingRatio }: Limits): number {
  return grade(numbers.rebufferingRatio, rebufferingRatio.good, rebufferingRatio.poor);
}

/** 1 past the poor limit, a half past the good one. */
function grade(value: number | null, good: number, poor: number): number {
  if (value === null || value <= good) return 0;
  return value > poor ? 1 : 0.5;
}
