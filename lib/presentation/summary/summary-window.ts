import type { SummaryAnswer } from "@/lib/contract/summary";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import type { Adjustment } from "@/lib/domain/summary/summary";
import type { Zone } from "@/lib/domain/time/zone";
import { formatClock, formatSpan, zoneName } from "@/lib/presentation/format/format-time";

/** Where the totals come from, in one line: as of when, for which window, and how Conviva adjusted it. */
export function describeSummaryWindow({ asOf, range, summary }: SummaryAnswer, zone: Zone): string {
  const window = summary.window ?? range;
  return [
    `Conviva's totals as of ${formatClock(asOf, zone)} ${zoneName(asOf, zone)}`,
    formatSpan(window.start, window.end, zone),
    ...summary.adjustments.map(describeAdjustment),
  ].join(" · ");
}

/** A known adjustment in plain words; any other as Conviva sent it. */
export function describeAdjustment({ cause, value }: Adjustment): string {
  if (/adjusted query interval/i.test(cause) && value !== "") {
    return `Conviva moved the window back by ${value}, to data that has settled`;
  }
  return `Conviva's note: ${value === "" ? cause : `${cause} (${value})`}`;
}

/** A caveat for the totals of an IP address; `null` for a viewer. */
export function sharedTotalsText(kind: LookupKind): string | null {
  return kind === "viewerIp" ? "Totals for this IP address, not for one person." : null;
}

/** The note below the tiles. */
export const gradesText = "Grades use our thresholds, not Conviva's.";
