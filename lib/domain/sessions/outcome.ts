import type { Thresholds } from "@/lib/domain/thresholds";
import { type BitsPerSecond, type EpochMs, type Milliseconds, milliseconds, type Percent } from "@/lib/domain/units";

/**
 * What became of a session. Where several share a pixel the later one in this list is drawn, so order
 * is severity.
 */
export const outcomes = [
  { id: "unclear", label: "Unclear", help: "Conviva sent no outcome for it." },
  { id: "played-well", label: "Played well", help: "Started, ran and ended without trouble." },
  { id: "on-going", label: "On-going", help: "Still playing; all figures are so far." },
  { id: "exit-before-start", label: "Exit before start", help: "The viewer left before the picture came." },
  {
    id: "exit-after-wait",
    label: "Exit after a long wait",
    help: "The picture did not come in good time, and the viewer gave up.",
  },
  {
    id: "trouble",
    label: "With trouble",
    help: "Played, but slow to start, waiting, or with a low picture.",
  },
  {
    id: "playback-failure-business",
    label: "Playback failure, business",
    help: "Ended by a rule of the account: rights, region, plan.",
  },
  {
    id: "start-failure-business",
    label: "Start failure, business",
    help: "Never started because of a rule of the account.",
  },
  {
    id: "playback-failure-technical",
    label: "Playback failure, technical",
    help: "Broke off with an error.",
  },
  { id: "start-failure-technical", label: "Start failure, technical", help: "Never started, with an error." },
] as const satisfies readonly Readonly<{ id: string; label: string; help: string }>[];

export type Outcome = (typeof outcomes)[number]["id"];

const labels = new Map<string, string>(outcomes.map(({ id, label }) => [id, label]));

/** The outcome's name as an agent reads it. */
export function outcomeLabel(outcome: Outcome): string {
  return labels.get(outcome) ?? outcome;
}

/** Whether a session ended before its picture came, so that nothing of watching was measured. */
export function neverStarted(outcome: Outcome): boolean {
  return outcome.startsWith("start-failure") || outcome.startsWith("exit");
}

/** The status flags of one session; `null` where not sent. */
export type StatusFlags = Readonly<{
  isEnded: boolean;
  exitBeforeVideoStart: boolean | null;
  videoStartFailure: boolean | null;
  videoStartFailureTechnical: boolean | null;
  videoStartFailureBusiness: boolean | null;
  videoPlaybackFailure: boolean | null;
  videoPlaybackFailureTechnical: boolean | null;
  videoPlaybackFailureBusiness: boolean | null;
}>;

/** The measurements an outcome rests on; `null` is not measured. */
export type OutcomeMetrics = Readonly<{
  videoStartTime: Milliseconds | null;
  playingTime: Milliseconds | null;
  rebufferingRatio: Percent | null;
  averagePeakBitrate: BitsPerSecond | null;
}>;

/**
 * Derives what became of a session. Contradictory flags are settled in this order: start failure,
 * playback failure, exit before start, on-going, played; technical before business, and technical
 * where neither is named (a failure is business only if a rule of the account matched).
 *
 * @param exitWait - How long a viewer who left before the picture waited for it; `null` when that is not known.
 * @see docs/upstream.md, "Outcome of a session".
 */
export function outcomeOf(
  flags: StatusFlags,
  metrics: OutcomeMetrics,
  exitWait: Milliseconds | null,
  thresholds: Thresholds,
): Outcome {
  if (flags.videoStartFailureTechnical) return "start-failure-technical";
  if (flags.videoStartFailureBusiness) return "start-failure-business";
  if (flags.videoStartFailure) return "start-failure-technical";
  if (flags.videoPlaybackFailureTechnical) return "playback-failure-technical";
  if (flags.videoPlaybackFailureBusiness) return "playback-failure-business";
  if (flags.videoPlaybackFailure) return "playback-failure-technical";
  if (flags.exitBeforeVideoStart) return isLongWait(exitWait, thresholds) ? "exit-after-wait" : "exit-before-start";
  if (!flags.isEnded) return "on-going";
  if (!hasPlayed(metrics)) return "unclear";
  return troublesOf(metrics, thresholds).length > 0 ? "trouble" : "played-well";
}

/** Whether a start was waited for longer than our thresholds call poor. What is not known is no long wait. */
function isLongWait(wait: Milliseconds | null, thresholds: Thresholds): boolean {
  return wait !== null && wait / 1000 > thresholds.videoStartTime.poor;
}

/**
 * How long a session that never started was waited for. `null` when Conviva's end does not say it: it sent none, or
 * the session ended "By Expiration", some time after the viewer had gone.
 */
export function waitBeforeExit(
  startedAt: EpochMs,
  endedAt: EpochMs | null,
  endedStatus: string | null,
): Milliseconds | null {
  return endedAt === null || isExpired(endedStatus) ? null : milliseconds(endedAt - startedAt);
}

/** Whether Conviva ended a session "By Expiration", some time after the viewer had gone: the end is not the viewer's. */
export function isExpired(endedStatus: string | null): boolean {
  return endedStatus !== null && /expir/i.test(endedStatus);
}

/** Whether the picture came at all: a start time was measured, or something was played. */
export function hasPlayed(metrics: Pick<OutcomeMetrics, "videoStartTime" | "playingTime">): boolean {
  return metrics.videoStartTime !== null || (metrics.playingTime !== null && metrics.playingTime > 0);
}

export type Trouble = "slow-start" | "waiting" | "low-picture";

/** What was poor about a session that played. A bitrate of 0 is not a picture, so it is not judged. */
export function troublesOf(metrics: OutcomeMetrics, thresholds: Thresholds): readonly Trouble[] {
  const { videoStartTime, rebufferingRatio, averagePeakBitrate } = metrics;
  const troubles: Trouble[] = [];
  if (videoStartTime !== null && videoStartTime / 1000 > thresholds.videoStartTime.poor) troubles.push("slow-start");
  if (rebufferingRatio !== null && rebufferingRatio > thresholds.rebufferingRatio.poor) troubles.push("waiting");
  if (
    averagePeakBitrate !== null &&
    averagePeakBitrate > 0 &&
    averagePeakBitrate < thresholds.averagePeakBitrate.poor
  ) {
    troubles.push("low-picture");
  }
  return troubles;
}
