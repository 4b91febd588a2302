import { type PartOfWhole, ratioInterval } from "@/lib/domain/answer/statistics/ratio-interval";
import { type PercentInterval, wilson } from "@/lib/domain/answer/statistics/wilson";
import { dayKindOf } from "@/lib/domain/history/day-kind";
import { inTimeOrder } from "@/lib/domain/sessions/classified-session";
import type { Session } from "@/lib/domain/sessions/session";
import { gradeOf, type Thresholds } from "@/lib/domain/thresholds";
import { dayMs, type EpochMs } from "@/lib/domain/units";

/** What a viewer's week is compared by. */
export const baselineMeasures = ["failures", "trouble", "rebuffering"] as const;
export type BaselineMeasure = (typeof baselineMeasures)[number];

/** A rate in percent with its 95 % interval, and the number of attempts it's from. */
export type Rate = PercentInterval & Readonly<{ percent: number; attempts: number }>;

/**
 * How a viewer's week differs from the time before. `same` is a difference that chance explains or that nobody would
 * notice; `unknown` is too little to tell. A rate is `null` if there's nothing to measure it on.
 */
export type BaselineChange = Readonly<{
  measure: BaselineMeasure;
  change: "worse" | "better" | "same" | "unknown";
  week: Rate | null;
  usual: Rate | null;
  /** The attempts there were to measure it on, if there are too few. */
  attempts: Readonly<{ week: number; usual: number }>;
}>;

export const weekMs = 7 * dayMs;
/** With fewer attempts on one side, nothing is claimed. */
const attemptsMin = 5;

type Period = Readonly<{
  /** When the sessions were loaded. */
  asOf: EpochMs;
  /** Where the loaded sessions begin, if older ones may be missing; otherwise `null`. */
  loadedFrom: EpochMs | null;
}>;

/**
 * Compares the last seven days with the viewer's own days before.
 *
 * @param sessions - Of 30 days, in any order.
 * @returns One change per measure; none if the days before aren't loaded.
 */
export function compareWithBaseline(
  sessions: readonly Session[],
  { asOf, loadedFrom }: Period,
  thresholds: Thresholds,
): readonly BaselineChange[] {
  const weekStart = asOf - weekMs;
  const all = inTimeOrder(sessions);
  if (loadedFrom !== null && loadedFrom >= weekStart) return [];
  const week = all.filter(({ startedAt }) => startedAt >= weekStart);
  const before = all.filter(({ startedAt }) => startedAt < weekStart);
  return baselineMeasures.map((measure) => {
    const [now, usual] = [rateOf(measure, week, thresholds), rateOf(measure, before, thresholds)];
    const attempts = { week: now?.attempts ?? 0, usual: usual?.attempts ?? 0 };
    return { measure, change: changeOf(measure, now, usual, thresholds), week: now, usual, attempts };
  });
}

function rateOf(measure: BaselineMeasure, sessions: readonly Session[], thresholds: Thresholds): Rate | null {
  if (measure === "rebuffering") {
    const measured = sessions.flatMap(viewingOf);
    const ratio = ratioInterval(measured);
    return ratio && { ...ratio, attempts: measured.length };
  }
  const kinds = sessions.map((session) => dayKindOf(session, thresholds));
  const judged = kinds.filter((kind) => kind === "failure" || kind === "trouble" || kind === "well");
  const hits = judged.filter((kind) => kind === (measure === "failures" ? "failure" : "trouble")).length;
  const interval = wilson(hits, judged.length);
  return interval && { ...interval, percent: (100 * hits) / judged.length, attempts: judged.length };
}

/** A session without viewing time was not measured. */
function viewingOf({ numbers }: Session): readonly PartOfWhole[] {
  const { playingTime, rebufferingTime } = numbers;
  if (playingTime === null || rebufferingTime === null || playingTime + rebufferingTime <= 0) return [];
  return [{ part: rebufferingTime, whole: playingTime + rebufferingTime }];
}

function changeOf(
  measure: BaselineMeasure,
  week: Rate | null,
  usual: Rate | null,
  thresholds: Thresholds,
): BaselineChange["change"] {
  if (week === null || usual === null || Math.min(week.attempts, usual.attempts) < attemptsMin) return "unknown";
  // Intervals that overlap are a difference that chance explains.
  const isWorse = week.low > usual.high;
  const isBetter = week.high < usual.low;
  if (!isWorse && !isBetter) return "same";
  return isGood(measure, Math.max(week.percent, usual.percent), thresholds) ? "same" : isWorse ? "worse" : "better";
}

/** Whether a rate is too low for anybody to notice. */
function isGood(measure: BaselineMeasure, percent: number, thresholds: Thresholds): boolean {
  if (measure === "trouble") return percent === 0;
  const band = measure === "failures" ? thresholds.videoPlaybackFailures : thresholds.rebufferingRatio;
  return gradeOf(percent, band) === "good";
}
