import "server-only";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

const stepMs = 30 * minuteMs;
const eachWayMs = 90 * minuteMs;
/** Conviva samples the last 31 days. The margin covers latency and clock differences. */
const oldestMs = 31 * dayMs - 2 * minuteMs;

/** The step in which an open window's end moves, so that agents share samples during an incident. */
const openStepMs = 5 * minuteMs;

/** A window to sample. */
export type SampleWindow = Readonly<{ range: TimeRange; isTooOld: boolean }>;

/**
 * The three hours around an attempt, aligned to half hours so that nearby attempts share a sample. An end in the future
 * becomes the last five-minute mark.
 */
export function sampleWindow(startedAt: EpochMs, now: EpochMs): SampleWindow {
  const middle = Math.floor(startedAt / stepMs) * stepMs;
  const start = middle - eachWayMs;
  const end = Math.min(middle + eachWayMs, Math.floor(now / openStepMs) * openStepMs);
  return {
    range: { start: epochMs(start), end: epochMs(Math.max(end, start + minuteMs)) },
    isTooOld: start < now - oldestMs,
  };
}
