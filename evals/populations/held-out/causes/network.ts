import type { Random } from "../../../random.ts";
import type { Life } from "../life.ts";
import { type Device, day, hour, type Line, type Trouble } from "../types.ts";
import {
  causeOf,
  deviceNames,
  failing,
  intensity,
  localHour,
  type Maker,
  severalDays,
  spell,
  stalling,
  windowAround,
} from "./tools.ts";

function linesOf(life: Life, kind: Line["kind"]): readonly Line[] {
  return [...new Set(life.sittings.map(({ line }) => line))].filter((line) => line.kind === kind);
}

/** A line of this kind that somebody watches on, more likely the one they use more. */
function usedLine(life: Life, random: Random, kind: Line["kind"]): Line | null {
  const sittings = life.sittings.filter(({ line }) => line.kind === kind);
  return sittings.length > 0 ? random.pick(sittings).line : null;
}

const eveningCongestion: Maker = {
  name: "evening-congestion",
  weight: 5,
  make: (life, random) => {
    const line = usedLine(life, random, "home");
    if (!line) return null;
    // Cable segments and some exchanges fill up at prime time.
    const from = random.between(18.5, 20);
    const to = random.between(22.3, 24);
    const since = spell(random, life, 0.1);
    return causeOf({
      side: "network",
      cause: "evening-congestion",
      names: [line.isp],
      often: intensity(random),
      involves: (attempt) => attempt.line.id === line.id,
      active: (at) => since(at) && localHour(life, at) >= from && localHour(life, at) < to,
      hit: stalling,
      // Evening after evening is what lines do; a single evening could be a CDN's or the service's.
      rivals: severalDays(life) ? ["cdn"] : ["cdn", "service", "device"],
    });
  },
};

const distantRoom: Maker = {
  name: "distant-room-wifi",
  weight: 5,
  make: (life, random) => {
    const home = life.home;
    const fits = (device: Device) => device.model.kind !== "phone" && device.model.kind !== "box";
    const sittings = life.sittings.filter(({ device, line }) => line === home && fits(device));
    if (sittings.length === 0) return null;
    const device = random.pick(sittings).device;
    // A tablet is in bed on some evenings, a television is always where it hangs.
    const often = device.portable ? random.between(0.33, 0.6) : intensity(random);
    const elsewhere = life.sittings.filter((one) => one.device === device && one.line !== home).length;
    return causeOf({
      side: "network",
      cause: "distant-room-wifi",
      names: [home.isp],
      often,
      involves: (attempt) => attempt.device === device && attempt.line.id === home.id,
      active: spell(random, life, 0.1),
      hit: stalling,
      rivals: ["cdn", "service", ...(elsewhere > 0 ? (["device"] as const) : [])],
      forced: elsewhere > 0 ? [] : [{ side: "device", names: deviceNames(life, device) }],
    });
  },
};

const brownOut: Maker = {
  name: "brown-out",
  weight: 4,
  make: (life, random) => {
    const line = usedLine(life, random, "home");
    const span = line && windowAround(random, life, random.between(2, 11) * hour, (one) => one.line === line);
    if (!line || !span) return null;
    const vague = random.chance(0.5);
    return causeOf({
      side: "network",
      cause: "brown-out",
      names: [line.isp],
      often: random.between(0.5, 1),
      involves: (attempt) => attempt.line.id === line.id,
      active: span.active,
      hit: (draw): Trouble => (draw.chance(0.45) ? failing(draw, ["timeout", "dns"], 0.75, vague) : stalling(draw)),
      rivals: ["cdn", "service", "device"],
    });
  },
};

const weakLine: Maker = {
  name: "weak-line",
  weight: 3,
  make: (life, random) => {
    const line = usedLine(life, random, "home");
    if (!line) return null;
    return causeOf({
      side: "network",
      cause: "weak-line",
      names: [line.isp],
      often: intensity(random),
      involves: (attempt) => attempt.line.id === line.id,
      active: spell(random, life, 0.15),
      hit: stalling,
      rivals: ["cdn", "service", "device"],
    });
  },
};

const peering: Maker = {
  name: "peering",
  weight: 4,
  make: (life, random) => {
    if (life.service.cdns.length < 2) return null;
    const sitting = random.pick(
      life.sittings.filter(({ line }) => line.kind === "home").concat(life.sittings[0] ?? []),
    );
    const { isp } = sitting.line;
    // Disputes and broken links last days; nobody but this pair is hit.
    const evenings = random.chance(0.4);
    const since = spell(random, life, 0.3);
    return causeOf({
      side: "network",
      cause: "peering",
      names: [isp],
      often: intensity(random),
      involves: (attempt) => attempt.line.isp === isp && attempt.cdn === sitting.cdn,
      active: (at) => since(at) && (!evenings || localHour(life, at) >= 17.5),
      hit: stalling,
      rivals: ["cdn", "service", "device"],
    });
  },
};

const carrierPlace: Maker = {
  name: "carrier-in-one-place",
  weight: 4,
  personas: ["commuter", "traveller", "single-phone", "night-shift", "shared-flat"],
  make: (life, random) => {
    const line = usedLine(life, random, "carrier");
    if (!line) return null;
    const alone = linesOf(life, "carrier").every((other) => other.isp !== line.isp || other === line);
    return causeOf({
      side: "network",
      cause: "carrier-in-one-place",
      names: [line.isp],
      often: intensity(random),
      involves: (attempt) => attempt.line.id === line.id,
      active: spell(random, life, 0.1),
      hit: stalling,
      rivals: alone ? ["device", "cdn", "service"] : ["device"],
    });
  },
};

const publicWifi: Maker = {
  name: "public-wifi",
  weight: 3,
  personas: ["traveller", "commuter", "single-phone", "night-shift", "sports-fan"],
  make: (life, random) => {
    const line = usedLine(life, random, "public");
    if (!line) return null;
    return causeOf({
      side: "network",
      cause: "public-wifi",
      names: [line.isp],
      often: intensity(random),
      involves: (attempt) => attempt.line.id === line.id,
      hit: (draw) => (draw.chance(0.2) ? failing(draw, ["timeout", "dns"], 0.8, draw.chance(0.4)) : stalling(draw)),
      rivals: ["device", "cdn", "service"],
    });
  },
};

const routerNames: Maker = {
  name: "router-dns",
  weight: 2,
  make: (life, random) => {
    const line = usedLine(life, random, "home");
    if (!line) return null;
    // Old routers forget how to resolve names for some hours, on some days.
    const length = random.between(3, 9) * hour;
    const starts = [0, 1, 2].map(() => life.from + random.next() * (life.to - life.from));
    const near = windowAround(random, life, length, (one) => one.line === line);
    const all = near ? [...starts.slice(0, life.to - life.from > 3 * day ? 2 : 0), near.from] : starts;
    return causeOf({
      side: "network",
      cause: "router-dns",
      names: [line.isp],
      often: random.between(0.6, 1),
      involves: (attempt) => attempt.line.id === line.id,
      active: (at) => all.some((from) => at >= from && at < from + length),
      // Names that can't be resolved at home are the line's, or its router's.
      hit: (draw) => failing(draw, ["dns", "dns", "timeout"], 0.85, draw.chance(0.15)),
    });
  },
};

export const networkCauses: readonly Maker[] = [
  eveningCongestion,
  distantRoom,
  brownOut,
  weakLine,
  peering,
  carrierPlace,
  publicWifi,
  routerNames,
];
