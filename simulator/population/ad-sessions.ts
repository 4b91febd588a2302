import { createRandom, type Random } from "../random.ts";
import { buildSession } from "../sessions/build-session.ts";
import type { SessionSpec, StoredSession } from "../sessions/session-spec.ts";
import type { WireSession } from "../wire.ts";

interface Ad {
  readonly asset: string;
  readonly creativeId: string;
  readonly system: string;
  readonly lengthMs: number;
}

const ads: readonly Ad[] = [
  { asset: "Brightline Insurance 30s", creativeId: "cr-4401", system: "GDFP", lengthMs: 30_000 },
  { asset: "Northfork Coffee 15s", creativeId: "cr-4402", system: "FreeWheel", lengthMs: 15_000 },
  { asset: "Alder Motors 30s", creativeId: "cr-4410", system: "GDFP", lengthMs: 30_000 },
  { asset: "Pocket Farm (game) 20s", creativeId: "cr-4417", system: "SpotX", lengthMs: 20_000 },
];

/** Returns a function that creates a content session's ad sessions: none, or one to three pre-roll ads. */
export function adSessionsOf(seed: number): (content: SessionSpec) => StoredSession[] {
  return (content) => {
    const random = createRandom(seed, "ad", content.viewerId, content.startMs);
    const hasAds = content.title.category === "Live" || content.title.channel === "Family Channel";
    if (!hasAds) return [];
    let startMs = content.startMs;
    return Array.from({ length: random.integer(1, 3) }, (_, index) => {
      const ad = random.pick(ads);
      const spec = adSpec(content, ad, startMs, random);
      startMs += spec.metrics.startupMs + spec.metrics.playingMs + 1;
      return storedAd(spec, ad, index + 1, content.title.asset);
    });
  };
}

function adSpec(content: SessionSpec, ad: Ad, startMs: number, random: Random): SessionSpec {
  const hasFailed = random.chance(0.02);
  return {
    ...content,
    unit: `${content.unit} ad`,
    startMs,
    title: { ...content.title, asset: ad.asset, lengthMs: ad.lengthMs },
    outcome: hasFailed ? "start-failure-tech" : "played",
    errors: hasFailed ? [random.pick(["VAST_301", "VAST_402", "VPAID_901"])] : [],
    lingerMs: 0,
    metrics: {
      startupMs: random.integer(150, 1_400),
      playingMs: random.chance(0.9) ? ad.lengthMs : random.integer(1_000, ad.lengthMs),
      rebufferingMs: 0,
      connectionRebufferingMs: 0,
      pausedMs: 0,
      restartMs: 0,
      bitrateBps: random.integer(1_800_000, 4_000_000),
      framesPerSecond: 29.97,
      switches: 0,
    },
  };
}

function storedAd(spec: SessionSpec, ad: Ad, position: number, contentAsset: string): StoredSession {
  return {
    startMs: spec.startMs,
    addresses: [],
    at: (nowMs) => withAd(buildSession(spec, nowMs), ad, position, contentAsset),
  };
}

function withAd(session: WireSession, ad: Ad, position: number, contentAsset: string): WireSession {
  return {
    ...session,
    tags: {
      ...session.tags,
      selected_dimensions: {
        ...session.tags.selected_dimensions,
        ad_creative_id: ad.creativeId,
        ad_id: `ad-${ad.creativeId}`,
        ad_media_file_api_framework: "VAST",
        ad_planned_duration: String(ad.lengthMs / 1000),
        ad_position: "Pre-roll",
        ad_sequence: String(position),
        ad_system: ad.system,
        ad_technology: "Client Side",
        content_meta_show_title: contentAsset,
        video_asset_name: contentAsset,
      },
    },
  };
}
