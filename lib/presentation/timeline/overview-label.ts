import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";

/**
 * Beside the overview: "24 h, all shown", "3 h of 24 h shown", or "4 of 10 sessions shown" if a filter hides some.
 *
 * @param isComplete - Whether all of the range is loaded. If not, the whole range is just "30 days".
 */
export function overviewLabel(
  range: TimeRange,
  viewport: Viewport,
  { shown, total, isComplete }: Readonly<{ shown: number; total: number; isComplete: boolean }>,
): string {
  if (shown < total) return `${shown.toLocaleString("en-GB")} of ${counted(total, "session")} shown`;
  const whole = spanText(spanOf(range));
  if (spanOf(viewport) < spanOf(range)) return `${spanText(spanOf(viewport))} of ${whole} shown`;
  return isComplete ? `${whole}, all shown` : whole;
}

/** One rounded unit: "7 days", "24 h", "40 min". */
function spanText(ms: number): string {
  if (ms >= 1.5 * dayMs) return counted(Math.round(ms / dayMs), "day");
  return ms >= hourMs ? `${Math.round(ms / hourMs)} h` : `${Math.max(1, Math.round(ms / minuteMs))} min`;
}
