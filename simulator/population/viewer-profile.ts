import { type Cdn, cdns } from "../catalogue/cdns.ts";
import type { Device } from "../catalogue/device.ts";
import { devices } from "../catalogue/devices.ts";
import { type Connection, type Provider, providers } from "../catalogue/networks.ts";
import { withOlderSystem } from "../catalogue/older-systems.ts";
import { newerPlaces, places } from "../catalogue/places.ts";
import { newerTitles, type Title, titles } from "../catalogue/titles.ts";
import { createRandom, hash, itemAt, itemAtShare, type Random } from "../random.ts";
import type { WirePlace } from "../wire.ts";

/** What all sessions of one viewer of the population have in common. */
export interface ViewerProfile {
  readonly viewerId: string;
  readonly home: Connection;
  readonly mobile: Connection;
  readonly place: WirePlace;
  readonly devices: readonly Device[];
  /** The titles the viewer chooses from. */
  readonly titles: readonly Title[];
  /** The average number of sessions per day. */
  readonly perDay: number;
}

/** The rest of the population also lives in, and watches, what has commas, quotes, ampersands and accents in its name. */
const olderHalf = 8000;

const allPlaces = Object.values(places);
const byCountry = Map.groupBy(Object.values<Provider>(providers), (provider) => provider.country);

/** Returns a viewer's profile. Every ninth viewer shares a home with the one before. */
export function profileOf(seed: number, index: number): ViewerProfile {
  const random = createRandom(seed, "viewer", index);
  const homeIndex = index % 9 === 8 ? index - 1 : index;
  const homeRandom = createRandom(seed, "home", homeIndex);
  const isNewer = homeIndex >= olderHalf;
  const place = homeRandom.pick(isNewer ? newerPlaces : allPlaces);
  const local = byCountry.get(place.country.code) ?? [];
  const home = homeRandom.pick(local.filter((provider) => !provider.isMobile));
  const mobile = random.pick(local.filter((provider) => provider.isMobile).concat(home));
  const count = random.integer(1, 3);
  return {
    viewerId: viewerIdOf(seed, index),
    home: { provider: home, ip: addressOf(18, homeIndex), ipv6: null },
    mobile: { provider: mobile, ip: addressOf(19, index), ipv6: null },
    place,
    devices: Array.from({ length: count }, () => {
      const device = pickByWeight(allDevices, random);
      // A third of all devices haven't been updated.
      return hash(seed, "system", index, device.name) % 3 === 0 ? withOlderSystem(device) : device;
    }),
    titles: isNewer ? newerTitles : titles,
    perDay: 0.4 + random.next() * 3,
  };
}

/** Returns a viewer's ID, formatted as a UUID. */
function viewerIdOf(seed: number, index: number): string {
  const random = createRandom(seed, "viewer id", index);
  const hex = (digits: number) => Array.from({ length: digits }, () => random.integer(0, 15).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${itemAt("89ab".split(""), random.integer(0, 3))}${hex(3)}-${hex(12)}`;
}

/** Picks one of a viewer's titles by weight. */
export function pickTitle({ titles: watched }: ViewerProfile, random: Random): Title {
  return pickByWeight(watched, random);
}

/** Picks a CDN by weight. */
export function pickCdn(random: Random): Cdn {
  return pickByWeight(allCdns, random);
}

const allDevices: readonly Device[] = Object.values(devices);
const allCdns: readonly Cdn[] = Object.values(cdns);

// 198.18.0.0/15 is reserved for benchmarks, so none of its addresses belongs to a real person.
function addressOf(second: 18 | 19, index: number): string {
  return `198.${second}.${(index >> 8) & 255}.${index & 255}`;
}

function pickByWeight<Item extends { readonly weight: number }>(items: readonly Item[], random: Random): Item {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  return itemAtShare(items, (item) => item.weight, random.next() * total) ?? itemAt(items, 0);
}
