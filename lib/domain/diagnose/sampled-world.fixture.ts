import type { DiagnosedDimension } from "@/lib/domain/diagnose/diagnosed-dimension";
import type { SampledSession } from "@/lib/domain/diagnose/sampled-session";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { asSessionId } from "@/lib/domain/sessions/session";
import { mondayNoon } from "@/lib/domain/sessions/session.fixture";
import { epochMs, minuteMs } from "@/lib/domain/units";

type Values = Partial<Record<DiagnosedDimension, readonly string[]>>;

/** What a service is like for three hours, and what is wrong with it. */
export type World = Readonly<{
  seed: number;
  viewers: number;
  /** The share of attempts that fails without a cause. */
  background: number;
  /** Attempts with all these values fail at `rate`. */
  cause?: Readonly<{ values: Partial<Record<DiagnosedDimension, string>>; rate: number }>;
  /** How often a viewer who failed tries again at most. */
  retriesMax?: number;
  /** The share of values that isn't sent. */
  missing?: number;
  /** Viewers differ in how often their attempts fail: of this share of them, each attempt fails at a half. */
  unlucky?: number;
}>;

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Few values are common and many are rare, as titles and cities are. */
const counts = {
  device_name: 14,
  app_version: 4,
  isp: 18,
  cdn: 4,
  asset: 60,
  geo_city_name: 40,
} as const satisfies Partial<Record<DiagnosedDimension, number>>;

/**
 * Everything that happened on a service in three hours, and two samples of it: sessions of any kind, and failures. Written from
 * what the issue says about services and samples; it knows nothing of the rules that read them.
 */
export function sampleWorld(
  world: World,
): Readonly<{ all: readonly SampledSession[]; failures: readonly SampledSession[] }> {
  const random = randomOf(world.seed);
  const below = (max: number) => Math.floor(random() * max);
  const pick = (name: string, count: number) => {
    // Zipf's law, by rejection: the n-th value is chosen 1/n as often as the first.
    for (;;) {
      const at = below(count);
      if (random() < 1 / (at + 1)) return `${name} ${at + 1}`;
    }
  };
  const happened: SampledSession[] = [];
  for (let viewer = 0; viewer < world.viewers; viewer++) {
    const device = pick("device_name", counts.device_name);
    const home: Values = {
      device_name: [device],
      // A device has one of two versions of its own system.
      device_os_version: [`${device} system ${1 + below(2)}`],
      app_version: [pick("app_version", counts.app_version)],
      isp: [pick("isp", counts.isp)],
      geo_city_name: [pick("geo_city_name", counts.geo_city_name)],
    };
    const isUnlucky = random() < (world.unlucky ?? 0);
    let tries = 1;
    for (let attempt = 0; attempt < tries; attempt++) {
      const values: Values = {
        ...home,
        asset: [pick("asset", counts.asset)],
        cdn: random() < 0.05 ? ["cdn 1", "cdn 2"] : [pick("cdn", counts.cdn)],
      };
      const isCaused =
        world.cause !== undefined &&
        Object.entries(world.cause.values).every(([id, value]) => valuesOf(values, id).includes(value));
      const rate = isUnlucky ? 0.5 : isCaused ? (world.cause?.rate ?? 0) : world.background;
      const isFailed = random() < rate;
      if (isFailed && attempt === 0) tries += below((world.retriesMax ?? 3) + 1);
      const id = `${viewer}.${attempt}`;
      happened.push({
        id: asSessionId(id),
        viewer: String(viewer),
        startedAt: epochMs(mondayNoon + below(180) * minuteMs + attempt * minuteMs),
        outcome: outcomeOf(isFailed, random),
        errors: isFailed && random() < 0.9 ? [isCaused ? "E_CAUSED" : `E_${1 + below(3)}`] : [],
        values: Object.fromEntries(Object.entries(values).filter(() => random() >= (world.missing ?? 0))),
      });
    }
  }
  const drawn = happened
    .map((session) => ({ session, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ session }) => session);
  return {
    all: drawn.slice(0, 500),
    failures: drawn
      .toReversed()
      .filter(({ outcome }) => outcome.includes("failure"))
      .slice(0, 500),
  };
}

function valuesOf(values: Values, id: string): readonly string[] {
  return Object.entries(values).find(([name]) => name === id)?.[1] ?? [];
}

function outcomeOf(isFailed: boolean, random: () => number): Outcome {
  if (!isFailed) return "played-well";
  return random() < 0.7 ? "start-failure-technical" : "playback-failure-technical";
}
