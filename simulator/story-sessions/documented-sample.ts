import { canonicalAddress } from "../ip-address.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { type WireSession, wireTime } from "../wire.ts";
import type { StoryContext } from "./story-viewer.ts";

/**
 * Returns the sample session of the Sessions V3 documentation, with a recent time and a viewer ID that can be
 * looked up.
 */
export function documentedSample({ anchorMs }: StoryContext): StoredSession[] {
  // Keeps the milliseconds of the documented sample (.486).
  const startMs = anchorMs - 6 * 3_600_000 + 486;
  const session = sampleAt(startMs);
  const address = canonicalAddress(session.network_info.ip ?? "");
  return [{ startMs, addresses: address === null ? [] : [address], at: () => session }];
}

function sampleAt(startMs: number): WireSession {
  return {
    conviva_session_id: "1.2.3.4.-5",
    client_id: "1.2.3.4",
    session_id: "-5",
    viewer_id: stories.documentedSample.viewerId,
    timestamps: { start: wireTime(startMs), end: wireTime(startMs + 1) },
    ...statusAndMetrics,
    ...whatAndWhere,
    tags: { selected_dimensions: selectedDimensions, custom_tags: customTags },
  };
}

const statusAndMetrics = {
  status_info: {
    is_ended: true,
    ended_status: "By Expiration",
    is_exit_before_video_start: true,
    is_video_start_failure: false,
    is_video_start_failure_business: false,
    is_video_start_failure_tech: false,
    is_video_playback_failure: false,
    is_video_playback_failure_business: false,
    is_video_playback_failure_tech: false,
    errors: [],
  },
  lifetime_metrics: {
    average_framerate_fps: 0,
    average_peak_bitrate_bps: 0,
    average_percentage_complete: 0,
    bitrate_switches_count: 0,
    connection_induced_rebuffering_ratio_percent: 0,
    connection_induced_rebuffering_time_ms: 0,
    last_play_head_time_ms: -1,
    playing_time_ms: 0,
    paused_ratio_percent: 0,
    paused_time_ms: 0,
    rebuffering_ratio_percent: 0,
    rebuffering_time_ms: 0,
    video_restart_time_ms: 0,
    video_start_time_ms: -3000,
  },
} as const;

const whatAndWhere = {
  content_info: {
    asset: "Detective Memoirs: S1, E1",
    category: "VoD",
    length_ms: 900000,
    stream_url: "example.com",
  },
  device_info: {
    browser: { name: "Native App", version: "Native App" },
    name: "Apple iPhone",
    os: "iOS",
    os_family: "iOS",
    os_version: "iOS Unknown",
  },
  geo_info: {
    city: "Chicago, Illinois, United States",
    state: { name: "Illinois, United States", code: "IL" },
    country: { name: "United States", code: "US" },
    continent: "North America",
    postal_code: "60609",
    dma: "Chicago",
  },
  network_info: {
    asn: { value: "33491", description: "COMCAST-33491 - Comcast Cable Communications, LLC, US" },
    cdn: ["INHOUSE"],
    ip: "173.46.225.209",
    ipv6: null,
    isp: "Comcast",
    last_cdn_edge_server: "",
    last_cdn_group_id: "",
  },
} as const;

const selectedDimensions = {
  ad_creative_id: "",
  ad_id: "",
  ad_media_file_api_framework: "",
  ad_planned_duration: "",
  ad_position: "",
  ad_sequence: "",
  ad_system: "",
  ad_technology: "",
  app_version: "AV_5.45",
  browser_name: "Native App",
  browser_version: "Native App",
  content_category: "VoD",
  content_meta_channel: "The Premium Channel",
  content_meta_show_title: "Detective Memoirs: S1, E1",
  content_session_id: "",
  device_hardware_type: "Mobile Phone",
  device_manufacturer: "Apple",
  device_marketing_name: "Apple iPhone 4S",
  device_model: "iPhone 4S",
  device_name: "Apple iPhone",
  device_os: "iOS",
  device_os_family: "iOS",
  device_os_version: "iOS Unknown",
  platform_version: "",
  player_framework_name: "",
  player_framework_version: "",
  player_name: "iOS AVPlayer",
  video_asset_name: "",
};

const customTags = {
  absoluteIndex: "",
  ad_break_duration: "90",
  age: "65",
  demo_version: "2022.10.13+rollback_eff17a6",
  has_ad: "true",
  has_preroll: "",
  linked_ad: "pre-mid-roll",
  podIndex: "",
  podPlannedDuration: "",
  podRollPostion: "",
};
