import type { SessionSpec } from "./session-spec.ts";

/** Returns `tags.selected_dimensions`: the documented sample's 28 keys in its order. Unset values are empty. */
export function selectedDimensions({
  device,
  title,
  appVersion,
}: Pick<SessionSpec, "device" | "title" | "appVersion">) {
  return {
    ad_creative_id: "",
    ad_id: "",
    ad_media_file_api_framework: "",
    ad_planned_duration: "",
    ad_position: "",
    ad_sequence: "",
    ad_system: "",
    ad_technology: "",
    app_version: appVersion,
    browser_name: device.browserName,
    browser_version: device.browserVersion,
    content_category: title.category,
    content_meta_channel: title.channel,
    content_meta_show_title: title.asset,
    content_session_id: "",
    device_hardware_type: device.hardwareType,
    device_manufacturer: device.manufacturer,
    device_marketing_name: device.marketingName,
    device_model: device.model,
    device_name: device.name,
    device_os: device.os,
    device_os_family: device.osFamily,
    device_os_version: device.osVersion,
    platform_version: "",
    player_framework_name: device.framework,
    player_framework_version: device.frameworkVersion,
    player_name: device.playerName,
    video_asset_name: "",
  };
}

/** Returns `tags.custom_tags`: the documented sample's ten keys. All values are strings; unset values are empty. */
export function customTags({ title, appVersion }: Pick<SessionSpec, "title" | "appVersion">) {
  const hasAd = title.category === "Live" || title.channel === "Family Channel";
  return {
    absoluteIndex: "",
    ad_break_duration: hasAd ? "90" : "",
    age: "",
    demo_version: `${appVersion}+simulated`,
    has_ad: hasAd ? "true" : "false",
    has_preroll: hasAd ? "true" : "",
    linked_ad: hasAd ? "pre-mid-roll" : "",
    podIndex: "",
    podPlannedDuration: "",
    podRollPostion: "",
  };
}
