/**
 * The values that separate good from poor. They are ours, and the operator can change them. Conviva's own
 * thresholds aren't public, so a grade by ours is never called SPI.
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
  /** Apps save data on phones on purpose: it shows little on a small screen. */
  averagePeakBitrateOnPhones: Band<"bit/s">;
  streamingPerformanceIndex: Band<"index">;
}>;

/**
 * Two thresholds in one unit. If lower is better, values up to `good` are good and values above `poor` are
 * poor; if higher is better (`good` > `poor`), the reverse.
 */
export type Band<Unit extends string = string> = Readonly<{ unit: Unit; good: number; poor: number }>;

export type ThresholdId = keyof Thresholds;

/** The defaults. `CONFIG_DIR/limits.json` can override any of them. */
export const defaultThresholds: Thresholds = {
  videoStartTime: { unit: "s", good: 4, poor: 8 },
  videoRestartTime: { unit: "s", good: 4, poor: 8 },
  videoStartFailures: { unit: "percent", good: 0, poor: 5 },
  exitsBeforeVideoStart: { unit: "percent", good: 5, poor: 20 },
  videoPlaybackFailures: { unit: "percent", good: 0, poor: 5 },
  rebufferingRatio: { unit: "percent", good: 0.5, poor: 2 },
  connectionInducedRebuffering: { unit: "percent", good: 0.5, poor: 2 },
  averagePeakBitrate: { unit: "bit/s", good: 3_000_000, poor: 1_000_000 },
  averagePeakBitrateOnPhones: { unit: "bit/s", good: 1_000_000, poor: 400_000 },
  streamingPerformanceIndex: { unit: "index", good: 90, poor: 70 },
};

export type Grade = "good" | "fair" | "poor";

/** Grades a value. Lower is better unless `good` is above `poor`. */
export function gradeOf(value: number, { good, poor }: Band): Grade {
  const isHigherBetter = good > poor;
  if (isHigherBetter ? value >= good : value <= good) return "good";
  if (isHigherBetter ? value < poor : value > poor) return "poor";
  return "fair";
}
