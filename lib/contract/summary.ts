import type { Summary } from "@/lib/domain/summary/summary";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { EpochMs } from "@/lib/domain/units";

/** `GET /api/viewers/{ref}/summary`. */
export type SummaryAnswer = Readonly<{
  /** The requested window. `summary.window` is the one Conviva answered for. */
  range: TimeRange;
  /** When Conviva answered. */
  asOf: EpochMs;
  summary: Summary;
}>;
