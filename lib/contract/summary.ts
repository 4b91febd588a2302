import type { Summary } from "@/lib/domain/summary/summary";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** `GET /api/viewers/{ref}/summary`. */
export type SummaryAnswer = Readonly<{
  /** The window we asked for; the one Conviva answered for stands in `summary.window`. */
  range: TimeRange;
  /** When Conviva answered. */
  asOf: EpochMs;
  summary: Summary;
}>;
