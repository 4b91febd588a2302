import type { Random } from "../../../random.ts";
import { drawDevice } from "../devices.ts";
import { appLabel, systemLabel } from "../labels.ts";
import type { Life } from "../life.ts";
import type { Cause, Device, Family, Sitting, Step, Trouble } from "../types.ts";
import { causeOf, deviceNames, failing, intensity, type Maker, spell, stalling } from "./tools.ts";

/** The screen that somebody calls about: one of those that are used. */
function used(life: Life, random: Random, fits: (device: Device) => boolean = () => true): Device | null {
  const sittings = life.sittings.filter(({ device }) => fits(device));
  return sittings.length > 0 ? random.pick(sittings).device : null;
}

/** Stutter of one fixed screen can't be told from its room's Wi-Fi; errors of its decoder can. */
function roomOf(life: Life, device: Device, stutters: boolean): Cause["forced"] {
  const line = life.sittings.find((one) => one.device === device)?.line ?? life.home;
  return stutters && !device.portable ? [{ side: "network", names: [line.isp] }] : [];
}

const failingDevice: Maker = {
  name: "failing-device",
  weight: 4,
  make: (life, random) => {
    const device = used(life, random, ({ model }) => model.kind !== "phone" || random.chance(0.3));
    if (!device) return null;
    const stutters = random.chance(0.35);
    const vague = random.chance(0.25);
    const families: readonly Family[] = random.pick([["decode"], ["crash", "decode"], ["drm-device"], ["crash"]]);
    const atStart = random.between(0.2, 0.9);
    return causeOf({
      side: "device",
      cause: stutters ? "stuttering-device" : "failing-device",
      names: deviceNames(life, device),
      often: intensity(random),
      involves: (attempt) => attempt.device === device,
      active: spell(random, life),
      // Overheating chips drop out of the picture without any network error.
      hit: (draw) =>
        stutters
          ? { stallPercent: draw.between(4, 25), startFactor: draw.between(2, 6) }
          : draw.chance(0.12)
            ? { hangs: true }
            : failing(draw, families, atStart, vague),
      rivals: vague || stutters ? ["network", "service", "cdn"] : families[0] === "decode" ? ["title"] : [],
      forced: roomOf(life, device, stutters),
    });
  },
};

const appRelease: Maker = {
  name: "app-release",
  weight: 4,
  make: (life, random) => release(life, random, "app-release"),
};

const systemUpdate: Maker = {
  name: "system-update",
  weight: 3,
  make: (life, random) => release(life, random, "system-update"),
};

/** A version that arrives in mid-range and breaks play on the model that gets it. */
function release(life: Life, random: Random, cause: "app-release" | "system-update"): Cause | null {
  const wanted = used(life, random);
  if (!wanted) return null;
  const at = life.from + random.between(0.15, 0.65) * (life.to - life.from);
  const changes = cause === "app-release" ? wanted.apps : wanted.systems;
  const old = changes[0]?.version ?? "1.0";
  const version = next(random, old);
  const steps: readonly Step[] = [
    { from: 0, version: old },
    { from: at, version },
  ];
  const updated: Device = cause === "app-release" ? { ...wanted, apps: steps } : { ...wanted, systems: steps };
  const vague = random.chance(0.3);
  const families: readonly Family[] =
    cause === "app-release"
      ? random.pick([["crash"], ["manifest", "crash"], ["generic"]])
      : random.pick([["drm-device"], ["decode"]]);
  const label = cause === "app-release" ? appLabel(life.service, version) : systemLabel(wanted.model, version);
  // Sometimes a fixed version follows before the viewer calls.
  const until = random.chance(0.15) ? at + random.between(0.3, 0.8) * (life.to - at) : Number.POSITIVE_INFINITY;
  const atStart = random.between(0.4, 1);
  return causeOf({
    side: "device",
    cause,
    names: [...deviceNames(life, wanted), label],
    often: intensity(random),
    involves: ({ device }) => device.id === wanted.id,
    active: (moment) => moment >= at && moment < until,
    hit: (draw) => (draw.chance(0.15) ? { hangs: true } : failing(draw, families, atStart, vague)),
    rivals: vague || families.includes("generic") ? ["network", "service", "cdn"] : [],
    sittings: life.sittings.map((one) => replaced(one, wanted, updated)),
  });
}

function next(random: Random, version: string): string {
  const [major, minor, ...rest] = version.split(".");
  if (minor === undefined) return `${Number(major) + 1}`;
  return [major, Number(minor) + 1, ...rest.map(() => random.whole(0, 3))].join(".");
}

function replaced(sitting: Sitting, old: Device, updated: Device): Sitting {
  const spare = sitting.spare.map((one) => (one === old ? updated : one));
  return { ...sitting, spare, device: sitting.device === old ? updated : sitting.device };
}

