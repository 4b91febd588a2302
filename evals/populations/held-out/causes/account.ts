import type { Random } from "../../../random.ts";
import { drawDevice } from "../devices.ts";
import type { Life } from "../life.ts";
import { drawLine, geoOf } from "../lines.ts";
import { type Asset, type Cause, day, type Family, hour, minute, type Sitting } from "../types.ts";
import { causeOf, craving, deviceNames, type Maker, windowAround } from "./tools.ts";

/** A refusal: at the start, each time, until it is settled. */
function refusal(
  life: Life,
  random: Random,
  family: Family,
  fields: Pick<Cause, "cause" | "involves"> & Partial<Cause>,
): Cause {
  // One account in seven gets a bare "playback not allowed" or a number from its backend.
  const vague = random.chance(0.15);
  const marked = life.service.business.includes(family);
  // Marked as business it is a rule's refusal, whatever its text says.
  const rivals = vague && !marked ? (fields.rivals ?? ["service", "device"]) : [];
  const cause = causeOf({
    side: "account",
    names: [],
    atLeast: 2,
    often: random.pick([1, 1, 1, 0.9]),
    hit: () => ({ startError: family, vague }),
    ...fields,
    rivals,
    // A title that is off for everybody may be marked in the same way.
    forced: vague ? (fields.forced ?? []).filter(({ side }) => !marked || side === "title") : [],
  });
  return { ...cause, traits: [...cause.traits, marked ? "marked-business" : "marked-technical"] };
}

/** Half is settled within the range: somebody pays, or care resets something. */
function until(random: Random, life: Life, from: number): number {
  return random.chance(0.5)
    ? Math.max(from, life.from) + random.between(0.15, 0.6) * (life.to - Math.max(from, life.from))
    : life.to;
}

const concurrency: Maker = {
  name: "concurrency-limit",
  weight: 4,
  personas: ["family", "shared-flat", "heavy", "replaying-child", "two-homes", "sports-fan"],
  make: (life, random) => {
    // Basic plans allow one stream, standard ones two.
    const limit = random.pick([1, 1, 2]);
    const crowd = life.sittings.flatMap((sitting) => companions(random, life, sitting));
    const lent = random.chance(0.35) ? strangers(random, life) : [];
    return {
      ...refusal(life, random, "concurrency", {
        cause: "concurrency-limit",
        involves: ({ concurrent }) => concurrent >= limit,
        sittings: [...life.sittings, ...crowd, ...lent].sort((one, other) => one.at - other.at),
      }),
      // Counts of streams lag by seconds, so that a few slip through.
      strike: ({ concurrent }, draw) =>
        concurrent >= limit && draw.chance(0.95) ? { startError: "concurrency" } : null,
      rivals: [],
      forced: [],
    };
  },
};

/** Somebody has the password and watches in another town: the sessions carry the same viewer. */
function strangers(random: Random, life: Life): readonly Sitting[] {
  const { country } = life.service;
  const device = drawDevice(random, 90, random.pick(["tv", "phone", "stick"] as const), life.from, life.to);
  const line = drawLine(random, 90, "home", country, geoOf(country, random.pick(country.cities)));
  return life.sittings
    .filter(() => random.chance(0.3))
    .map((one) => ({
      ...one,
      id: 30_000 + one.id,
      device,
      line,
      at: one.at + random.between(-40, 40) * minute,
      badLuck: 0,
      spare: [],
    }))
    .filter(({ at }) => at >= life.from && at < life.to);
}

/** Everybody at once: the second and third screen of an evening. */
function companions(random: Random, life: Life, sitting: Sitting): readonly Sitting[] {
  const free = life.devices.filter((device) => device !== sitting.device);
  if (free.length === 0 || !random.chance(0.3)) return [];
  const device = random.pick(free);
  const own = life.sittings.filter((one) => one.device === device);
  if (own.length === 0) return [];
  const { line } = random.pick(own);
  const at = sitting.at + random.between(2, 35) * minute;
  const plan = random.pick(life.sittings).plan;
  return at < life.to ? [{ ...sitting, id: 20_000 + sitting.id, device, line, at, plan, badLuck: 0, spare: [] }] : [];
}

