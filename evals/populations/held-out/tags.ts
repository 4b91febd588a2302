import type { Random } from "../../random.ts";
import type { Fields, Writer } from "./fields.ts";
import type { Life } from "./life.ts";
import type { Session } from "./types.ts";

const hardware = {
  phone: "Mobile Phone",
  tablet: "Tablet",
  tv: "Smart TV",
  stick: "Media Player",
  box: "Set-top Box",
  console: "Games Console",
  laptop: "Desktop",
} as const;

const unset: Fields = {
  ad_creative_id: "",
  ad_id: "",
  ad_position: "",
  ad_system: "",
  ad_technology: "",
  content_session_id: "",
  platform_version: "",
  player_framework_version: "",
  video_asset_name: "",
};

export type Labels = Readonly<{ name: string; app: string; system: string }>;

/** The dimensions and tags of one session; their keys vary by account. */
export function tagsOf(random: Random, life: Life, writer: Writer, session: Session, labels: Labels): Fields {
  const { service } = life;
  const { device, asset, line } = session.attempt;
  const { model } = device;
  const category = asset.live ? service.live : service.vod;
  return {
    selected_dimensions: {
      ...unset,
      ...writer.text("app", { app_version: labels.app }),
      browser_name: model.browser,
      ...writer.text("category", { content_category: category }),
      content_meta_channel: asset.live ? asset.show : "",
      ...writer.text("asset", { content_meta_show_title: asset.show }),
      ...writer.text("device", {
        device_hardware_type: hardware[model.kind],
        device_manufacturer: model.manufacturer,
        device_marketing_name: model.marketing,
        device_model: model.model,
        device_name: labels.name,
      }),
      ...writer.text("system", { device_os: model.os, device_os_family: model.os, device_os_version: labels.system }),
      player_framework_name: model.group === "exo" ? "Media3" : "",
      player_name: model.player,
      ...(service.tellsConnection ? { connection_type: line.kind === "carrier" ? "Cellular" : "WiFi" } : {}),
    },
    custom_tags: {
      has_ad: random.chance(0.2) ? "true" : "",
      // Segment and experiment tags are what accounts send most.
      experiment: random.pick(["", "a", "b"]),
      plan: session.attempt.asset.premium ? "premium" : "",
    },
  };
}
