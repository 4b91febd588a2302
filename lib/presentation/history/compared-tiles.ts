import type { ComparedRanges } from "@/lib/domain/history/comparison";
import { type FigureId, metricCatalogue } from "@/lib/domain/summary/metric-catalogue";
import type { MetricDefinition } from "@/lib/domain/summary/metric-definition";
import type { Summary } from "@/lib/domain/summary/summary";
import { type Band, gradeOf, type Thresholds } from "@/lib/domain/thresholds";
import type { TimeRange } from "@/lib/domain/time/time-range";
import type { Zone } from "@/lib/domain/time/zone";
import { minuteMs } from "@/lib/domain/units";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { formatSpan } from "@/lib/presentation/format/format-time";

/** What a comparison says about one metric. */
export type ComparedTile = Readonly<{
  id: string;
  /** Conviva's name of the metric. */
  label: string;
  /** "Rebuffering fell from 6 % to 0.4 %." */
  text: string;
  /** Whether the difference is one that the viewer notices, by our thresholds; `null` if it isn't, or nothing is graded. */
  change: "better" | "worse" | null;
}>;

type Compared = Readonly<{
  id: FigureId;
  /** Begins the sentence. */
  subject: string;
  /** The figure that is compared: a share where the ranges can differ in length. */
  figure?: FigureId;
  /** After the values. */
  unit?: string;
}>;

/** The metrics that are compared, in order. */
const compared: readonly Compared[] = [
  { id: "plays", subject: "Plays" },
  { id: "videoStartFailures", subject: "Start failures", figure: "videoStartFailuresShare", unit: "of attempts" },
  {
    id: "exitsBeforeVideoStart",
    subject: "Exits before start",
    figure: "exitsBeforeVideoStartShare",
    unit: "of attempts",
  },
  {
    id: "videoPlaybackFailures",
    subject: "Playback failures",
    figure: "videoPlaybackFailuresShare",
    unit: "of plays",
  },
  { id: "rebufferingRatio", subject: "Rebuffering" },
  { id: "videoStartTime", subject: "Start time" },
  { id: "averagePeakBitrate", subject: "Peak bitrate" },
  { id: "streamingPerformanceIndex", subject: "SPI" },
];

const metrics = new Map<string, MetricDefinition>(metricCatalogue.map((metric) => [metric.id, metric]));

/** The difference between two summaries, metric by metric. */
export function comparedTiles(earlier: Summary, later: Summary, thresholds: Thresholds): readonly ComparedTile[] {
  return compared.flatMap((one) => {
    const metric = metrics.get(one.id);
    if (metric === undefined) return [];
    const [before, after] = [figureOf(one, metric, earlier), figureOf(one, metric, later)];
    const band = metric.grading && thresholds[metric.grading.thresholdId];
    return [
      {
        ...{ id: one.id, label: metric.label, text: textOf(one, metric, before, after) },
        change: before === null || after === null || band === undefined ? null : changeOf(before, after, band),
      },
    ];
  });
}

/** `null` if there was nothing to measure it on, whatever number Conviva sent. */
function figureOf({ id, figure = id }: Compared, metric: MetricDefinition, { figures }: Summary): number | null {
  const isOfPlays = metric.measuredOn !== undefined || figure === "videoPlaybackFailuresShare";
  const base = metric.measuredOn === "spiStreams" ? figures.spiStreams : figures.plays;
  return isOfPlays && base === 0 ? null : figures[figure];
}

function textOf(
  { subject, figure, unit }: Compared,
  metric: MetricDefinition,
  before: number | null,
  after: number | null,
): string {
  // The unit stays on the line of its number.
  const write = (value: number) =>
    quantityText(value, figure === undefined ? metric.unit : "percent").replaceAll(" ", "\u00a0");
  const end = unit === undefined ? "." : ` ${unit}.`;
  if (before === null && after === null) return `${subject}: not measured in either range.`;
  if (before === null || after === null) {
    const measured = `${write(before ?? after ?? 0)}${unit === undefined ? "" : ` ${unit}`}`;
    return before === null
      ? `${subject} ${measured}; not measured in the earlier range.`
      : `${subject} ${measured} before; not measured in the later range.`;
  }
  const [from, to] = [write(before), write(after)];
  if (from === to) return `${subject} stayed at ${to}${end}`;
  return `${subject} ${after < before ? "fell" : "rose"} from ${from} to ${to}${end}`;
}

/** A difference between two values that are both good isn't one the viewer notices. */
function changeOf(before: number, after: number, band: Band): ComparedTile["change"] {
  const isHigherBetter = band.good > band.poor;
  if (before === after) return null;
  const isBetter = isHigherBetter ? after > before : after < before;
  return gradeOf(isBetter ? before : after, band) === "good" ? null : isBetter ? "better" : "worse";
}

const playsMin = 3;

/** What to bear in mind when reading a comparison, one sentence each. */
export function comparisonCaveats(
  ranges: ComparedRanges,
  summaries: Readonly<{ earlier: Summary; later: Summary }>,
): readonly string[] {
  const lengths = [ranges.earlier, ranges.later].map(({ start, end }) => end - start);
  const differ = Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0)) > minuteMs;
  const plays = [summaries.earlier, summaries.later].map(({ figures }) => figures.plays);
  const isFew = plays.some((count) => count !== null && count < playsMin);
  return [
    ...(differ ? ["The ranges differ in length, so compare rates rather than counts."] : []),
    ...(isFew ? [`A range has fewer than ${playsMin} plays, so differences may be chance.`] : []),
  ];
}

/** "Earlier: Tue 24 Nov 22:35 – Wed 25 Nov 22:35 PST. Later: …". */
export function comparedSpans({ earlier, later }: ComparedRanges, zone: Zone): string {
  const span = ({ start, end }: TimeRange) => formatSpan(start, end, zone);
  return `Earlier: ${span(earlier)}. Later: ${span(later)}.`;
}

/** The fixed texts of the comparison. */
export const comparedTexts = {
  earlier: "Earlier range",
  later: "Later range",
  source: "Conviva's totals for each range. Better and worse use our thresholds, not Conviva's.",
  changes: { better: "Better", worse: "Worse" },
} as const;
