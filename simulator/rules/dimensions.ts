import type { WireSession } from "../wire.ts";

type Read = (session: WireSession) => readonly string[];

function one(read: (session: WireSession) => string | null): Read {
  return (session) => {
    const value = read(session);
    return value === null || value === "" ? [] : [value];
  };
}

function selected(name: string): Read {
  return one((session) => session.tags.selected_dimensions[name] ?? null);
}

function errorsWhen(flag: Exclude<keyof WireSession["status_info"], "errors" | "ended_status">): Read {
  return ({ status_info: status }) =>
    status[flag] ? status.errors.filter((error) => typeof error === "string") : [];
}

interface Dimension {
  readonly name: string;
  readonly read: Read;
}

function asSelected(name: string, ...parameters: readonly string[]): [string, Dimension][] {
  return parameters.map((parameter) => [
    parameter,
    { name: parameters.length > 1 ? titleCase(parameter) : name, read: selected(parameter) },
  ]);
}

function titleCase(parameter: string): string {
  return parameter
    .split("_")
    .map((word) => (word === "os" || word === "id" ? word.toUpperCase() : capital(word)))
    .join(" ");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The dimensions of ads. Accounts without Ad Insights lack them. */
export const adDimensions: readonly string[] = [
  ...["ad_creative_id", "ad_id", "ad_media_file_api_framework", "ad_planned_duration", "ad_position"],
  ...["ad_sequence", "ad_system", "ad_technology", "ad_creative_name", "advertiser_name", "video_asset_name"],
];
const otherSelected = [
  ...["device_hardware_type", "device_manufacturer", "device_marketing_name", "device_model"],
  ...["device_name", "device_os", "device_os_family", "device_os_version", "content_meta_channel"],
  ...["content_meta_show_title", "player_framework_name", "player_framework_version", "player_name"],
];

/** The dimensions by query parameter. The first twelve match the documentation's example. */
export const dimensions: ReadonlyMap<string, Dimension> = new Map<string, Dimension>([
  ...asSelected("App Version", "app_version"),
  ["asn", { name: "AS Numbers", read: one((session) => session.network_info.asn.value) }],
  ["asset", { name: "Assets", read: one((session) => session.content_info.asset) }],
  ...asSelected("Browser Name", "browser_name"),
  ...asSelected("Browser Version", "browser_version"),
  ["cdn", { name: "CDNs", read: (session) => session.network_info.cdn }],
  ["cdn_edge_group", { name: "Last CDN Edge Group", read: one((session) => session.network_info.last_cdn_group_id) }],
  [
    "cdn_edge_server",
    { name: "Last CDN Edge Server", read: one((session) => session.network_info.last_cdn_edge_server) },
  ],
  ["client_id", { name: "Client id", read: one((session) => session.client_id) }],
  ...asSelected("Content Category", "content_category"),
  ...asSelected("", ...otherSelected),
  ...asSelected("", ...adDimensions),
  ["geo_city_name", { name: "City", read: one((session) => session.geo_info.city) }],
  ["geo_continent_name", { name: "Continent", read: one((session) => session.geo_info.continent) }],
  ["geo_country_code", { name: "Country", read: one((session) => session.geo_info.country.code) }],
  ["geo_dma", { name: "DMA", read: one((session) => session.geo_info.dma) }],
  ["geo_postal_code", { name: "Postal Code", read: one((session) => session.geo_info.postal_code) }],
  ["geo_state_name", { name: "State", read: one((session) => session.geo_info.state.name) }],
  ["isp", { name: "ISPs", read: one((session) => session.network_info.isp) }],
  ...Object.entries({
    video_playback_failure_business_error: "is_video_playback_failure_business",
    video_playback_failure_error: "is_video_playback_failure",
    video_playback_failure_tech_error: "is_video_playback_failure_tech",
    video_start_failure_business_error: "is_video_start_failure_business",
    video_start_failure_error: "is_video_start_failure",
    video_start_failure_tech_error: "is_video_start_failure_tech",
  } as const).map(([parameter, flag]): [string, Dimension] => [
    parameter,
    { name: titleCase(parameter), read: errorsWhen(flag) },
  ]),
]);
