import type { WireSession } from "./wire.ts";

/** The `total` of a viewer's summary: 22 metrics, each with one to three values. */
export type SummaryTotal = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The simulator's own thresholds for a good stream, because Conviva doesn't publish its thresholds. */
const goodStreamThresholds = {
  maxStartupMs: 10_000,
  maxWaitBeforeExitMs: 10_000,
  maxConnectionRebufferingPercent: 2,
  minBitrateBps: 800_000,
} as const;

/**
 * Computes the totals of a viewer's ended and ongoing sessions. Start and restart times are in seconds, durations
 * in minutes, ratios and percentages from 0 to 100. A value is 0 if there is nothing to divide by.
 */
export function summarize(sessions: readonly WireSession[]): SummaryTotal {
  const plays = sessions.filter(isPlay);
  const endedPlays = plays.filter((session) => session.status_info.is_ended);
  const streams = sessions.filter(isSpiStream);
  const good = streams.filter((session) => !isImpacted(session));
  const impacted = streams.filter(isImpacted);
  const devices = new Set(sessions.map((session) => session.client_id)).size;
  const playing = sum(plays, (session) => session.lifetime_metrics.playing_time_ms);
  const rebuffering = sum(plays, (session) => session.lifetime_metrics.rebuffering_time_ms);
  const connection = sum(plays, (session) => session.lifetime_metrics.connection_induced_rebuffering_time_ms);
  const bits = sum(plays, ({ lifetime_metrics: metrics }) => {
    return metrics.average_peak_bitrate_bps * metrics.playing_time_ms;
  });
  const endedMinutes = minutes(sum(endedPlays, (session) => session.lifetime_metrics.playing_time_ms));
  const startTime = sum(plays, (session) => session.lifetime_metrics.video_start_time_ms) / 1000;
  const restartTime = sum(plays, (session) => session.lifetime_metrics.video_restart_time_ms) / 1000;

  const ofAttempts = (flag: Flag) => countWithPercentage(sessions, flag, sessions.length);
  const ofEndedPlays = (flag: Flag) => countWithPercentage(endedPlays, flag, endedPlays.length);
  return {
    bitrate: { bps: Math.round(divide(bits, playing)) },
    connection_induced_rebuffering_ratio: { ratio: round(100 * divide(connection, playing + rebuffering)) },
    ended_plays_duration: {
      mins: round(endedMinutes),
      per_ended_play: round(divide(endedMinutes, endedPlays.length)),
      per_unique_device: round(divide(endedMinutes, devices)),
    },
    exit_before_video_starts: ofAttempts("is_exit_before_video_start"),
    good_streams: { count: good.length },
    good_streams_average_play_time: { mins: averageMinutes(good) },
    impacted_streams: { count: impacted.length },
    impacted_streams_average_play_time: { mins: averageMinutes(impacted) },
    plays: { count: plays.length },
    rebuffering_ratio: { ratio: round(100 * divide(rebuffering, playing + rebuffering)) },
    spi_streams: { count: streams.length },
    streaming_performance_index: { value: round(100 * divide(good.length, streams.length)) },
    unique_devices: { count: devices },
    video_playback_failures: ofEndedPlays("is_video_playback_failure"),
    video_playback_failures_business: ofEndedPlays("is_video_playback_failure_business"),
    video_playback_failures_tech: ofEndedPlays("is_video_playback_failure_tech"),
    video_restart_time: { value: round(divide(restartTime, plays.length)) },
    video_start_failures: ofAttempts("is_video_start_failure"),
    video_start_failures_business: ofAttempts("is_video_start_failure_business"),
    video_start_failures_tech: ofAttempts("is_video_start_failure_tech"),
    video_start_time: { value: round(divide(startTime, plays.length)) },
  };
}

type Flag = Exclude<keyof WireSession["status_info"], "is_ended" | "ended_status" | "errors">;

function isPlay(session: WireSession): boolean {
  return session.lifetime_metrics.video_start_time_ms >= 0;
}

/** Business failures and quick exits don't count, because they say nothing about quality. */
function isSpiStream(session: WireSession): boolean {
  const status = session.status_info;
  if (status.is_video_start_failure_business || status.is_video_playback_failure_business) return false;
  if (status.is_exit_before_video_start) return waitBeforeExit(session) > goodStreamThresholds.maxWaitBeforeExitMs;
  return isPlay(session) || status.is_video_start_failure;
}

function isImpacted(session: WireSession): boolean {
  const { status_info: status, lifetime_metrics: metrics } = session;
  if (status.is_video_start_failure || status.is_video_playback_failure) return true;
  if (status.is_exit_before_video_start) return true;
  return (
    metrics.video_start_time_ms > goodStreamThresholds.maxStartupMs ||
    metrics.connection_induced_rebuffering_ratio_percent > goodStreamThresholds.maxConnectionRebufferingPercent ||
    metrics.average_peak_bitrate_bps < goodStreamThresholds.minBitrateBps
  );
}

function waitBeforeExit({ timestamps }: WireSession): number {
  return (timestamps.end?.epoch_ms ?? timestamps.start.epoch_ms) - timestamps.start.epoch_ms;
}

function countWithPercentage(sessions: readonly WireSession[], flag: Flag, whole: number) {
  const count = sessions.filter((session) => session.status_info[flag]).length;
  return { count, percentage: round(100 * divide(count, whole)) };
}

function averageMinutes(sessions: readonly WireSession[]): number {
  return round(
    minutes(
      divide(
        sum(sessions, (session) => session.lifetime_metrics.playing_time_ms),
        sessions.length,
      ),
    ),
  );
}

function sum(sessions: readonly WireSession[], of: (session: WireSession) => number): number {
  return sessions.reduce((total, session) => total + of(session), 0);
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function minutes(milliseconds: number): number {
  return milliseconds / 60_000;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
