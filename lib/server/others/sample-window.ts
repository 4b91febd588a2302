import "server-only";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

const stepMs = 30 * minuteMs;
const eachWayMs = 90 * minuteMs;
/** Conviva samples the last 31 days; the answer travels and clocks differ, so we stay this far inside. */
const oldestMs = 31 * dayMs - 2 * minuteMs;

/** An end that is still to come moves on by this much, so that agents who ask during an incident share samples. */
const openStepMs = 5 * minuteMs;

/** A window to sample. */
export type SampleWindow = Readonly<{ range: TimeRange; isTooOld: boolean }>;

/**
 * The three hours around a play, in steps of half an hour so that plays close by share a sample. An end that is still
 * to come is cut at the last five whole minutes.
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
