import { deviceKindOf } from "@/lib/domain/device-kind";
import type { Session } from "@/lib/domain/sessions/session";
import type { Thresholds } from "@/lib/domain/thresholds";
import { type BitsPerSecond, type EpochMs, type Milliseconds, milliseconds, type Percent } from "@/lib/domain/units";

/**
 * How a session ended, and what that means for whoever counts it. Order is severity: where several share a pixel, the
 * later one is drawn.
 *
 * `neverStarted`: it ended before the first frame, so nothing about watching was measured. `failure`: who ended it,
 * an error (`technical`) or a rule of the account (`refusal`); `null` when it didn't fail. `shortLabel`: the name where
 * there is little room, unless it's the label itself.
 */
export const outcomes = [
  {
    id: "unclear",
    label: "Unclear",
    help: "Conviva sent no outcome.",
    neverStarted: false,
    failure: null,
  },
  {
    id: "played-well",
    label: "Played well",
    help: "Started and played without problems.",
    neverStarted: false,
    failure: null,
  },
  {
    id: "on-going",
    label: "Ongoing",
    help: "Still playing. All figures are so far.",
    neverStarted: false,
    failure: null,
  },
  {
    id: "exit-before-start",
    label: "Exit before start",
    help: "The viewer left before the video started.",
    neverStarted: true,
    failure: null,
  },
  {
    id: "exit-after-wait",
    label: "Exit after a long wait",
    help: "The video took too long to start, and the viewer gave up.",
    neverStarted: true,
    failure: null,
  },
  {
    id: "trouble",
    label: "With trouble",
    help: "Played, but with a slow start, rebuffering or low picture quality.",
    neverStarted: false,
    failure: null,
  },
  {
    id: "playback-failure-business",
    label: "Playback blocked",
    help: "Stopped by an account rule: rights, region or plan.",
    neverStarted: false,
    failure: "refusal",
  },
  {
    id: "start-failure-business",
    label: "Start blocked",
    help: "Blocked by an account rule before the video started.",
    neverStarted: true,
    failure: "refusal",
  },
  {
    id: "playback-failure-technical",
    label: "Playback failure, technical",
    shortLabel: "Playback failure",
    help: "Stopped with an error while playing.",
    neverStarted: false,
    failure: "technical",
  },
  {
    id: "start-failure-technical",
    label: "Start failure, technical",
    shortLabel: "Start failure",
    help: "Failed with an error before the video started.",
    neverStarted: true,
    failure: "technical",
  },
] as const satisfies readonly OutcomeDefinition[];

type OutcomeDefinition = Readonly<{
  id: string;
  label: string;
  shortLabel?: string;
  help: string;
  neverStarted: boolean;
  failure: "technical" | "refusal" | null;
}>;

export type Outcome = (typeof outcomes)[number]["id"];

const definitions = new Map<Outcome, OutcomeDefinition>(outcomes.map((definition) => [definition.id, definition]));

/** The outcome's name as an agent reads it. */
export function outcomeLabel(outcome: Outcome): string {
  return definitions.get(outcome)?.label ?? outcome;
}

/** The outcome's name where there is little room: "Start failure" with an error, "Start blocked" by an account rule. */
export function shortOutcomeLabel(outcome: Outcome): string {
  return definitions.get(outcome)?.shortLabel ?? outcomeLabel(outcome);
}

/** Whether a session ended before its first frame, so that nothing about watching was measured. */
export function neverStarted(outcome: Outcome): boolean {
  return definitions.get(outcome)?.neverStarted === true;
}

/** Whether a session failed, for a technical reason or by a rule of the account. */
export function isFailure(outcome: Outcome): boolean {
  return isTechnicalFailure(outcome) || isRefused(outcome);
}

/** Whether an error kept a video from starting or stopped it. */
export function isTechnicalFailure(outcome: Outcome): boolean {
  return definitions.get(outcome)?.failure === "technical";
}

/** Whether a rule of the account kept a video from starting or stopped it. */
export function isRefused(outcome: Outcome): boolean {
  return definitions.get(outcome)?.failure === "refusal";
}

