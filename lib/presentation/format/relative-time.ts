import { dayMs, type EpochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";

/**
 * How long ago an instant was: "just now", "12 min ago", "3 h ago", "8 days ago". Rounded down, so "1 h ago" is at least an
 * hour. An instant after `now` is "just now".
 */
export function relativeTime(instant: EpochMs, now: EpochMs): string {
  const elapsed = now - instant;
  if (elapsed < minuteMs) return "just now";
  if (elapsed < hourMs) return `${Math.floor(elapsed / minuteMs)} min ago`;
  if (elapsed < 2 * dayMs) return `${Math.floor(elapsed / hourMs)} h ago`;
  return `${counted(Math.floor(elapsed / dayMs), "day")} ago`;
}
