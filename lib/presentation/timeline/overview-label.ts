import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";

/** How much there is to show. */
type Amounts = Readonly<{
  shown: number;
  total: number;
  /** Whether all of the range is loaded. If not, the whole range is just "30 days". */
  isComplete: boolean;
  lanes: number;
}>;

/** How many lanes are in view; the others scroll. The height of the chart's scroller is in the same two steps. */
export const lanesInView = { usual: 4, tall: 6 } as const;

/**
 * Beside the overview: "24 h, all shown", "3 h of 24 h shown", or "4 of 10 sessions shown" if a filter hides some. If
 * lanes are out of view, it counts them instead: "24 h, 4 of 5 lanes".
 *
 * @param inView - How many lanes fit.
 */
export function overviewLabel(
  range: TimeRange,
  viewport: Viewport,
  { shown, total, isComplete, lanes }: Amounts,
  inView: number,
): string {
  const isCut = lanes > inView;
  const end = isCut ? `, ${inView} of ${counted(lanes, "lane")}` : " shown";
  if (shown < total) return `${shown.toLocaleString("en-GB")} of ${counted(total, "session")}${end}`;
  const whole = spanText(spanOf(range));
  if (spanOf(viewport) < spanOf(range)) return `${spanText(spanOf(viewport))} of ${whole}${end}`;
  if (isCut) return `${whole}${end}`;
  return isComplete ? `${whole}, all shown` : whole;
}

/** One rounded unit: "7 days", "24 h", "40 min". */
function spanText(ms: number): string {
  if (ms >= 1.5 * dayMs) return counted(Math.round(ms / dayMs), "day");
  return ms >= hourMs ? `${Math.round(ms / hourMs)} h` : `${Math.max(1, Math.round(ms / minuteMs))} min`;
}
