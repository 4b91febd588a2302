import type { Random } from "../../../random.ts";
import type { TrueSide } from "../../population.ts";
import type { Life } from "../life.ts";
import { day, hour, type Sitting, type Trouble } from "../types.ts";
import { causeOf, failing, intensity, localHour, type Maker, spell, stalling, windowAround } from "./tools.ts";

/** What a bad CDN looks like: stutter like a bad line's, and now and then segments that aren't there. */
function delivery(missing: number): (random: Random) => Trouble {
  return (random) =>
    random.chance(missing) ? failing(random, ["segment", "manifest"], 0.45, random.chance(0.2)) : stalling(random);
}

/** Status codes come from a server that was reached: with enough of them, neither line nor device is to blame. */
function rivalsOf(missing: number, others: readonly TrueSide[]): readonly TrueSide[] {
  return missing >= 0.35 ? others : ["network", "device", ...others];
}

function usedCdn(life: Life, random: Random): Sitting {
  return random.pick(life.sittings);
}

const throughout: Maker = {
  name: "bad-cdn",
  weight: 5,
  make: (life, random) => {
    const { cdn } = usedCdn(life, random);
    const missing = random.between(0.1, 0.6);
    return causeOf({
      side: "cdn",
      cause: "bad-cdn",
      names: [cdn],
      often: intensity(random),
      involves: (attempt) => attempt.cdn === cdn,
      active: spell(random, life, 0.2),
      hit: delivery(missing),
      rivals: rivalsOf(missing, ["service", "title"]),
    });
  },
};

const oneEvening: Maker = {
  name: "bad-evening",
  weight: 3,
  make: (life, random) => {
    const { cdn } = usedCdn(life, random);
    const missing = random.between(0.2, 0.7);
    const span = windowAround(random, life, random.between(2, 6) * hour, (one) => one.cdn === cdn);
    if (!span) return null;
    return causeOf({
      side: "cdn",
      cause: "bad-evening",
      names: [cdn],
      often: random.between(0.5, 1),
      involves: (attempt) => attempt.cdn === cdn,
      active: span.active,
      hit: delivery(missing),
      rivals: rivalsOf(missing, ["service", "title"]),
    });
  },
};

const primeTime: Maker = {
  name: "overloaded-at-prime-time",
  weight: 2,
  make: (life, random) => {
    if (life.service.cdns.length < 2) return null;
    const { cdn } = usedCdn(life, random);
    const since = spell(random, life, 0.3);
    // Capacity that was bought for last year's audience.
    return causeOf({
      side: "cdn",
      cause: "overloaded-at-prime-time",
      names: [cdn],
      often: intensity(random),
      involves: (attempt) => attempt.cdn === cdn,
      active: (at) => since(at) && localHour(life, at) >= 19 && localHour(life, at) < 23.5,
      hit: delivery(0.15),
      rivals: ["network", "device"],
    });
  },
};

const oneRegion: Maker = {
  name: "bad-in-one-region",
  weight: 3,
  personas: ["commuter", "traveller", "two-homes", "single-phone", "family", "night-shift"],
  make: (life, random) => {
    const { cdn, line } = usedCdn(life, random);
    const { city } = line.geo;
    const missing = random.between(0.1, 0.5);
    return causeOf({
      side: "cdn",
      cause: "bad-in-one-region",
      names: [cdn],
      often: intensity(random),
      involves: (attempt) => attempt.cdn === cdn && attempt.line.geo.city === city,
      active: spell(random, life, 0.25),
      hit: delivery(missing),
      rivals: rivalsOf(missing, ["service"]),
    });
  },
};

const missingSegments: Maker = {
  name: "missing-segments",
  weight: 3,
  make: (life, random) => {
    const { cdn } = usedCdn(life, random);
    // A purge or an origin shield gone wrong: 404 and 403 for hours to days, for one kind of content.
    const span = windowAround(random, life, random.between(6, 72) * hour, (one) => one.cdn === cdn);
    if (!span) return null;
    const liveOnly = random.chance(0.3);
    return causeOf({
      side: "cdn",
      cause: "missing-segments",
      names: [cdn],
      often: intensity(random),
      involves: (attempt) => attempt.cdn === cdn && (!liveOnly || attempt.asset.live),
      active: span.active,
      hit: (draw) => failing(draw, ["segment", "segment", "manifest"], 0.4, draw.chance(0.1)),
      rivals: ["title", "service"],
    });
  },
};

const edgeOutage: Maker = {
  name: "edge-outage",
  weight: 2,
  make: (life, random) => {
    const { cdn } = usedCdn(life, random);
    // An edge site off the air or an expired certificate: nothing starts.
    const span = windowAround(random, life, random.between(0.7, 5) * hour, (one) => one.cdn === cdn);
    if (!span || span.from > life.to - 0.01 * day) return null;
    const vague = random.chance(0.3);
    return causeOf({
      side: "cdn",
      cause: "edge-outage",
      names: [cdn],
      often: random.between(0.85, 1),
      involves: (attempt) => attempt.cdn === cdn,
      active: span.active,
      hit: (draw) => failing(draw, ["timeout", "manifest", "segment"], 0.9, vague),
      rivals: vague ? ["network", "service", "title"] : ["service", "title"],
    });
  },
};

export const cdnCauses: readonly Maker[] = [
  throughout,
  oneEvening,
  primeTime,
  oneRegion,
  missingSegments,
  edgeOutage,
];
