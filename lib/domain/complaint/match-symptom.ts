import type { SymptomMention } from "@/lib/domain/complaint/complaint";
import type { ReportedSymptom } from "@/lib/domain/complaint/lexicon";
import { neverStarted } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";

const matchers: Readonly<Record<ReportedSymptom, (session: Session, thresholds: Thresholds) => number>> = {
  "failed-to-start": ({ outcome }) => (neverStarted(outcome) ? 1 : 0),
  stopped: (session, thresholds) => (isPlaybackFailure(session) ? 1 : bufferingScore(session, thresholds) / 2),
  froze: (session, thresholds) =>
    Math.max(
      isPlaybackFailure(session) ? 1 : 0,
      bufferingScore(session, thresholds),
      neverStarted(session.outcome) ? 0.4 : 0,
    ),
  buffering: (session, thresholds) =>
    Math.max(bufferingScore(session, thresholds), slowStartScore(session, thresholds) / 2),
  "slow-start": (session, thresholds) =>
    session.outcome === "exit-after-wait" ? 1 : slowStartScore(session, thresholds),
  blurry: ({ numbers }, { averagePeakBitrate }) => {
    const bitrate = numbers.averagePeakBitrate;
    // A bitrate of 0 means there was no picture, which isn't a blurry one.
    if (bitrate === null || bitrate === 0) return 0;
    return grade(-bitrate, -averagePeakBitrate.good, -averagePeakBitrate.poor);
  },
  error: ({ errors, outcome }) => (errors.length > 0 || outcome.includes("failure") ? 1 : 0),
  blocked: ({ outcome }) => (outcome.endsWith("business") ? 1 : 0),
  any: ({ outcome }) =>
    outcome.includes("failure") || outcome === "trouble" || outcome === "exit-after-wait" ? 1 : 0,
};

/**
 * How well a session matches the reported symptoms, from 0 to 1; the best of them counts, and an unmeasured value
 * scores 0. Callers use different words for the same problem, so a 0 must never rule an attempt out.
 */
export function matchSymptoms(session: Session, symptoms: readonly SymptomMention[], thresholds: Thresholds): number {
  return Math.max(0, ...symptoms.map(({ symptom }) => matchers[symptom](session, thresholds)));
}

function isPlaybackFailure({ outcome }: Session): boolean {
  return outcome.startsWith("playback-failure");
}

function slowStartScore({ numbers }: Session, { videoStartTime }: Thresholds): number {
  return grade(numbers.videoStartTime, videoStartTime.good * 1000, videoStartTime.poor * 1000);
}

function bufferingScore({ numbers }: Session, { rebufferingRatio }: Thresholds): number {
  return grade(numbers.rebufferingRatio, rebufferingRatio.good, rebufferingRatio.poor);
}

/** 1 above the poor threshold, 0.5 above the good one. */
function grade(value: number | null, good: number, poor: number): number {
  if (value === null || value <= good) return 0;
  return value > poor ? 1 : 0.5;
}
