import type { Problem } from "@/lib/contract/problem";
import type { Zone } from "@/lib/domain/time/zone";
import type { EpochMs } from "@/lib/domain/units";
import { formatClock, zoneName } from "@/lib/presentation/format/format-time";

type Kept = Readonly<{ isRangeReplaced: boolean; hasSummary: boolean; hasSessions: boolean }>;

/**
 * What the page still shows beside a problem; `null` if nothing.
 *
 * @param isRangeReplaced - Whether the URL's range was invalid, so that the page shows the default range.
 */
export function keptText({ isRangeReplaced, hasSummary, hasSessions }: Kept): string | null {
  const parts = [...(hasSummary ? ["the summary"] : []), ...(hasSessions ? ["the sessions"] : [])];
  if (parts.length === 0) return null;
  return isRangeReplaced ? "Showing the last 24 hours instead." : `Still showing ${parts.join(" and ")}.`;
}

/** A refresh that failed while older data is still shown. */
export function staleText(problem: Problem, loadedAt: EpochMs, zone: Zone): string {
  return `${problem.title}. Showing data as of ${formatClock(loadedAt, zone)} ${zoneName(loadedAt, zone)}.`;
}
