import type { FigureDefinition, MetricDefinition } from "@/lib/domain/summary/metric-definition";

/**
 * Every summary metric, in the order its tile is drawn. A new tile is one entry here: translation,
 * contract, order, label, help, grade and the test against the documented sample follow.
 *
 * @see docs/upstream.md, "Viewer summary", for sources, units and what is inferred of them.
 */
export const metricCatalogue = [
  {
    label: "Plays",
    help: "How often a picture came on the screen.",
    group: "watching",
    id: "plays",
    source: "plays.count",
    unit: "count",
  },
  {
    label: "Minutes watched",
    help: "Time spent watching, of plays that ended.",
    group: "watching",
    id: "minutesWatched",
    source: "ended_plays_duration.mins",
    unit: "min",
    further: [
      { id: "minutesPerPlay", source: "ended_plays_duration.per_ended_play", unit: "min", words: "# a play" },
      { id: "minutesPerDevice", source: "ended_plays_duration.per_unique_device", unit: "min", words: "# a device" },
    ],
    measuredOn: "plays",
  },
  {
    label: "Unique devices",
    help: "Devices used; each browser counts as one.",
    group: "watching",
    id: "uniqueDevices",
    source: "unique_devices.count",
    unit: "count",
  },
  {
    label: "Video start time",
    help: "From pressing play to the first picture.",
    group: "starting",
    id: "videoStartTime",
    source: "video_start_time.value",
    unit: "s",
    measuredOn: "plays",
    grading: { limit: "videoStartTime" },
  },
  {
    label: "Video restart time",
    help: "Until the picture is back after jumping.",
    group: "starting",
    id: "videoRestartTime",
    source: "video_restart_time.value",
    unit: "s",
    measuredOn: "plays",
    grading: { limit: "videoRestartTime" },
  },
  {
    label: "Video start failures",
    help: "Tries that ended in an error before the picture.",
    group: "starting",
    id: "videoStartFailures",
    source: "video_start_failures.count",
    unit: "count",
    further: [
      {
        id: "videoStartFailuresShare",
        source: "video_start_failures.percentage",
        unit: "percent",
        words: "# of tries",
      },
      {
        id: "videoStartFailuresTechnical",
        source: "video_start_failures_tech.count",
        unit: "count",
        words: "# technical",
      },
      {
        id: "videoStartFailuresTechnicalShare",
        source: "video_start_failures_tech.percentage",
        unit: "percent",
        words: "(#)",
      },
      {
        id: "videoStartFailuresBusiness",
        source: "video_start_failures_business.count",
        unit: "count",
        words: "# business",
      },
      {
        id: "videoStartFailuresBusinessShare",
        source: "video_start_failures_business.percentage",
        unit: "percent",
        words: "(#)",
      },
    ],
    grading: { limit: "videoStartFailures", figure: "videoStartFailuresTechnicalShare" },
  },
  {
    label: "Exits before video start",
    help: "Tries the viewer gave up before the picture.",
    group: "starting",
    id: "exitsBeforeVideoStart",
    source: "exit_before_video_starts.count",
    unit: "count",
    further: [
      {
        id: "exitsBeforeVideoStartShare",
        source: "exit_before_video_starts.percentage",
        unit: "percent",
        words: "# of tries",
      },
    ],
    grading: { limit: "exitsBeforeVideoStart", figure: "exitsBeforeVideoStartShare" },
  },
  {
    label: "Video playback failures",
    help: "Plays that broke off with an error.",
    group: "running",
    id: "videoPlaybackFailures",
    source: "video_playback_failures.count",
    unit: "count",
    further: [
      {
        id: "videoPlaybackFailuresShare",
        source: "video_playback_failures.percentage",
        unit: "percent",
        words: "# of ended plays",
        of: "plays",
      },
      {
        id: "videoPlaybackFailuresTechnical",
        source: "video_playback_failures_tech.count",
        unit: "count",
        words: "# technical",
      },
      {
        id: "videoPlaybackFailuresTechnicalShare",
        source: "video_playback_failures_tech.percentage",
        unit: "percent",
        words: "(#)",
        of: "plays",
      },
      {
        id: "videoPlaybackFailuresBusiness",
        source: "video_playback_failures_business.count",
        unit: "count",
        words: "# business",
      },
      {
        id: "videoPlaybackFailuresBusinessShare",
        source: "video_playback_failures_business.percentage",
        unit: "percent",
        words: "(#)",
        of: "plays",
      },
    ],
    grading: { limit: "videoPlaybackFailures", figure: "videoPlaybackFailuresTechnicalShare" },
  },
  {
    label: "Rebuffering ratio",
    help: "Share of the time spent waiting, picture stopped.",
    group: "running",
    id: "rebufferingRatio",
    source: "rebuffering_ratio.ratio",
    unit: "percent",
    measuredOn: "plays",
    grading: { limit: "rebufferingRatio" },
  },
  {
    label: "Connection-induced rebuffering",
    help: "The part of the waiting that jumping did not cause.",
    group: "running",
    id: "connectionInducedRebuffering",
    source: "connection_induced_rebuffering_ratio.ratio",
    unit: "percent",
    measuredOn: "plays",
    grading: { limit: "connectionInducedRebuffering" },
  },
  {
    label: "Average peak bitrate",
    help: "How fine the picture was while it ran.",
    group: "running",
    id: "averagePeakBitrate",
    source: "bitrate.bps",
    unit: "bit/s",
    measuredOn: "plays",
    grading: { limit: "averagePeakBitrate" },
  },
  {
    label: "Streaming Performance Index",
    help: "Conviva's share of streams that were good in all respects.",
    group: "index",
    id: "streamingPerformanceIndex",
    source: "streaming_performance_index.value",
    unit: "index",
    further: [{ id: "spiStreams", source: "spi_streams.count", unit: "count", words: "of # SPI streams" }],
    measuredOn: "spiStreams",
    grading: { limit: "streamingPerformanceIndex" },
  },
  {
    label: "Good streams",
    help: "Streams that met all of Conviva's marks.",
    group: "index",
    id: "goodStreams",
    source: "good_streams.count",
    unit: "count",
    further: [
      {
        id: "goodStreamsPlayTime",
        source: "good_streams_average_play_time.mins",
        unit: "min",
        words: "# average play time",
        of: "tile",
      },
    ],
  },
  {
    label: "Impacted streams",
    help: "Streams that missed at least one mark.",
    group: "index",
    id: "impactedStreams",
    source: "impacted_streams.count",
    unit: "count",
    further: [
      {
        id: "impactedStreamsPlayTime",
        source: "impacted_streams_average_play_time.mins",
        unit: "min",
        words: "# average play time",
        of: "tile",
      },
    ],
  },
] as const satisfies readonly MetricDefinition[];

type Metrics = (typeof metricCatalogue)[number];

export type FigureId = Metrics["id"] | Extract<Metrics, { further: unknown }>["further"][number]["id"];

/** Every figure of the summary, the tiles' own and those of their second lines. */
export const figures: readonly (FigureDefinition & Readonly<{ id: FigureId }>)[] = metricCatalogue.flatMap(
  (metric) => [metric, ...("further" in metric ? metric.further : [])],
);
