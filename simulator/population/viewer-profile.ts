import { type Cdn, cdns } from "../catalogue/cdns.ts";
import type { Device } from "../catalogue/device.ts";
import { devices } from "../catalogue/devices.ts";
import { type Connection, type Provider, providers } from "../catalogue/networks.ts";
import { places } from "../catalogue/places.ts";
import { type Title, titles } from "../catalogue/titles.ts";
import { createRandom, itemAt, itemAtShare, type Random } from "../random.ts";
import type { WirePlace } from "../wire.ts";

/** What all sessions of one viewer of the population have in common. */
export interface ViewerProfile {
  readonly viewerId: string;
  readonly home: Connection;
  readonly mobile: Connection;
  readonly place: WirePlace;
  readonly devices: readonly Device[];
  /** The average number of sessions per day. */
  readonly perDay: number;
}

const allPlaces = Object.values(places);
const byCountry = Map.groupBy(Object.values<Provider>(providers), (provider) => provider.country);

/** Returns a viewer's profile. Every ninth viewer shares a home with the one before. */
export function profileOf(seed: number, index: number): ViewerProfile {
  const random = createRandom(seed, "viewer", index);
  const homeIndex = index % 9 === 8 ? index - 1 : index;
  const homeRandom = createRandom(seed, "home", homeIndex);
  const place = homeRandom.pick(allPlaces);
  const local = byCountry.get(place.country.code) ?? [];
  const home = homeRandom.pick(local.filter((provider) => !provider.isMobile));
  const mobile = random.pick(local.filter((provider) => provider.isMobile).concat(home));
  const count = random.integer(1, 3);
  return {
    viewerId: viewerIdOf(seed, index),
    home: { provider: home, ip: addressOf(18, homeIndex), ipv6: null },
    mobile: { provider: mobile, ip: addressOf(19, index), ipv6: null },
    place,
    devices: Array.from({ length: count }, () => pickByWeight(allDevices, random)),
    perDay: 0.4 + random.next() * 3,
  };
}

/** Returns a viewer's ID, formatted as a UUID. */
function viewerIdOf(seed: number, index: number): string {
  const random = createRandom(seed, "viewer id", index);
  const hex = (digits: number) => Array.from({ length: digits }, () => random.integer(0, 15).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${itemAt("89ab".split(""), random.integer(0, 3))}${hex(3)}-${hex(12)}`;
}

/** Picks a title by weight. */
export function pickTitle(random: Random): Title {
  return pickByWeight(titles, random);
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
