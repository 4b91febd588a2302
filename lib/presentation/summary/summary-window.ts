import type { SummaryAnswer } from "@/lib/contract/summary";
import type { LookupKind } from "@/lib/domain/lookup/lookup";
import type { Adjustment } from "@/lib/domain/summary/summary";
import type { Zone } from "@/lib/domain/time/zone";
import { formatClock, formatSpan, zoneName } from "@/lib/presentation/format/format-time";

type SummarySource = Readonly<{
  /** "Conviva's totals as of 19:06 CST". */
  asOf: string;
  /** Its window, and how Conviva adjusted it, one sentence each. */
  details: readonly string[];
}>;

/** Where the totals come from: as of when, for which window, and how Conviva adjusted it. */
export function summarySource({ asOf, range, summary }: SummaryAnswer, zone: Zone): SummarySource {
  const window = summary.window ?? range;
  return {
    asOf: `Conviva's totals as of ${formatClock(asOf, zone)} ${zoneName(asOf, zone)}`,
    details: [
      `For ${formatSpan(window.start, window.end, zone)}.`,
      ...summary.adjustments.map((adjustment) => `${describeAdjustment(adjustment)}.`),
    ],
  };
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
