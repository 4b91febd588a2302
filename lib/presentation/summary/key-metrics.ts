import type { FigureId } from "@/lib/domain/summary/metric-catalogue";
import type { Summary } from "@/lib/domain/summary/summary";
import type { Thresholds } from "@/lib/domain/thresholds";
import type { UnitName } from "@/lib/domain/units";
import { counted } from "@/lib/presentation/format/counted";
import { quantityText } from "@/lib/presentation/format/format-quantity";
import { type SummaryTile, summaryTiles } from "@/lib/presentation/summary/summary-tiles";

type Figures = Summary["figures"];

/** A metric of the strip, ready to draw. The tile's full name stays the accessible one. */
export type KeyMetric = Readonly<{
  tile: SummaryTile;
  /** The visible short form of the name. */
  short: string;
  /** Beside the value, such as a share: "60 % of attempts". Empty if there is none. */
  beside: string;
  /** Below the value, after the grade: "6 technical, 0 business". Empty if there is none. */
  below: string;
}>;

type Definition = Readonly<{
  id: FigureId;
  short: string;
  beside?: (figures: Figures) => string;
  below?: (figures: Figures) => string;
}>;

/** The metrics of the strip, in order: those that an agent asks about first. */
const keyMetrics: readonly Definition[] = [
  { id: "plays", short: "Plays", beside: attemptsText, below: watchedText },
  {
    id: "videoStartFailures",
    short: "Start failures",
    beside: ({ videoStartFailuresShare }) => share(videoStartFailuresShare, "of attempts"),
    below: ({ videoStartFailures, videoStartFailuresTechnical, videoStartFailuresBusiness }) =>
      split(videoStartFailures, videoStartFailuresTechnical, videoStartFailuresBusiness),
  },
  {
    id: "exitsBeforeVideoStart",
    short: "Exits before start",
    beside: ({ exitsBeforeVideoStartShare }) => share(exitsBeforeVideoStartShare, ""),
  },
  {
    id: "videoPlaybackFailures",
    short: "Playback failures",
    // Without plays, a share of them says nothing.
    beside: ({ plays, videoPlaybackFailuresShare }) =>
      plays === 0 ? "" : share(videoPlaybackFailuresShare, "of plays"),
    below: ({ videoPlaybackFailures, videoPlaybackFailuresTechnical, videoPlaybackFailuresBusiness }) =>
      split(videoPlaybackFailures, videoPlaybackFailuresTechnical, videoPlaybackFailuresBusiness),
  },
  { id: "rebufferingRatio", short: "Rebuffering" },
  { id: "videoStartTime", short: "Start time" },
  { id: "averagePeakBitrate", short: "Peak bitrate" },
  { id: "streamingPerformanceIndex", short: "SPI", beside: () => "of 100" },
];

/** The key metrics of a summary, in the order of the strip. */
export function keyMetricsOf(summary: Summary, thresholds: Thresholds): readonly KeyMetric[] {
  const tiles = new Map(summaryTiles(summary, thresholds).flatMap((group) => group.tiles.map((t) => [t.id, t])));
  return keyMetrics.flatMap(({ id, short, beside, below }) => {
    const tile = tiles.get(id);
    if (tile === undefined) return [];
    const text = (of: Definition["beside"]) => (tile.isMissing ? "" : (of?.(summary.figures) ?? ""));
    return [{ tile, short, beside: text(beside), below: text(below) }];
  });
}

/** The strip before its figures arrive: names only. */
export const emptyKeyMetrics = keyMetrics.map(({ id, short }) => ({ id, short }));

/** Conviva counts every attempt as a play, a start failure or an exit. Unless all three were sent, there is no total. */
function attemptsText({ plays, videoStartFailures, exitsBeforeVideoStart }: Figures): string {
  if (plays === null || videoStartFailures === null || exitsBeforeVideoStart === null) return "";
  return `of ${counted(plays + videoStartFailures + exitsBeforeVideoStart, "attempt")}`;
}

function watchedText({ plays, minutesWatched }: Figures): string {
  return plays === 0 || minutesWatched === null ? "" : `${quantityText(minutesWatched, "min")} watched`;
}

function share(figure: number | null, of: string): string {
  return figure === null ? "" : `${quantity(figure, "percent")} ${of}`.trimEnd();
}

/** Without failures there is nothing to split. */
function split(all: number | null, technical: number | null, business: number | null): string {
  if (all === 0) return "";
  const parts = [
    ...(technical === null ? [] : [`${quantity(technical, "count")} technical`]),
    ...(business === null ? [] : [`${quantity(business, "count")} business`]),
  ];
  return parts.join(", ");
}

/** The unit stays on the line of its number. */
function quantity(figure: number, unit: UnitName): string {
  return quantityText(figure, unit).replace(" ", "\u00a0");
}