const lapsed: Maker = {
  name: "lapsed-subscription",
  weight: 4,
  make: (life, random) => {
    const near = windowAround(random, life, 0.1 * (life.to - life.from));
    const from = random.chance(0.3) ? 0 : (near?.from ?? life.from);
    const to = until(random, life, from);
    return refusal(life, random, "lapsed", {
      cause: "lapsed-subscription",
      involves: () => true,
      active: (at) => at >= from && at < to,
      rivals: ["service"],
      forced: [],
    });
  },
};

const region: Maker = {
  name: "region-block",
  weight: 3,
  personas: ["traveller"],
  make: (life, random) => {
    const away = life.sittings.filter(({ line }) => line.geo.countryCode !== life.home.geo.countryCode);
    if (away.length === 0) return null;
    // Sports and films are licensed by country; the rest may play.
    const all = random.chance(0.6);
    const there = random.pick(away).line;
    return refusal(life, random, "region", {
      cause: "region-block",
      involves: ({ line, asset }) =>
        line.geo.countryCode === there.geo.countryCode && (all || asset.premium || asset.live),
      rivals: ["network", "service"],
      forced: [],
    });
  },
};

const proxy: Maker = {
  name: "proxy-detected",
  weight: 2,
  make: (life, random) => {
    // A VPN left on, on one device.
    const device = random.pick(life.sittings).device;
    const span = windowAround(random, life, random.between(0.3, 6) * day, (one) => one.device === device);
    if (!span) return null;
    return refusal(life, random, "region", {
      cause: "proxy-detected",
      involves: (attempt) => attempt.device === device,
      active: span.active,
      forced: [{ side: "device", names: deviceNames(life, device) }],
    });
  },
};

const deviceLimit: Maker = {
  name: "device-limit",
  weight: 3,
  make: (life, random) => {
    if (life.devices.length < 2) return null;
    const device = random.pick(life.sittings).device;
    const from = random.chance(0.5) ? 0 : life.from + random.between(0, 0.5) * (life.to - life.from);
    const to = until(random, life, from);
    return refusal(life, random, "device-limit", {
      cause: "device-limit",
      involves: (attempt) => attempt.device.id === device.id,
      active: (at) => at >= from && at < to,
      // Without a text it is one device that doesn't play.
      forced: [{ side: "device", names: deviceNames(life, device) }],
    });
  },
};

const notInPackage: Maker = {
  name: "not-in-package",
  weight: 3,
  make: (life, random) => {
    const premium = life.sittings.flatMap(({ plan }) => plan).filter((asset) => asset.premium);
    if (premium.length === 0) return null;
    const wished: Asset = random.pick(premium);
    const to = until(random, life, 0);
    return refusal(life, random, "package", {
      cause: "not-in-package",
      involves: ({ asset }) => asset.premium,
      active: (at) => at < to,
      rivals: ["title"],
      forced: [{ side: "title", names: [wished.name] }],
      sittings: craving(random, life, wished, Math.min(0.5, 3 / Math.max(3, life.sittings.length))),
    });
  },
};

const signedOut: Maker = {
  name: "signed-out",
  weight: 3,
  make: (life, random) => {
    // A changed password ends every other device's session until somebody types it in again.
    const device = random.pick(life.sittings).device;
    const span = windowAround(random, life, random.between(1, 40) * hour, (one) => one.device === device);
    if (!span) return null;
    return refusal(life, random, "token", {
      cause: "signed-out",
      involves: (attempt) => attempt.device.id === device.id,
      active: span.active,
      rivals: ["service"],
      forced: [{ side: "device", names: deviceNames(life, device) }],
    });
  },
};

const ageLock: Maker = {
  name: "age-lock",
  weight: 2,
  make: (life, random) => {
    const films = life.sittings
      .flatMap(({ plan }) => plan)
      .filter(({ live, lengthMs }) => !live && lengthMs > 15 * minute);
    if (films.length === 0) return null;
    const film = random.pick(films);
    return refusal(life, random, "age", {
      cause: "age-lock",
      involves: ({ asset }) => asset.show === film.show,
      rivals: ["title"],
      forced: [{ side: "title", names: [film.name] }],
      sittings: craving(random, life, film, Math.min(0.5, 3 / Math.max(3, life.sittings.length))),
    });
  },
};

export const accountCauses: readonly Maker[] = [
  concurrency,
  lapsed,
  region,
  proxy,
  deviceLimit,
  notInPackage,
  signedOut,
  ageLock,
];
