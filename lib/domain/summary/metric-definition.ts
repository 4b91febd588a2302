import type { ThresholdId } from "@/lib/domain/thresholds";
import type { UnitName } from "@/lib/domain/units";

export const metricGroups = [
  { id: "watching", label: "Watching" },
  { id: "starting", label: "Starting" },
  { id: "playing", label: "Playing" },
  { id: "index", label: "Experience" },
] as const satisfies readonly Readonly<{ id: string; label: string }>[];

export type MetricGroup = (typeof metricGroups)[number]["id"];

/** One number of the summary. `source` is its path in Conviva's `total`: metric, then member. */
export type FigureDefinition = Readonly<{
  id: string;
  source: `${string}.${string}`;
  unit: UnitName;
}>;

/** What a figure is a share or an average of: the plays, or the tile's main figure. */
type FigureBase = "plays" | "tile";

export type MetricDefinition = FigureDefinition &
  Readonly<{
    /** Conviva's name for the metric; also the tile's accessible name. */
    label: string;
    /** What the metric means, in one sentence. */
    help: string;
    group: MetricGroup;
    /** Figures below the main one. `#` in the template is the figure; if the base is 0, the figure is left out. */
    secondLine?: readonly (FigureDefinition & Readonly<{ template: string; base?: FigureBase }>)[];
    /** The figure the metric is measured on. If that is 0 nothing was measured, whatever number Conviva sends. */
    measuredOn?: "plays" | "spiStreams";
    /** The thresholds that grade the metric, and the figure they apply to if it isn't the main one. */
    grading?: Readonly<{ thresholdId: ThresholdId; figure?: string }>;
  }>;