/** Whether a video that had started was stopped by a failure of either kind. */
export function isPlaybackFailure(outcome: Outcome): boolean {
  return isFailure(outcome) && !neverStarted(outcome);
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

/** The measurements that decide an outcome; `null` is not measured. */
export type OutcomeMetrics = Readonly<{
  videoStartTime: Milliseconds | null;
  playingTime: Milliseconds | null;
  rebufferingRatio: Percent | null;
  rebufferingTime: Milliseconds | null;
  averagePeakBitrate: BitsPerSecond | null;
}>;

/** What was measured, and what it was measured on. */
export type Measured = Pick<Session, "texts"> & Readonly<{ numbers: OutcomeMetrics }>;

/**
 * Decides how a session ended. The first of contradictory flags wins, in this order: start failure, playback failure,
 * exit before start, ongoing, played. Technical wins over business, and a failure that names neither is technical,
 * since a business failure always matches a rule of the account.
 *
 * @param exitWait - How long a viewer who left before the first frame waited for it; `null` when unknown.
 * @see docs/upstream.md, "Outcome of a session".
 */
export function outcomeOf(
  flags: StatusFlags,
  measured: Measured,
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
  if (!hasPlayed(measured.numbers)) return "unclear";
  return troublesOf(measured, thresholds).length > 0 ? "trouble" : "played-well";
}

/** Whether the viewer waited longer than our threshold for a poor start. An unknown wait isn't a long one. */
function isLongWait(wait: Milliseconds | null, thresholds: Thresholds): boolean {
  return wait !== null && wait / 1000 > thresholds.videoStartTime.poor;
}

/**
 * How long the viewer waited for a session that never started. `null` when Conviva sent no end, or ended the session
 * by expiry some time after the viewer had left.
 */
export function waitBeforeExit(
  startedAt: EpochMs,
  endedAt: EpochMs | null,
  endedStatus: string | null,
): Milliseconds | null {
  return endedAt === null || isExpired(endedStatus) ? null : milliseconds(endedAt - startedAt);
}

/** Whether Conviva ended a session "By Expiration", some time after the viewer had left. */
export function isExpired(endedStatus: string | null): boolean {
  return endedStatus !== null && /expir/i.test(endedStatus);
}

/** Whether the video started: a start time or some playing time was measured. */
export function hasPlayed(metrics: Pick<OutcomeMetrics, "videoStartTime" | "playingTime">): boolean {
  return metrics.videoStartTime !== null || (metrics.playingTime !== null && metrics.playingTime > 0);
}

export type Trouble = "slow-start" | "waiting" | "low-picture";

/** Nobody calls about less rebuffering than this, whatever its share of a short play. */
const shortRebufferingMs = 3_000;

/**
 * What was poor about a session that played. A bitrate of 0 means there was no picture to judge. What is low depends on
 * the kind of device.
 */
export function troublesOf(measured: Measured, thresholds: Thresholds): readonly Trouble[] {
  const { videoStartTime, averagePeakBitrate } = measured.numbers;
  const isPhone = deviceKindOf(measured) === "phone";
  const { poor } = isPhone ? thresholds.averagePeakBitrateOnPhones : thresholds.averagePeakBitrate;
  const troubles: Trouble[] = [];
  if (videoStartTime !== null && videoStartTime / 1000 > thresholds.videoStartTime.poor) troubles.push("slow-start");
  if (isWaiting(measured.numbers, thresholds)) troubles.push("waiting");
  if (averagePeakBitrate !== null && averagePeakBitrate > 0 && averagePeakBitrate < poor)
    troubles.push("low-picture");
  return troubles;
}

function isWaiting(
  { rebufferingRatio, rebufferingTime, playingTime }: OutcomeMetrics,
  thresholds: Thresholds,
): boolean {
  if (rebufferingRatio === null || rebufferingRatio <= thresholds.rebufferingRatio.poor) return false;
  // The ratio is of the viewing time, which is playing and rebuffering together. At 100 %, nothing played to compare with.
  const isEstimable = playingTime !== null && rebufferingRatio < 100;
  const estimated = isEstimable ? (playingTime * rebufferingRatio) / (100 - rebufferingRatio) : null;
  const waited = rebufferingTime ?? estimated;
  return waited === null || waited >= shortRebufferingMs;
}
