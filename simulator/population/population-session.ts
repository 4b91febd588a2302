import { createRandom, itemAtShare, type Random } from "../random.ts";
import type { Outcome, SessionMetrics, SessionSpec } from "../sessions/session-spec.ts";
import { incidents } from "../stories.ts";
import type { StoryContext } from "../story-sessions/story-viewer.ts";
import { applyIncidents } from "./incidents.ts";
import { pickCdn, pickTitle, type ViewerProfile } from "./viewer-profile.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Failures outside incidents: about 2 % of attempts fail, and viewers exit another 2 % before the video starts. */
const backgroundFailures: readonly { outcome: Outcome; share: number; errors: readonly string[] }[] = [
  { outcome: "start-failure-tech", share: 0.009, errors: ["NETWORK_TIMEOUT", "DRM_SESSION_1022"] },
  { outcome: "start-failure-business", share: 0.004, errors: ["CONCURRENT_STREAM_LIMIT", "PAYMENT_DECLINED"] },
  { outcome: "playback-failure-tech", share: 0.007, errors: ["SEGMENT_TIMEOUT", "MEDIA_ERR_DECODE"] },
  { outcome: "playback-failure-business", share: 0.001, errors: ["SESSION_EXPIRED"] },
  { outcome: "exit", share: 0.02, errors: [] },
];

/** Creates a viewer's session that starts at `startMs`. */
export function sessionAt(profile: ViewerProfile, startMs: number, { anchorMs, seed }: StoryContext): SessionSpec {
  const random = createRandom(seed, profile.viewerId, startMs);
  const device = random.pick(profile.devices);
  const isAway = device.hardwareType === "Mobile Phone" && random.chance(0.5);
  const title = pickTitle(profile, random);
  const first = pickCdn(random);
  const result = pickOutcome(random);
  const spec: SessionSpec = {
    viewerId: profile.viewerId,
    unit: device.name,
    device,
    connection: isAway ? profile.mobile : profile.home,
    place: profile.place,
    title,
    cdns: random.chance(0.05) ? [first, pickCdn(random)] : [first],
    appVersion: appVersionAt(startMs, anchorMs, random),
    startMs,
    outcome: result.outcome,
    metrics: metricsFor(result.outcome, title.lengthMs, random),
    errors: result.errors.length > 0 ? [random.pick(result.errors)] : [],
    endedStatus: random.chance(0.7) ? "By Expiration" : "By Client",
    lingerMs: result.outcome === "exit" ? 0 : random.integer(100, 60_000),
  };
  return applyIncidents(spec, anchorMs, random);
}

function pickOutcome(random: Random): { outcome: Outcome; errors: readonly string[] } {
  return itemAtShare(backgroundFailures, ({ share }) => share, random.next()) ?? { outcome: "played", errors: [] };
}

function appVersionAt(startMs: number, anchorMs: number, random: Random): string {
  const isOut = startMs >= anchorMs - incidents.app.fromHoursAgo * hour;
  if (isOut && random.chance(0.55)) return incidents.app.appVersion;
  return random.chance(0.9) ? "8.13" : "8.12";
}

function metricsFor(outcome: Outcome, lengthMs: number, random: Random): SessionMetrics {
  const isInterrupted = outcome.startsWith("playback-failure");
  const whole = lengthMs > 0 ? lengthMs : 90 * minute;
  const watched = random.next() ** 0.6 * (isInterrupted ? 0.5 : 1);
  const playingMs = Math.round(30_000 + watched * (whole - 30_000));
  const isPoorConnection = random.chance(0.06);
  const rebufferingMs = Math.round(
    playingMs * (isPoorConnection ? 0.02 + random.next() * 0.1 : random.next() ** 4 * 0.008),
  );
  const hasStarted = outcome !== "exit" && !outcome.startsWith("start-failure");
  return {
    startupMs: hasStarted ? Math.round(600 + random.next() ** 3 * 6000) : random.integer(700, 14_000),
    playingMs,
    rebufferingMs,
    connectionRebufferingMs: Math.round(rebufferingMs * (0.5 + random.next() * 0.45)),
    pausedMs: random.chance(0.2) ? random.integer(5_000, 400_000) : 0,
    restartMs: random.chance(0.25) ? random.integer(300, 3_000) : 0,
    bitrateBps: Math.round((isPoorConnection ? 0.5 + random.next() : 2.8 + random.next() * 5.4) * 1e6),
    framesPerSecond: Math.round((23.9 + random.next() * 6) * 100) / 100,
    switches: random.integer(0, isPoorConnection ? 40 : 8),
  };
}
