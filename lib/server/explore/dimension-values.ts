import "server-only";
import { isWireObject, readText, valueAt, type WireObject } from "@/lib/server/conviva/wire-values";

/** Where a session has a dimension's value if its selected dimensions don't. */
const paths: Readonly<Record<string, string>> = {
  asset: "content_info.asset",
  content_category: "content_info.category",
  isp: "network_info.isp",
  asn: "network_info.asn.value",
  cdn: "network_info.cdn",
  cdn_edge_group: "network_info.last_cdn_group_id",
  cdn_edge_server: "network_info.last_cdn_edge_server",
  browser_name: "device_info.browser.name",
  browser_version: "device_info.browser.version",
  device_name: "device_info.name",
  device_os: "device_info.os",
  device_os_family: "device_info.os_family",
  device_os_version: "device_info.os_version",
  geo_city_name: "geo_info.city",
  geo_state_name: "geo_info.state.name",
  geo_country_code: "geo_info.country.code",
  geo_continent_name: "geo_info.continent",
  geo_postal_code: "geo_info.postal_code",
  geo_dma: "geo_info.dma",
};

/** The dimensions whose values are a failed session's errors, and the flag that says so. */
const errorFlags: Readonly<Record<string, string>> = {
  video_start_failure_error: "is_video_start_failure",
  video_start_failure_tech_error: "is_video_start_failure_tech",
  video_start_failure_business_error: "is_video_start_failure_business",
  video_playback_failure_error: "is_video_playback_failure",
  video_playback_failure_tech_error: "is_video_playback_failure_tech",
  video_playback_failure_business_error: "is_video_playback_failure_business",
};

/**
 * The values of a session's dimensions, by the parameters that samples are filtered by, as Conviva sent them. Custom tags
 * aren't among them.
 */
export function dimensionValues(wire: WireObject): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  const add = (name: string, sent: unknown) => {
    const texts = [sent].flat().flatMap((value) => readText(value) ?? []);
    if (texts.length > 0) values.set(name, texts);
  };
  for (const [name, path] of Object.entries(paths)) add(name, valueAt(wire, path));
  const selected = valueAt(wire, "tags.selected_dimensions");
  if (isWireObject(selected)) for (const [name, value] of Object.entries(selected)) add(name, value);
  const errors = valueAt(wire, "status_info.errors");
  const texts = Array.isArray(errors) ? errors.filter((error) => typeof error === "string") : [];
  for (const [name, flag] of Object.entries(errorFlags)) {
    if (valueAt(wire, `status_info.${flag}`) === true) add(name, texts);
  }
  return values;
}
