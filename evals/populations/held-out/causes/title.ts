import type { Random } from "../../../random.ts";
import type { Life } from "../life.ts";
import { drawEvent } from "../titles.ts";
import { type Asset, type Device, type Family, hour, minute, type Sitting } from "../types.ts";
import { causeOf, craving, failing, intensity, type Maker, spell, stalling } from "./tools.ts";

/** Something on demand that somebody wants to see: what they watch most, or any of it. */
function wanted(life: Life, random: Random): Asset | null {
  const assets = life.sittings
    .flatMap(({ plan }) => plan)
    .filter(({ live, lengthMs }) => !live && lengthMs > 4 * minute);
  return assets.length > 0 ? random.pick(assets) : null;
}

/** Enough sittings begin with it that it is noticed, fewer in a long range. */
function visits(life: Life, random: Random): number {
  return Math.min(0.7, random.between(2, 4.5) / Math.max(3, life.sittings.length));
}

const brokenEncode: Maker = {
  name: "broken-encode",
  weight: 4,
  make: (life, random) => {
    const asset = wanted(life, random);
    if (!asset) return null;
    const families: readonly Family[] = random.pick([["manifest"], ["decode"], ["decode", "manifest"], ["generic"]]);
    const vague = families[0] === "generic";
    return causeOf({
      side: "title",
      cause: "broken-encode",
      names: [asset.name],
      often: intensity(random),
      involves: (attempt) => attempt.asset.name === asset.name,
      active: spell(random, life, 0.2),
      hit: (draw) => (draw.chance(0.08) ? { hangs: true } : failing(draw, families, 0.75, vague)),
      rivals: ["device", "cdn", "network", "service"],
      sittings: craving(random, life, asset, visits(life, random)),
    });
  },
};

const brokenSpot: Maker = {
  name: "broken-spot",
  weight: 3,
  make: (life, random) => {
    const asset = wanted(life, random);
    if (!asset) return null;
    // A segment that was never packaged well: everybody stops at the same minute.
    const breakAtMs = asset.lengthMs * random.between(0.05, 0.6);
    const family: Family = random.pick(["decode", "segment", "manifest"]);
    return causeOf({
      side: "title",
      cause: "broken-spot",
      names: [asset.name],
      often: random.pick([1, 1, 0.8]),
      involves: (attempt) => attempt.asset.name === asset.name,
      hit: () => ({ playError: family, breakAtMs }),
      rivals: ["device", ...(family === "segment" ? (["cdn"] as const) : [])],
      sittings: craving(random, life, asset, visits(life, random)),
    });
  },
};

const brokenOnSome: Maker = {
  name: "broken-on-some-devices",
  weight: 3,
  make: (life, random) => {
    const asset = wanted(life, random);
    const device = random.pick(life.sittings).device;
    if (!asset) return null;
    // One rendition, codec or packaging is bad: only players that take it fail.
    const hit = (other: Device) => other.model.group === device.model.group && other.model.kind === device.model.kind;
    const family: Family = random.pick(["decode", "manifest", "drm-device"]);
    return causeOf({
      side: "title",
      cause: "broken-on-some-devices",
      names: [asset.name],
      often: intensity(random),
      involves: (attempt) => attempt.asset.name === asset.name && hit(attempt.device),
      active: spell(random, life, 0.15),
      hit: (draw) => failing(draw, [family], 0.7, false),
      rivals: ["device", "cdn"],
      sittings: craving(random, life, asset, visits(life, random) * 1.5),
    });
  },
};

const expiredLicence: Maker = {
  name: "expired-licence",
  weight: 3,
  make: (life, random) => {
    const asset = wanted(life, random);
    if (!asset) return null;
    // Rights end at midnight, and the tile stays in the catalogue.
    const from = random.chance(0.5) ? 0 : life.from + random.between(0.05, 0.5) * (life.to - life.from);
    const vague = random.chance(0.2);
    return causeOf({
      side: "title",
      cause: "expired-licence",
      names: [asset.name],
      often: 1,
      involves: (attempt) => attempt.asset.name === asset.name,
      active: (at) => at >= from,
      hit: () => ({ startError: "licence-expired", vague }),
      rivals: vague ? ["device", "service", "account"] : [],
      // Without a word about the licence, it could as well be missing from this package.
      forced: vague ? [{ side: "account", names: [] }] : [],
      sittings: craving(random, life, asset, visits(life, random)),
      atLeast: 2,
    });
  },
};

