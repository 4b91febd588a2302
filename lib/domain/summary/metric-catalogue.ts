import type { FigureDefinition, MetricDefinition } from "@/lib/domain/summary/metric-definition";

/**
 * Every summary metric, in tile order. To add a tile, add an entry here: the wire reader, the contract and
 * the tiles are derived from this list, and a test compares it with Conviva's documented sample.
 *
 * @see docs/upstream.md, "Viewer summary", for sources and units, and for what is inferred about them.
 */
export const metricCatalogue = [
  {
    label: "Plays",
    help: "Attempts that started playing.",
    group: "watching",
    id: "plays",
    source: "plays.count",
    unit: "count",
  },
  {
    label: "Minutes watched",
    help: "Watch time of plays that have ended.",
    group: "watching",
    id: "minutesWatched",
    source: "ended_plays_duration.mins",
    unit: "min",
    secondLine: [
      { id: "minutesPerPlay", source: "ended_plays_duration.per_ended_play", unit: "min", template: "# per play" },
      {
        id: "minutesPerDevice",
        source: "ended_plays_duration.per_unique_device",
        unit: "min",
        template: "# per device",
      },
    ],
    measuredOn: "plays",
  },
  {
    label: "Unique devices",
    help: "Devices used. Each browser counts as one.",
    group: "watching",
    id: "uniqueDevices",
    source: "unique_devices.count",
    unit: "count",
  },
  {
    label: "Video start time",
    help: "From pressing play to the first frame.",
    group: "starting",
    id: "videoStartTime",
    source: "video_start_time.value",
    unit: "s",
    measuredOn: "plays",
    grading: { thresholdId: "videoStartTime" },
  },
  {
    label: "Video restart time",
    help: "From seeking to the next frame.",
    group: "starting",
    id: "videoRestartTime",
    source: "video_restart_time.value",
    unit: "s",
    measuredOn: "plays",
    grading: { thresholdId: "videoRestartTime" },
  },
  {
    label: "Video start failures",
    help: "Attempts that failed with an error before the first frame.",
    group: "starting",
    id: "videoStartFailures",
    source: "video_start_failures.count",
    unit: "count",
    secondLine: [
      {
        id: "videoStartFailuresShare",
        source: "video_start_failures.percentage",
        unit: "percent",
        template: "# of attempts",
      },
      {
        id: "videoStartFailuresTechnical",
        source: "video_start_failures_tech.count",
        unit: "count",
        template: "# technical",
      },
      {
        id: "videoStartFailuresTechnicalShare",
        source: "video_start_failures_tech.percentage",
        unit: "percent",
        template: "(#)",
      },
      {
        id: "videoStartFailuresBusiness",
        source: "video_start_failures_business.count",
        unit: "count",
        template: "# business",
      },
      {
        id: "videoStartFailuresBusinessShare",
        source: "video_start_failures_business.percentage",
        unit: "percent",
        template: "(#)",
      },
    ],
    grading: { thresholdId: "videoStartFailures", figure: "videoStartFailuresTechnicalShare" },
  },
  {
    label: "Exits before video start",
    help: "Attempts the viewer left before the first frame.",
    group: "starting",
    id: "exitsBeforeVideoStart",
    source: "exit_before_video_starts.count",
    unit: "count",
    secondLine: [
      {
        id: "exitsBeforeVideoStartShare",
        source: "exit_before_video_starts.percentage",
        unit: "percent",
        template: "# of attempts",
      },
    ],
    grading: { thresholdId: "exitsBeforeVideoStart", figure: "exitsBeforeVideoStartShare" },
  },
  {
    label: "Video playback failures",
    help: "Plays that stopped with an error.",
    group: "playing",
    id: "videoPlaybackFailures",
    source: "video_playback_failures.count",
    unit: "count",
    secondLine: [
      {
        id: "videoPlaybackFailuresShare",
        source: "video_playback_failures.percentage",
        unit: "percent",
        template: "# of ended plays",
        base: "plays",
      },
      {
        id: "videoPlaybackFailuresTechnical",
        source: "video_playback_failures_tech.count",
        unit: "count",
        template: "# technical",
      },
      {
        id: "videoPlaybackFailuresTechnicalShare",
        source: "video_playback_failures_tech.percentage",
        unit: "percent",
        template: "(#)",
        base: "plays",
      },
      {
        id: "videoPlaybackFailuresBusiness",
        source: "video_playback_failures_business.count",
        unit: "count",
        template: "# business",
      },
      {
        id: "videoPlaybackFailuresBusinessShare",
        source: "video_playback_failures_business.percentage",
        unit: "percent",
        template: "(#)",
        base: "plays",
      },
    ],
    grading: { thresholdId: "videoPlaybackFailures", figure: "videoPlaybackFailuresTechnicalShare" },
  },
  {
    label: "Rebuffering ratio",
    help: "Share of viewing time spent rebuffering.",
    group: "playing",
    id: "rebufferingRatio",
    source: "rebuffering_ratio.ratio",
    unit: "percent",
    measuredOn: "plays",
    grading: { thresholdId: "rebufferingRatio" },
  },
  {
    label: "Connection-induced rebuffering",
    help: "Rebuffering that seeking didn't cause.",
    group: "playing",
    id: "connectionInducedRebuffering",
    source: "connection_induced_rebuffering_ratio.ratio",
    unit: "percent",
    measuredOn: "plays",
    grading: { thresholdId: "connectionInducedRebuffering" },
  },
  {
    label: "Average peak bitrate",
    help: "Picture quality while playing.",
    group: "playing",
    id: "averagePeakBitrate",
    source: "bitrate.bps",
    unit: "bit/s",
    measuredOn: "plays",
    grading: { thresholdId: "averagePeakBitrate" },
  },
  {
    label: "Streaming Performance Index",
    help: "Share of streams that met all of Conviva's criteria.",
    group: "index",
    id: "streamingPerformanceIndex",
    source: "streaming_performance_index.value",
    unit: "index",
    secondLine: [{ id: "spiStreams", source: "spi_streams.count", unit: "count", template: "of # SPI streams" }],
    measuredOn: "spiStreams",
    grading: { thresholdId: "streamingPerformanceIndex" },
  },
  {
    label: "Good streams",
    help: "Streams that met all of Conviva's criteria.",
    group: "index",
    id: "goodStreams",
    source: "good_streams.count",
    unit: "count",
    secondLine: [
      {
        id: "goodStreamsPlayTime",
        source: "good_streams_average_play_time.mins",
        unit: "min",
        template: "# average play time",
        base: "tile",
      },
    ],
  },
  {
    label: "Impacted streams",
    help: "Streams that missed at least one of Conviva's criteria.",
    group: "index",
    id: "impactedStreams",
    source: "impacted_streams.count",
    unit: "count",
    secondLine: [
      {
        id: "impactedStreamsPlayTime",
        source: "impacted_streams_average_play_time.mins",
        unit: "min",
        template: "# average play time",
        base: "tile",
      },
    ],
  },
] as const satisfies readonly MetricDefinition[];

type Metrics = (typeof metricCatalogue)[number];

export type FigureId = Metrics["id"] | Extract<Metrics, { secondLine: unknown }>["secondLine"][number]["id"];

/** Every figure of the summary: the tiles' main figures and those on their second lines. */
export const figures: readonly (FigureDefinition & Readonly<{ id: FigureId }>)[] = metricCatalogue.flatMap(
  (metric) => [metric, ...("secondLine" in metric ? metric.secondLine : [])],
);
