import type { ThresholdId } from "@/lib/domain/thresholds";
import type { UnitName } from "@/lib/domain/units";

export const metricGroups = [
  { id: "watching", label: "Watching" },
  { id: "starting", label: "Starting" },
  { id: "running", label: "Running" },
  { id: "index", label: "Experience" },
] as const satisfies readonly Readonly<{ id: string; label: string }>[];

export type MetricGroup = (typeof metricGroups)[number]["id"];

/** One number of the summary and where it stands in `total`: metric, then member. */
export type FigureDefinition = Readonly<{
  id: string;
  source: `${string}.${string}`;
  unit: UnitName;
}>;

/** What a second line is a share or an average of: a nothing of it is not said. */
export type FurtherBase = "plays" | "tile";

export type MetricDefinition = FigureDefinition &
  Readonly<{
    /** The metric's name as the field knows it, and the tile's. */
    label: string;
    /** One line of what it means to the caller. */
    help: string;
    group: MetricGroup;
    /** Second lines: a figure and the words around it, `#` standing for the figure. */
    further?: readonly (FigureDefinition & Readonly<{ words: string; of?: FurtherBase }>)[];
    /** The figure it is measured on: where that is 0 there is no figure, whatever number is sent. */
    measuredOn?: "plays" | "spiStreams";
    /** Which thresholds grade it, and the figure they apply to when that is not the tile's own. */
    grading?: Readonly<{ limit: ThresholdId; figure?: string }>;
  }>;
