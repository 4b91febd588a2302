import { type FigureId, metricCatalogue } from "@/lib/domain/summary/metric-catalogue";
import { type MetricDefinition, metricGroups } from "@/lib/domain/summary/metric-definition";
import type { Summary } from "@/lib/domain/summary/summary";
import { type Grade, gradeOf, type Thresholds } from "@/lib/domain/thresholds";
import type { UnitName } from "@/lib/domain/units";
import { formatQuantity, quantityText } from "@/lib/presentation/format/format-quantity";

/** A tile, ready to draw. */
export type SummaryTile = Readonly<{
  id: string;
  label: string;
  help: string;
  /** "No data" if nothing was sent, "No plays" if there was nothing to measure. Never a made-up zero. */
  value: string;
  /** Empty if the value is missing. */
  unit: string;
  isMissing: boolean;
  /** Empty if there is none. */
  secondLine: string;
  grade: Grade | null;
  /** The thresholds behind the grade: "Good up to 4 s, poor above 8 s. Our thresholds, not Conviva's." */
  gradeBasis: string | null;
}>;

export type SummaryTileGroup = Readonly<{ id: string; label: string; tiles: readonly SummaryTile[] }>;

/** The summary's tiles by group, in catalogue order. */
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
    const missing = hasNoPlays ? "No plays" : "No data";
    return {
      id,
      label,
      help,
      value: missing,
      unit: "",
      isMissing: true,
      secondLine: "",
      grade: null,
      gradeBasis: null,
    };
  }
  const secondLine = (metric.secondLine ?? []).flatMap((part) => {
    const sent = figure(part.id);
    const isBaseZero = (part.base === "plays" && figures.plays === 0) || (part.base === "tile" && value === 0);
    return sent === null || isBaseZero ? [] : [part.template.replace("#", quantityText(sent, part.unit))];
  });
  return {
    id,
    label,
    help,
    ...formatQuantity(value, unit),
    isMissing: false,
    secondLine: joinSecondLine(secondLine),
    ...gradeOfTile(metric, figure, figures.plays, thresholds),
  };
}

/** Joins the parts of a second line. A share in brackets follows its count directly. */
export function joinSecondLine(parts: readonly string[]): string {
  return parts.join(" · ").replaceAll(" · (", " (").replaceAll(" %", "\u00a0%");
}

function gradeOfTile(
  metric: MetricDefinition,
  figure: (id: string) => number | null,
  plays: number | null,
  thresholds: Thresholds,
): Pick<SummaryTile, "grade" | "gradeBasis"> {
  const { grading } = metric;
  const graded = grading ? figure(grading.figure ?? metric.id) : null;
  // Without plays, zero failures are neither good nor bad.
  const isBaseZero = plays === 0 && figure(metric.id) === 0;
  // Attempts that only account rules blocked: the technical share of 0 isn't "Good" for a viewer who can't watch.
  const isOnlyRefused = grading?.figure !== undefined && graded === 0 && (figure(metric.id) ?? 0) > 0;
  if (!grading || graded === null || isBaseZero || isOnlyRefused) return { grade: null, gradeBasis: null };
  const band = thresholds[grading.thresholdId];
  const isHigherBetter = band.good > band.poor;
  const good = quantityText(band.good, band.unit as UnitName);
  const poor = quantityText(band.poor, band.unit as UnitName);
  const gradeBasis = isHigherBetter
    ? `Good from ${good}, poor below ${poor}. Our thresholds, not Conviva's.`
    : `Good up to ${good}, poor above ${poor}. Our thresholds, not Conviva's.`;
  return { grade: gradeOf(graded, band), gradeBasis };
}
