import type { FigureId } from "@/lib/domain/summary/metric-catalogue";
import type { TimeRange } from "@/lib/domain/time/time-range";

/** A change Conviva made to our request, as Conviva worded it. */
export type Adjustment = Readonly<{ cause: string; value: string }>;

/** Conviva's totals for a viewer or an IP address over a window. */
export type Summary = Readonly<{
  /** In catalogue units. `null` means not sent or not measured. */
  figures: Readonly<Record<FigureId, number | null>>;
  /** The window Conviva says it answered for; `null` if it didn't say. */
  window: TimeRange | null;
  adjustments: readonly Adjustment[];
}>;
