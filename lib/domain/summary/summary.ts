import type { FigureId } from "@/lib/domain/summary/metric-catalogue";
import type { TimeRange } from "@/lib/domain/time/time-range";

/** A change Conviva made to the question, in its own words. */
export type Adjustment = Readonly<{ cause: string; value: string }>;

/** A viewer's (or an address's) totals over a window, as Conviva counted them. */
export type Summary = Readonly<{
  /** Each in its catalogue unit; `null` when not sent or not measured. */
  figures: Readonly<Record<FigureId, number | null>>;
  /** The window Conviva says it answered for; `null` when it did not say. */
  window: TimeRange | null;
  adjustments: readonly Adjustment[];
}>;
