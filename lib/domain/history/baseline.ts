import { fisherGreater } from "@/lib/domain/answer/statistics/exact-tests";
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
 * How a viewer's week differs from the time before. `same` is a difference that nobody would notice, `unclear` one that
 * chance can explain; `unknown` is too little to tell. A rate is `null` if there's nothing to measure it on.
 */
export type BaselineChange = Readonly<{
  measure: BaselineMeasure;
  change: "worse" | "better" | "same" | "unclear" | "unknown";
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
  if (isGood(measure, Math.max(week.percent, usual.percent), thresholds)) return "same";
  const isClear = measure === "rebuffering" ? areRatiosApart(week, usual) : areSharesApart(week, usual);
  if (!isClear) return "unclear";
  return week.percent > usual.percent ? "worse" : "better";
}

/** Whether two ratios differ by more than their intervals together. */
function areRatiosApart(one: Rate, other: Rate): boolean {
  const half = ({ low, percent, high }: Rate) => Math.max(high - percent, percent - low);
  return Math.abs(one.percent - other.percent) > Math.hypot(half(one), half(other));
}

/** One-sided, so that both sides together are 5 %. */
const chanceMax = 0.025;

/** Whether two shares of attempts differ by more than chance explains. */
function areSharesApart(one: Rate, other: Rate): boolean {
  const [high, low] = one.percent > other.percent ? [one, other] : [other, one];
  const hits = ({ percent, attempts }: Rate) => Math.round((percent * attempts) / 100);
  const chance = fisherGreater(hits(high), high.attempts - hits(high), hits(low), low.attempts - hits(low));
  return chance < chanceMax;
}

/** Whether a rate is too low for anybody to notice. */
function isGood(measure: BaselineMeasure, percent: number, thresholds: Thresholds): boolean {
  if (measure === "trouble") return percent === 0;
  const band = measure === "failures" ? thresholds.videoPlaybackFailures : thresholds.rebufferingRatio;
  return gradeOf(percent, band) === "good";
}
