/** `timestamps.start` and `.end` of a session: UTC, milliseconds. */
export interface WireTime {
  readonly epoch_ms: number;
  readonly iso_date: string;
}

/**
 * One session as the Sessions V3 page prints it, every field present and of the sample's type.
 * What the awkward viewers really get may differ: see `StoredSession.present`.
 */
export interface WireSession {
  readonly conviva_session_id: string;
  readonly client_id: string;
  readonly session_id: string;
  readonly viewer_id: string;
  readonly timestamps: { readonly start: WireTime; readonly end: WireTime | null };
  readonly status_info: WireStatus;
  readonly lifetime_metrics: WireMetrics;
  readonly content_info: {
    readonly asset: string;
    readonly category: string;
    readonly length_ms: number;
    readonly stream_url: string;
  };
  readonly device_info: {
    readonly browser: { readonly name: string; readonly version: string };
    readonly name: string;
    readonly os: string;
    readonly os_family: string;
    readonly os_version: string;
  };
  readonly geo_info: WirePlace;
  readonly network_info: WireNetwork;
  readonly tags: {
    readonly selected_dimensions: Readonly<Record<string, string>>;
    readonly custom_tags: Readonly<Record<string, string>>;
  };
}

/** `status_info`; `ended_status` is null while the session goes on. */
export interface WireStatus {
  readonly is_ended: boolean;
  readonly ended_status: string | null;
  readonly is_exit_before_video_start: boolean;
  readonly is_video_start_failure: boolean;
  readonly is_video_start_failure_business: boolean;
  readonly is_video_start_failure_tech: boolean;
  readonly is_video_playback_failure: boolean;
  readonly is_video_playback_failure_business: boolean;
  readonly is_video_playback_failure_tech: boolean;
  readonly errors: readonly unknown[];
}

/** `lifetime_metrics`; negative values are the API's own way to say "never". */
export interface WireMetrics {
  readonly average_framerate_fps: number;
  readonly average_peak_bitrate_bps: number;
  readonly average_percentage_complete: number;
  readonly bitrate_switches_count: number;
  readonly connection_induced_rebuffering_ratio_percent: number;
  readonly connection_induced_rebuffering_time_ms: number;
  readonly last_play_head_time_ms: number;
  readonly playing_time_ms: number;
  readonly paused_ratio_percent: number;
  readonly paused_time_ms: number;
  readonly rebuffering_ratio_percent: number;
  readonly rebuffering_time_ms: number;
  readonly video_restart_time_ms: number;
  readonly video_start_time_ms: number;
}

/** `geo_info`, names fully qualified as in the sample. */
export interface WirePlace {
  readonly city: string;
  readonly state: { readonly name: string; readonly code: string };
  readonly country: { readonly name: string; readonly code: string };
  readonly continent: string;
  readonly postal_code: string;
  readonly dma: string;
}

/** `network_info`; `ip` and `ipv6` need not be addresses (an account may have them hashed). */
export interface WireNetwork {
  readonly asn: { readonly value: string; readonly description: string };
  readonly cdn: readonly string[];
  readonly ip: string | null;
  readonly ipv6: string | null;
  readonly isp: string;
  readonly last_cdn_edge_server: string;
  readonly last_cdn_group_id: string;
}

/** Both spellings of one instant. */
export function wireTime(epochMs: number): WireTime {
  return { epoch_ms: epochMs, iso_date: new Date(epochMs).toISOString() };
}
