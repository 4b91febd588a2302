import { dayMs } from "@/lib/domain/units";
import type { Random } from "../../random.ts";
import {
  allCdns,
  carriers,
  homeProviders,
  type Model,
  nativeApp,
  otherModels,
  phones,
  televisions,
} from "./catalogue.ts";
import { delivery, watching } from "./habits.ts";

/** A version that is replaced at some time, in milliseconds into the range; `Infinity` if it isn't. */
export type Version = Readonly<{ before: string; after: string; at: number }>;

export type Device = Readonly<{
  model: Model;
  clientId: string;
  /** Far from the Wi-Fi. */
  isDistant: boolean;
  app: Version;
  system: Version;
  /** How long a video usually takes to start. */
  startMs: number;
}>;

/** What a viewer has. */
export type Household = Readonly<{
  /** The main one first. */
  devices: readonly Device[];
  mainShare: number;
  home: string;
  carrier: string;
  cdns: readonly string[];
  cdnSteepness: number;
  savesData: boolean;
  /** The bitrate that the line at home allows. */
  lineBps: number;
}>;

/** What a cause needs of a household. */
export type Needs = Readonly<{ phone?: boolean; distant?: boolean; twoOfAModel?: boolean; savesData?: boolean }>;

/** Draws what a viewer has. */
export function householdOf(days: 1 | 7 | 30, needs: Needs, random: Random): Household {
  const versions = versionsOf(days, random);
  const devices = modelsOf(needs, random).map(({ model, isDistant }): Device => {
    const [before, after] = model.osVersions;
    return {
      ...{ model, isDistant },
      clientId: [1, 2, 3, 4].map(() => random.whole(1e8, 4e9)).join("."),
      app: versions(model),
      system: { before, after, at: updateAt(delivery.systemUpdate[days], days, random) },
      startMs: random.between(900, isDistant ? 3_500 : 2_800),
    };
  });
  return {
    devices,
    mainShare: random.between(...watching.mainDeviceShare),
    home: random.pick(homeProviders),
    carrier: random.pick(carriers),
    cdns: shuffled(allCdns, random).slice(0, random.whole(...delivery.cdns)),
    cdnSteepness: random.between(...delivery.cdnSteepness),
    savesData: needs.savesData ?? random.chance(watching.savesData),
    lineBps: random.chance(0.1) ? random.between(2e6, 5e6) : random.between(8e6, 40e6),
  };
}

/** One device after the other; a second one of the main model is in another room. */
function modelsOf(needs: Needs, random: Random): readonly Readonly<{ model: Model; isDistant: boolean }>[] {
  const phone = random.pickByRank(phones, 0.5);
  const hasTelevision = needs.distant === true || !random.chance(watching.withoutTelevision);
  const main = hasTelevision ? random.pickByRank(televisions, 0.6) : random.pick([phone, ...otherModels]);
  const rest = shuffled([random.pickByRank(televisions, 0.6), ...otherModels], random).filter((one) => one !== main);
  const count = random.whole(...watching.otherDevices);
  const isPhoneFirst = (needs.phone === true || random.chance(0.8)) && main !== phone;
  const others = (isPhoneFirst ? [phone, ...rest] : rest).slice(0, needs.phone ? Math.max(1, count) : count);
  const hasTwo = needs.twoOfAModel ?? random.chance(watching.twoOfAModel);
  const second = hasTwo ? [main] : needs.distant === true ? [random.pickByRank(televisions, 0.6)] : [];
  return [
    { model: main, isDistant: false },
    ...[...second, ...others].map((model, index) => ({
      model,
      isDistant: (index === 0 && needs.distant === true) || (model !== phone && random.chance(watching.isDistant)),
    })),
  ];
}

/** The app of each platform, before and after a release that reaches devices within days of each other. */
function versionsOf(days: 1 | 7 | 30, random: Random): (model: Model) => Version {
  const draw = () => {
    const [major, minor] = [random.whole(2, 9), random.whole(1, 30)];
    return {
      before: `${major}.${minor}.${random.whole(0, 4)}`,
      after: `${major}.${minor + 1}.0`,
      at: updateAt(delivery.appUpdate[days], days, random),
    };
  };
  if (random.chance(delivery.oneVersionForAll)) {
    const shared = draw();
    return () => ({ ...shared, at: shared.at + random.between(0, 3) * dayMs });
  }
  const known = new Map<string, Version>();
  return ({ os }) => {
    const version = known.get(os) ?? draw();
    known.set(os, version);
    return version;
  };
}

function updateAt(probability: number, days: number, random: Random): number {
  return random.chance(probability) ? random.between(0.1, 0.9) * days * dayMs : Number.POSITIVE_INFINITY;
}

/** What a device may be called, by its name or by its browser. */
export function namesOf({ model: { name, marketingName, browser } }: Device): readonly string[] {
  return browser === nativeApp ? [name, marketingName] : [name, marketingName, browser];
}

/** The version at a time. */
export function versionAt({ before, after, at }: Version, time: number): string {
  return time < at ? before : after;
}

/** The items in random order. */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
