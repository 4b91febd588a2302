import type { SessionFieldDefinition } from "@/lib/domain/sessions/session-fields/session-field";

/** What Conviva measured over the lifetime of the session, in the order of the session details. */
export const metricsFields = [
  {
    id: "videoStartTime",
    label: "Video start time",
    unit: "ms",
    path: "lifetime_metrics.video_start_time_ms",
    inList: true,
  },
  {
    id: "videoRestartTime",
    label: "Video restart time",
    unit: "ms",
    path: "lifetime_metrics.video_restart_time_ms",
    inList: true,
  },
  { id: "playingTime", label: "Playing time", unit: "ms", path: "lifetime_metrics.playing_time_ms", inList: true },
  { id: "pausedTime", label: "Paused time", unit: "ms", path: "lifetime_metrics.paused_time_ms" },
  { id: "pausedRatio", label: "Paused ratio", unit: "percent", path: "lifetime_metrics.paused_ratio_percent" },
  {
    id: "rebufferingTime",
    label: "Rebuffering time",
    unit: "ms",
    path: "lifetime_metrics.rebuffering_time_ms",
    inList: true,
  },
  {
    id: "rebufferingRatio",
    label: "Rebuffering ratio",
    unit: "percent",
    path: "lifetime_metrics.rebuffering_ratio_percent",
    inList: true,
  },
  {
    id: "connectionInducedRebufferingTime",
    label: "Connection-induced rebuffering time",
    unit: "ms",
    path: "lifetime_metrics.connection_induced_rebuffering_time_ms",
  },
  {
    id: "connectionInducedRebufferingRatio",
    label: "Connection-induced rebuffering ratio",
    unit: "percent",
    path: "lifetime_metrics.connection_induced_rebuffering_ratio_percent",
    inList: true,
  },
  {
    id: "averagePeakBitrate",
    label: "Average peak bitrate",
    unit: "bit/s",
    path: "lifetime_metrics.average_peak_bitrate_bps",
    inList: true,
  },
  {
    id: "bitrateSwitches",
    label: "Bitrate switches",
    unit: "count",
    path: "lifetime_metrics.bitrate_switches_count",
    inList: true,
  },
  {
    id: "averageFramerate",
    label: "Average frame rate",
    unit: "frame/s",
    path: "lifetime_metrics.average_framerate_fps",
    inList: true,
  },
  {
    id: "percentageComplete",
    label: "Percentage complete",
    unit: "percent",
    path: "lifetime_metrics.average_percentage_complete",
    inList: true,
  },
  {
    id: "lastPlayHeadTime",
    label: "Last playhead position",
    unit: "ms",
    path: "lifetime_metrics.last_play_head_time_ms",
  },
] as const satisfies readonly SessionFieldDefinition[];
