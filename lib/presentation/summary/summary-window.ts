import type { SummaryAnswer } from "@/lib/contract/summary";
import type { Adjustment } from "@/lib/domain/summary/summary";
import { formatClock, formatSpan, type Zone, zoneName } from "@/lib/presentation/format/format-time";

/**
 * Where the totals come from, in one line: whose they are, when they were given, for which window, and
 * how Conviva changed the question.
 */
export function describeSummaryWindow({ asOf, range, summary }: SummaryAnswer, zone: Zone): string {
  const window = summary.window ?? range;
  return [
    `Conviva's totals as of ${formatClock(asOf, zone)} ${zoneName(asOf, zone)}`,
    formatSpan(window.start, window.end, zone),
    ...summary.adjustments.map(describeAdjustment),
  ].join(" · ");
}

/** A known adjustment in plain words; an unknown one as Conviva sent it. */
export function describeAdjustment({ cause, value }: Adjustment): string {
  if (/adjusted query interval/i.test(cause) && value !== "") {
    return `Conviva moved the window back by ${value}, to settled data`;
  }
  return `Conviva notes: ${value === "" ? cause : `${cause} (${value})`}`;
}