const lowMemory: Maker = {
  name: "low-memory",
  weight: 3,
  make: (life, random) => {
    const device = used(life, random, ({ model }) =>
      ["tv", "stick", "box", "tablet", "console"].includes(model.kind),
    );
    if (!device) return null;
    // Televisions that sleep instead of turning off fill up over some days.
    const full = random.between(24, 90);
    const stutters = random.chance(0.3);
    const often = intensity(random);
    const hit = (draw: Random): Trouble =>
      stutters
        ? { stallPercent: draw.between(3, 18), startFactor: draw.between(2.5, 8) }
        : failing(draw, ["memory", "memory", "crash"], 0.35, draw.chance(0.3));
    return {
      ...causeOf({
        side: "device",
        cause: "low-memory",
        names: deviceNames(life, device),
        often,
        involves: (attempt) => attempt.device === device,
        hit,
        rivals: stutters ? ["network", "service", "cdn"] : [],
        forced: roomOf(life, device, stutters),
      }),
      strike: (attempt, draw) =>
        attempt.device === device && draw.chance(often * Math.min(1, (attempt.uptimeHours / full) ** 2))
          ? hit(draw)
          : null,
    };
  },
};

const oneOfTwins: Maker = {
  name: "one-of-twins",
  weight: 3,
  twins: true,
  personas: ["family", "heavy", "two-homes"],
  make: (life, random) => {
    const twins = life.devices.filter((one) =>
      life.devices.some((other) => other !== one && other.model === one.model),
    );
    const device = used(life, random, (one) => twins.includes(one));
    if (!device) return null;
    const stutters = random.chance(0.4);
    const family: Family = random.pick(["decode", "drm-device", "crash"]);
    return causeOf({
      side: "device",
      cause: "one-of-twins",
      names: deviceNames(life, device),
      often: intensity(random),
      involves: (attempt) => attempt.device === device,
      active: spell(random, life),
      hit: (draw) => (stutters ? { ...stalling(draw), bitrateFactor: 0.8 } : failing(draw, [family], 0.6, false)),
      rivals: stutters ? ["network", "service", "cdn"] : [],
      forced: roomOf(life, device, stutters),
    });
  },
};

const copyProtection: Maker = {
  name: "copy-protection",
  weight: 2,
  make: (life, random) => {
    // HDMI splitters, old cables and capture cards: only protected titles fail.
    const device = used(life, random, ({ model }) => ["stick", "box", "console", "laptop"].includes(model.kind));
    if (!device) return null;
    return causeOf({
      side: "device",
      cause: "copy-protection",
      names: deviceNames(life, device),
      often: random.pick([1, 0.9, intensity(random)]),
      involves: (attempt) => attempt.device === device && attempt.asset.drm,
      active: spell(random, life, 0.1),
      hit: (draw) => failing(draw, ["drm-device"], 0.85, false),
    });
  },
};

const unsupported: Maker = {
  name: "unsupported-app",
  weight: 2,
  make: (life, random) => {
    const device = used(life, random, ({ model }) => model.kind !== "phone");
    if (!device) return null;
    const old = drawDevice(random, device.id, device.model.kind, life.from, life.to, device.model);
    // Two years behind the store's version, and no longer updated.
    const version = `${random.whole(1, 2)}.${random.whole(0, 9)}.${random.whole(0, 9)}`;
    const stale: Device = { ...old, clientId: device.clientId, apps: [{ from: 0, version }] };
    const from = random.chance(0.5) ? 0 : life.from + random.between(0.1, 0.6) * (life.to - life.from);
    const family: Family = random.pick(["manifest", "drm-device", "generic"]);
    return causeOf({
      side: "device",
      cause: "unsupported-app",
      names: [...deviceNames(life, device), appLabel(life.service, version)],
      often: random.pick([1, 1, 0.9]),
      involves: (attempt) => attempt.device.id === device.id,
      active: (at) => at >= from,
      hit: (draw) => failing(draw, [family], 1, false),
      rivals: family === "drm-device" ? [] : ["network", "service", "title"],
      sittings: life.sittings.map((one) => replaced(one, device, stale)),
    });
  },
};

const weakDecoder: Maker = {
  name: "weak-decoder",
  weight: 2,
  make: (life, random) => {
    // Live in 50 frames is more than some old chips can do; films in 24 play well.
    const device = used(life, random, ({ model }) => ["tv", "stick", "tablet", "laptop"].includes(model.kind));
    if (!device) return null;
    return causeOf({
      side: "device",
      cause: "weak-decoder",
      names: deviceNames(life, device),
      often: intensity(random),
      involves: (attempt) => attempt.device === device && attempt.asset.live,
      hit: (draw) =>
        draw.chance(0.5) ? failing(draw, ["decode"], 0.3, false) : { stallPercent: draw.between(3, 20) },
      rivals: ["title"],
    });
  },
};

export const deviceCauses: readonly Maker[] = [
  failingDevice,
  appRelease,
  systemUpdate,
  lowMemory,
  oneOfTwins,
  copyProtection,
  unsupported,
  weakDecoder,
];
