import { createRandom, type Random } from "../random.ts";
import { buildSession } from "../sessions/build-session.ts";
import type { SessionSpec, StoredSession } from "../sessions/session-spec.ts";
import { incidents } from "../stories.ts";
import type { StoryContext } from "../story-sessions/story-viewer.ts";
import type { WireSession } from "../wire.ts";
import { type Ad, ads } from "./ads.ts";
import { isDuring } from "./incidents.ts";

const minute = 60_000;

/** A break in which ads are shown, with the number of ads. */
interface AdBreak {
  readonly position: "Pre-roll" | "Mid-roll";
  readonly startMs: number;
  readonly count: number;
}

/** Creates a content session's ad sessions: one to three before it, and one or two in the middle of longer plays. */
export function adSessionsOf(content: SessionSpec, { anchorMs, seed }: StoryContext): StoredSession[] {
  const random = createRandom(seed, "ad", content.viewerId, content.startMs);
  const hasAds = content.title.category === "Live" || content.title.channel === "Family Channel";
  if (!hasAds) return [];
  return breaksOf(content, random).flatMap(({ position, startMs: fromMs, count }) => {
    let startMs = fromMs;
    return Array.from({ length: count }, (_, index) => {
      const ad = random.pick(ads);
      const spec = adSpec(content, ad, startMs, { anchorMs, random });
      startMs += spec.metrics.startupMs + spec.metrics.playingMs + 1;
      return storedAd(spec, { ad, position, sequence: index + 1, content });
    });
  });
}

function breaksOf({ startMs, outcome, metrics }: SessionSpec, random: Random): AdBreak[] {
  const before: AdBreak = { position: "Pre-roll", startMs, count: random.integer(1, 3) };
  if (outcome !== "played" || metrics.playingMs < 8 * minute) return [before];
  const middleMs = startMs + metrics.startupMs + Math.floor(metrics.playingMs / 2);
  return [before, { position: "Mid-roll", startMs: middleMs, count: random.integer(1, 2) }];
}

function adSpec(
  content: SessionSpec,
  ad: Ad,
  startMs: number,
  { anchorMs, random }: { readonly anchorMs: number; readonly random: Random },
): SessionSpec {
  const { creativeId, errorCode, share } = incidents.ad;
  const isAffected =
    ad.creativeId === creativeId && isDuring(incidents.ad, startMs, anchorMs) && random.chance(share);
  const hasFailed = isAffected || random.chance(0.02);
  const errors = isAffected ? [errorCode] : hasFailed ? [random.pick(["VAST_301", "VAST_402", "VPAID_901"])] : [];
  return {
    ...content,
    unit: `${content.unit} ad`,
    startMs,
    title: { ...content.title, asset: ad.asset, lengthMs: ad.lengthMs },
    outcome: hasFailed ? "start-failure-tech" : "played",
    errors,
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

interface Placement {
  readonly ad: Ad;
  readonly position: AdBreak["position"];
  readonly sequence: number;
  readonly content: SessionSpec;
}

function storedAd(spec: SessionSpec, placement: Placement): StoredSession {
  return { startMs: spec.startMs, addresses: [], at: (nowMs) => withAd(buildSession(spec, nowMs), placement) };
}

function withAd(session: WireSession, { ad, position, sequence, content }: Placement): WireSession {
  return {
    ...session,
    tags: {
      ...session.tags,
      selected_dimensions: {
        ...session.tags.selected_dimensions,
        ad_creative_id: ad.creativeId,
        ad_creative_name: ad.asset,
        ad_id: `ad-${ad.creativeId}`,
        ad_media_file_api_framework: ad.system === "SpotX" ? "VPAID" : "VAST",
        ad_planned_duration: String(ad.lengthMs / 1000),
        ad_position: position,
        ad_sequence: String(sequence),
        ad_system: ad.system,
        // Live streams get their ads from the server.
        ad_technology: content.title.category === "Live" ? "Server Side" : "Client Side",
        advertiser_name: ad.advertiser,
        content_meta_show_title: content.title.asset,
        video_asset_name: content.title.asset,
      },
    },
  };
}
