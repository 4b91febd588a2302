/** `timestamps.start` and `timestamps.end` of a session, in UTC. */
export interface WireTime {
  readonly epoch_ms: number;
  readonly iso_date: string;
}

/**
 * A session in the format of the Sessions V3 documentation: every field is present and has the sample's type.
 * The awkward viewers' sessions are sent in other formats; see `StoredSession.serialize`.
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

/** `status_info`. `ended_status` is null while the session is ongoing. */
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

/** `lifetime_metrics`. In the API, a negative value means that something never happened. */
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

/** `geo_info`. Names are fully qualified, as in the documented sample. */
export interface WirePlace {
  readonly city: string;
  readonly state: { readonly name: string; readonly code: string };
  readonly country: { readonly name: string; readonly code: string };
  readonly continent: string;
  readonly postal_code: string;
  readonly dma: string;
}

/** `network_info`. `ip` and `ipv6` may not be IP addresses, because an account can have them hashed. */
export interface WireNetwork {
  readonly asn: { readonly value: string; readonly description: string };
  readonly cdn: readonly string[];
  readonly ip: string | null;
  readonly ipv6: string | null;
  readonly isp: string;
  readonly last_cdn_edge_server: string;
  readonly last_cdn_group_id: string;
}

/** Returns a time in both formats of the API. */
export function wireTime(epochMs: number): WireTime {
  return { epoch_ms: epochMs, iso_date: new Date(epochMs).toISOString() };
}
