/**
 * Where good ends and poor begins. These thresholds are ours and the operator's to change; Conviva's own
 * thresholds are not public, so nothing graded by them is ever called SPI.
 */
export type Thresholds = Readonly<{
  videoStartTime: Band<"s">;
  videoRestartTime: Band<"s">;
  videoStartFailures: Band<"percent">;
  exitsBeforeVideoStart: Band<"percent">;
  videoPlaybackFailures: Band<"percent">;
  rebufferingRatio: Band<"percent">;
  connectionInducedRebuffering: Band<"percent">;
  averagePeakBitrate: Band<"bit/s">;
  streamingPerformanceIndex: Band<"index">;
}>;

/** Two edges in one unit. Up to `good` (or from it, when higher is better) is good; past `poor` is poor. */
export type Band<Unit extends string = string> = Readonly<{ unit: Unit; good: number; poor: number }>;

export type ThresholdId = keyof Thresholds;

/** What is shipped; `CONFIG_DIR/limits.json` may change any edge. */
export const defaultThresholds: Thresholds = {
  videoStartTime: { unit: "s", good: 4, poor: 8 },
  videoRestartTime: { unit: "s", good: 4, poor: 8 },
  videoStartFailures: { unit: "percent", good: 0, poor: 5 },
  exitsBeforeVideoStart: { unit: "percent", good: 5, poor: 20 },
  videoPlaybackFailures: { unit: "percent", good: 0, poor: 5 },
  rebufferingRatio: { unit: "percent", good: 0.5, poor: 2 },
  connectionInducedRebuffering: { unit: "percent", good: 0.5, poor: 2 },
  averagePeakBitrate: { unit: "bit/s", good: 3_000_000, poor: 1_000_000 },
  streamingPerformanceIndex: { unit: "index", good: 90, poor: 70 },
};

export type Grade = "good" | "fair" | "poor";

/** Grades a value by its band; which way is better follows from the order of the edges. */
export function gradeOf(value: number, { good, poor }: Band): Grade {
  const isHigherBetter = good > poor;
  if (isHigherBetter ? value >= good : value <= good) return "good";
  if (isHigherBetter ? value < poor : value > poor) return "poor";
  return "fair";
}
