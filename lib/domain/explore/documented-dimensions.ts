import { type Dimension, labelOf } from "@/lib/domain/explore/dimension";

/** Conviva's own dimensions, for an account whose list can't be read. Which of them an account has isn't known. */
const names = [
  ...["ad_break_id", "ad_break_index", "ad_campaign_name", "ad_category", "ad_creative_id"],
  ...["ad_creative_name", "ad_creative_type", "ad_day_part", "ad_deal_id", "ad_fallback_index"],
  ...["ad_first_ad_id", "ad_first_ad_system", "ad_first_creative_id", "ad_id", "ad_is_slate"],
  ...["ad_manager_name", "ad_manager_version", "ad_media_file_api_framework", "ad_planned_duration"],
  ...["ad_position", "ad_sequence", "ad_session_start_event", "ad_stitcher", "ad_system", "ad_technology"],
  ...["ad_type", "ad_unit_name", "ad_video_asset_name", "advertiser", "advertiser_category"],
  ...["advertiser_id", "advertiser_name", "app_version", "asn", "asset", "asset_type", "browser_name"],
  ...["browser_version", "cdn", "cdn_edge_group", "cdn_edge_server", "connection_type", "content_category"],
  ...["content_meta_affiliate", "content_meta_brand", "content_meta_category_type", "content_meta_channel"],
  ...["content_meta_content_type", "content_meta_episode_number", "content_meta_genre"],
  ...["content_meta_genre_list", "content_meta_id", "content_meta_name", "content_meta_season_number"],
  ...["content_meta_series_name", "content_meta_show_title", "conviva_core_sdk_version", "customer"],
  ...["device_category", "device_hardware_type", "device_manufacturer", "device_marketing_name"],
  ...["device_model", "device_name", "device_os", "device_os_family", "device_os_version", "geo_city_name"],
  ...["geo_continent_name", "geo_country_code", "geo_dma", "geo_postal_code", "geo_state_name"],
  ...["is_ad_requested", "isp", "network_connection_type", "platform", "platform_version", "player_name"],
  ...["player_framework_name", "player_framework_version", "precision_algo_id", "precision_cdn"],
  ...["precision_rs", "preroll_status", "stream_host", "user_agent", "utm_tracking_code"],
  ...["video_asset_name", "video_playback_failure_business_error", "video_playback_failure_error"],
  ...["video_playback_failure_tech_error", "video_start_failure_business_error"],
  ...["video_start_failure_error", "video_start_failure_tech_error"],
];

/** The dimensions that Conviva documents, with names made from their parameters. */
export const documentedDimensions: readonly Dimension[] = names.map((name) => ({
  name,
  label: labelOf(name),
  isCustom: false,
}));
