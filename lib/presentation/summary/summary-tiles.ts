import { type FigureId, metricCatalogue } from "@/lib/domain/summary/metric-catalogue";
import { type MetricDefinition, metricGroups } from "@/lib/domain/summary/metric-definition";
import type { Summary } from "@/lib/domain/summary/summary";
import { type Grade, gradeOf, type Thresholds } from "@/lib/domain/thresholds";
import type { UnitName } from "@/lib/domain/units";
import { formatQuantity, quantityText } from "@/lib/presentation/format/format-quantity";

/** A tile ready to draw: every decision is made, every string final. */
export type SummaryTile = Readonly<{
  id: string;
  label: string;
  help: string;
  /** "No data" when nothing was measured, "No plays" when there was nothing to measure on; never a made-up zero. */
  value: string;
  /** Empty with "No data" and "No plays". */
  unit: string;
  isMissing: boolean;
  /** The figures of the second line; "" without any. */
  further: string;
  grade: Grade | null;
  /** What the grade rests on: "Good: up to 4 s. Our thresholds, not Conviva's." */
  gradeBasis: string | null;
}>;

export type SummaryTileGroup = Readonly<{ id: string; label: string; tiles: readonly SummaryTile[] }>;

/** Decides what the summary's tiles say, in catalogue order, by group. */
export function summaryTiles(summary: Summary, thresholds: Thresholds): readonly SummaryTileGroup[] {
  const metrics: readonly MetricDefinition[] = metricCatalogue;
  return metricGroups.map(({ id, label }) => ({
    id,
    label,
    tiles: metrics.filter(({ group }) => group === id).map((metric) => tileOf(metric, summary, thresholds)),
  }));
}

function tileOf(metric: MetricDefinition, { figures }: Summary, thresholds: Thresholds): SummaryTile {
  const { id, label, help, unit } = metric;
  const figure = (figureId: string) => figures[figureId as FigureId];
  const hasNoPlays = metric.measuredOn !== undefined && figure(metric.measuredOn) === 0;
  const value = figure(id);
  if (hasNoPlays || value === null) {
    const words = hasNoPlays ? "No plays" : "No data";
    return { id, label, help, value: words, unit: "", isMissing: true, further: "", grade: null, gradeBasis: null };
  }
  const further = (metric.further ?? []).flatMap((line) => {
    const sent = figure(line.id);
    const isOfNothing = (line.of === "plays" && figures.plays === 0) || (line.of === "tile" && value === 0);
    return sent === null || isOfNothing ? [] : [line.words.replace("#", quantityText(sent, line.unit))];
  });
  return {
    id,
    label,
    help,
    ...formatQuantity(value, unit),
    isMissing: false,
    // A share in brackets belongs behind the count before it.
    further: further.join(" · ").replaceAll(" · (", " (").replaceAll(" %", "\u00a0%"),
    ...gradeOfTile(metric, figure, figures.plays, thresholds),
  };
}

function gradeOfTile(
  metric: MetricDefinition,
  figure: (id: string) => number | null,
  plays: number | null,
  thresholds: Thresholds,
): Pick<SummaryTile, "grade" | "gradeBasis"> {
  const { grading } = metric;
  const graded = grading ? figure(grading.figure ?? metric.id) : null;
  // A zero of nothing is neither good nor bad.
  const isOfNothing = plays === 0 && figure(metric.id) === 0;
  if (!grading || graded === null || isOfNothing) return { grade: null, gradeBasis: null };
  const band = thresholds[grading.limit];
  const isHigherBetter = band.good > band.poor;
  const good = quantityText(band.good, band.unit as UnitName);
  const poor = quantityText(band.poor, band.unit as UnitName);
  const gradeBasis = isHigherBetter
    ? `Good from ${good}, poor below ${poor}. Our thresholds, not Conviva's.`
    : `Good up to ${good}, poor above ${poor}. Our thresholds, not Conviva's.`;
  return { grade: gradeOf(graded, band), gradeBasis };
}
