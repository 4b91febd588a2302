import { hash, itemAt } from "../random.ts";
import type { WireSession } from "../wire.ts";
import type { StoredSession } from "./session-spec.ts";

/** The dimensions that the second brand's account lacks. Its sessions don't have them as selected dimensions either. */
export const secondBrandLacks: readonly string[] = [
  ...["asn", "cdn_edge_group", "cdn_edge_server", "content_meta_channel", "device_marketing_name"],
  ...["geo_dma", "geo_postal_code", "player_framework_name", "player_framework_version"],
];

/** The custom tags of the second brand, which has none of the main account's. */
export const secondBrandTags: readonly string[] = ["market", "plan"];

const plans = ["Basis", "Familie, 4 Bildschirme", 'Très "Premium" & Café'] as const;

/** Returns a session as the second brand's account has it. */
export function asSecondBrand(stored: StoredSession): StoredSession {
  return { ...stored, at: (nowMs) => withOwnTags(stored.at(nowMs)) };
}

function withOwnTags(session: WireSession): WireSession {
  const selected = Object.entries(session.tags.selected_dimensions);
  return {
    ...session,
    tags: {
      selected_dimensions: Object.fromEntries(selected.filter(([name]) => !secondBrandLacks.includes(name))),
      custom_tags: {
        market: session.geo_info.country.code,
        plan: itemAt(plans, hash("plan", session.viewer_id) % plans.length),
      },
    },
  };
}
