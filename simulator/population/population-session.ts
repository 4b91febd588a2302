import { createRandom, itemAtShare, type Random } from "../random.ts";
import type { Measures, Outcome, SessionSpec } from "../sessions/session-spec.ts";
import { incidents } from "../stories.ts";
import type { StoryContext } from "../story-sessions/cast.ts";
import { type Habits, pickCdn, pickTitle } from "./habits.ts";
import { afterIncidents } from "./incidents.ts";

const minute = 60_000;
const hour = 60 * minute;

/** What goes wrong for anybody now and then: about 2 % of attempts fail, another 2 % are left. */
const background: readonly { outcome: Outcome; share: number; errors: readonly string[] }[] = [
  { outcome: "start-failure-tech", share: 0.009, errors: ["NETWORK_TIMEOUT", "DRM_SESSION_1022"] },
  { outcome: "start-failure-business", share: 0.004, errors: ["CONCURRENT_STREAM_LIMIT", "PAYMENT_DECLINED"] },
  { outcome: "playback-failure-tech", share: 0.007, errors: ["SEGMENT_TIMEOUT", "MEDIA_ERR_DECODE"] },
  { outcome: "playback-failure-business", share: 0.001, errors: ["SESSION_EXPIRED"] },
  { outcome: "exit", share: 0.02, errors: [] },
];

/** The session of a viewer that begins at that moment. */
export function sessionAt(habits: Habits, startMs: number, { anchorMs, seed }: StoryContext): SessionSpec {
  const random = createRandom(seed, habits.viewerId, startMs);
  const device = random.pick(habits.devices);
  const isAway = device.hardwareType === "Mobile Phone" && random.chance(0.5);
  const title = pickTitle(random);
  const first = pickCdn(random);
  const fate = fateOf(random);
  const spec: SessionSpec = {
    viewerId: habits.viewerId,
    unit: device.name,
    device,
    connection: isAway ? habits.mobile : habits.home,
    place: habits.place,
    title,
    cdns: random.chance(0.05) ? [first, pickCdn(random)] : [first],
    appVersion: appVersionAt(startMs, anchorMs, random),
    startMs,
    outcome: fate.outcome,
    measures: measuresOf(fate.outcome, title.lengthMs, random),
    errors: fate.errors.length > 0 ? [random.pick(fate.errors)] : [],
    endedStatus: random.chance(0.7) ? "By Expiration" : "By Client",
    lingerMs: fate.outcome === "exit" ? 0 : random.integer(100, 60_000),
  };
  return afterIncidents(spec, anchorMs, random);
}

function fateOf(random: Random): { outcome: Outcome; errors: readonly string[] } {
  return itemAtShare(background, ({ share }) => share, random.next()) ?? { outcome: "played", errors: [] };
}

function appVersionAt(startMs: number, anchorMs: number, random: Random): string {
  const isOut = startMs >= anchorMs - incidents.app.fromHoursAgo * hour;
  if (isOut && random.chance(0.55)) return incidents.app.appVersion;
  return random.chance(0.9) ? "8.13" : "8.12";
}

function measuresOf(outcome: Outcome, lengthMs: number, random: Random): Measures {
  const isCut = outcome.startsWith("playback-failure");
  const whole = lengthMs > 0 ? lengthMs : 90 * minute;
  const watched = random.next() ** 0.6 * (isCut ? 0.5 : 1);
  const playingMs = Math.round(30_000 + watched * (whole - 30_000));
  const isBadLine = random.chance(0.06);
  const waitingMs = Math.round(playingMs * (isBadLine ? 0.02 + random.next() * 0.1 : random.next() ** 4 * 0.008));
  const hasStarted = outcome !== "exit" && !outcome.startsWith("start-failure");
  return {
    startupMs: hasStarted ? Math.round(600 + random.next() ** 3 * 6000) : random.integer(700, 14_000),
    playingMs,
    waitingMs,
    connectionWaitingMs: Math.round(waitingMs * (0.5 + random.next() * 0.45)),
    pausedMs: random.chance(0.2) ? random.integer(5_000, 400_000) : 0,
    restartMs: random.chance(0.25) ? random.integer(300, 3_000) : 0,
    bitrateBps: Math.round((isBadLine ? 0.5 + random.next() : 2.8 + random.next() * 5.4) * 1e6),
    framesPerSecond: Math.round((23.9 + random.next() * 6) * 100) / 100,
    switches: random.integer(0, isBadLine ? 40 : 8),
  };
}
