import { longestWindowMs, oldestSampleMs } from "@/lib/domain/explore/sample-query";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";

/**
 * The longest window that can be sampled with an instant in its middle, in whole minutes. It ends now at the latest and
 * begins no earlier than Conviva samples, so the instant may be nearer to one end.
 *
 * @returns `null` if the instant is too old to be sampled, or in the future.
 */
export function windowAround(instant: EpochMs, now: EpochMs): TimeRange | null {
  const oldest = Math.ceil((now - oldestSampleMs) / minuteMs) * minuteMs;
  const newest = Math.floor(now / minuteMs) * minuteMs;
  if (instant < oldest || instant > now) return null;
  const end = Math.min(Math.floor((instant + longestWindowMs / 2) / minuteMs) * minuteMs, newest);
  const start = Math.max(end - longestWindowMs, oldest);
  return { start: epochMs(start), end: epochMs(end) };
}
