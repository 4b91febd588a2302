import type { UnitName } from "@/lib/domain/units";
import { isSmall, quantityText } from "@/lib/presentation/format/format-quantity";
import type { TrendDay, TrendFigures } from "@/lib/presentation/trends/trend-days";

/** What is shown for each day, in the order of the charts. A `line` is about quality, a `bar` an amount. */
export const trendMeasures = [
  { id: "attempts", label: "Attempts", unit: "count", shape: "bar", tone: "accent" },
  { id: "minutesWatched", label: "Minutes watched", unit: "min", shape: "bar", tone: "accent" },
  { id: "failures", label: "Failures", unit: "count", shape: "bar", tone: "fail" },
  { id: "rebufferingRatio", label: "Rebuffering ratio", unit: "percent", shape: "line", tone: "trouble" },
  { id: "averagePeakBitrate", label: "Average peak bitrate", unit: "bit/s", shape: "line", tone: "accent" },
] as const satisfies readonly Readonly<{
  id: keyof TrendFigures;
  label: string;
  unit: UnitName;
  shape: "bar" | "line";
  tone: "accent" | "fail" | "trouble";
}>[];

export type TrendMeasure = (typeof trendMeasures)[number];

/** A day's figure with its unit, or why there is none: "5.4 Mbit/s", "not measured", "no sessions", "not loaded". */
export function figureText({ loaded, figures }: TrendDay, { id, unit }: TrendMeasure): string {
  if (figures === null) return loaded === "all" ? "no sessions" : "not loaded";
  const value = figures[id];
  return value === null ? "not measured" : quantityText(value, unit);
}

/** "Thu 26 Nov", or "Thu 26 Nov, partial" if not all of its sessions are loaded. */
export function dayName({ label, loaded }: TrendDay): string {
  return loaded === "partly" ? `${label}, partial` : label;
}

/** Everything about a day, for whoever can't see the charts. */
export function dayText(day: TrendDay): string {
  if (day.figures === null) return `${dayName(day)}: ${figureText(day, trendMeasures[0])}`;
  const figures = trendMeasures.map((measure) => `${measure.label} ${figureText(day, measure)}`);
  return `${dayName(day)}: ${figures.join(", ")}`;
}

/** The highest figure of all days, at least so high that the scale isn't empty and nothing small looks large. */
export function scaleMax(days: readonly TrendDay[], measure: TrendMeasure): number {
  return Math.max(highest(days, measure), 1);
}

function highest(days: readonly TrendDay[], { id }: TrendMeasure): number {
  return days.reduce((max, { figures }) => Math.max(max, figures?.[id] ?? 0), 0);
}

/** The figures of a chart: "up to 12". */
export function scaleText(days: readonly TrendDay[], measure: TrendMeasure): string {
  const isMeasured = days.some(({ figures }) => figures !== null && figures[measure.id] !== null);
  if (!isMeasured) return "not measured";
  const most = highest(days, measure);
  const text = quantityText(most, measure.unit);
  return most === 0 || (measure.unit === "percent" && isSmall(most)) ? text : `up to ${text}`;
}