const brokenSeason: Maker = {
  name: "broken-season",
  weight: 2,
  personas: ["binge", "single-tv", "shared-flat", "commuter", "family", "single-phone"],
  make: (life, random) => {
    const shows = life.sittings.map(({ plan }) => plan[0]).filter((asset) => asset !== undefined && !asset.live);
    const first = shows.length > 0 ? random.pick(shows) : undefined;
    const season = life.service.catalogue.series.find((show) => show.some(({ name }) => name === first?.name));
    if (!first || !season) return null;
    const names = season.map(({ name }) => name);
    return causeOf({
      side: "title",
      cause: "broken-season",
      names,
      often: intensity(random),
      involves: (attempt) => names.includes(attempt.asset.name),
      active: spell(random, life, 0.3),
      hit: (draw) => failing(draw, ["manifest", "decode"], 0.65, draw.chance(0.2)),
      rivals: ["device", "cdn", "network", "service"],
    });
  },
};

const failedEvent: Maker = {
  name: "failed-live-event",
  weight: 4,
  personas: ["sports-fan", "heavy", "old-tv", "single-tv", "family", "single-phone", "light"],
  make: (life, random) => {
    const event = life.events.length > 0 ? random.pick(life.events) : null;
    const existing =
      event?.from !== undefined && event.from > life.from && event.from + event.lengthMs < life.to ? event : null;
    const asset = existing ?? drawEvent(random, life.from + random.between(0.2, 0.85) * (life.to - life.from));
    const from = asset.from ?? life.from;
    const near = life.sittings.filter(({ at, line }) => Math.abs(at - from) < 30 * hour && line.kind === "home");
    if (near.length === 0) return null;
    const template = random.pick(near);
    // Everybody comes in the minutes around the beginning, and comes back.
    const visit = (id: number, at: number): Sitting => ({
      ...template,
      id: 10_000 + id,
      at,
      plan: [asset, ...life.service.catalogue.channels.slice(0, 2)],
      budgetMs: random.between(60, 150) * minute,
      badLuck: 0,
    });
    const visitsToIt = [
      visit(0, from + random.between(-6, 25) * minute),
      visit(1, from + random.between(55, 90) * minute),
    ];
    const fails = random.chance(0.6);
    const family: Family = random.pick(["manifest", "segment", "generic", "timeout"]);
    return causeOf({
      side: "title",
      cause: "failed-live-event",
      names: [asset.name],
      often: intensity(random),
      involves: (attempt) => attempt.asset.name === asset.name,
      active: (at) => at > from - hour && at < from + asset.lengthMs,
      hit: (draw) => (fails ? failing(draw, [family], 0.65, family === "generic") : stalling(draw)),
      rivals: ["service", "cdn", "network", "device"],
      sittings: [...life.sittings, ...visitsToIt].filter(({ at }) => at > life.from && at < life.to),
    });
  },
};

const badChannel: Maker = {
  name: "broken-channel",
  weight: 3,
  personas: ["sports-fan", "old-tv", "heavy", "single-tv", "family"],
  make: (life, random) => {
    const channels = life.sittings.flatMap(({ plan }) => plan).filter(({ live, from }) => live && from === undefined);
    if (channels.length === 0) return null;
    const channel = random.pick(channels);
    const stutters = random.chance(0.5);
    return causeOf({
      side: "title",
      cause: "broken-channel",
      names: [channel.name],
      often: intensity(random),
      involves: (attempt) => attempt.asset.name === channel.name,
      active: spell(random, life, 0.35),
      // The encoder drops frames, or its playlist runs late.
      hit: (draw) =>
        stutters
          ? { ...stalling(draw), bitrateFactor: 0.9 }
          : failing(draw, ["manifest", "segment", "decode"], 0.5, false),
      rivals: ["cdn", "device", "network", "service"],
      sittings: craving(random, life, channel, 0.25, ({ plan }) => plan[0]?.live ?? false),
    });
  },
};

export const titleCauses: readonly Maker[] = [
  brokenEncode,
  brokenSpot,
  brokenOnSome,
  expiredLicence,
  brokenSeason,
  failedEvent,
  badChannel,
];
