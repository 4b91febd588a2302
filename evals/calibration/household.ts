import type { Random } from "../random.ts";

/** How viewers use what they have. None of it is derived from the rules under test. */
export const shapes = ["even", "skewed", "household", "binge"] as const;
export type Shape = (typeof shapes)[number];

export type Device = Readonly<{
  name: string;
  clientId: string;
  app: string;
  system: string;
  browser: string | null;
  networks: readonly string[];
}>;

/** What a viewer has, and how they use it. */
export type Household = Readonly<{
  shape: Shape;
  devices: readonly Device[];
  cdns: readonly string[];
  titles: readonly string[];
  /** How strongly the first of each is preferred; 0 for no preference. */
  steepness: number;
  /** The probability that the viewer retries a failed attempt. */
  retry: number;
  /** The share of attempts that switch CDN midway, so that Conviva lists two. */
  twoCdns: number;
}>;

const models = [
  { name: "Samsung Smart TV", system: "Tizen 7.0", isAtHome: true, browser: "Native" },
  { name: "iPhone 15", system: "iOS 18.1", isAtHome: false, browser: "Native" },
  { name: "Chrome Desktop", system: "Windows 11", isAtHome: false, browser: "Chrome" },
  { name: "Roku Express", system: "Roku OS 14", isAtHome: true, browser: "Native" },
  { name: "iPad Air", system: "iPadOS 18.1", isAtHome: false, browser: "Native" },
  { name: "PlayStation 5", system: "PS5 24.06", isAtHome: true, browser: "Native" },
] as const;
const providers = ["Comcast", "Verizon Wireless", "Spectrum", "T-Mobile"] as const;
const cdns = ["Akamai", "Fastly", "BLUEWAVE", "CloudFront", "Lumen"] as const;

/**
 * Draws what a viewer has: 1 to 5 devices, 1 to 4 networks, 2 to 5 CDNs, and titles numbering between a fifth and four
 * fifths of the viewings.
 *
 * - `even`: the viewer uses everything equally, on every network, at any hour, and never retries. In the other shapes
 *   three in five failed attempts are retried.
 * - `skewed`: most viewings are on the first device, network, CDN and title; seven in ten are in the evening.
 * - `household`: televisions, sticks and consoles stay on the first network, phones and laptops don't. Viewings come in
 *   evening bursts; three in ten attempts name two CDNs.
 * - `binge`: long bursts on one device over one CDN. Half of the households have two devices of the same model.
 */
export function householdOf(shape: Shape, viewings: number, random: Random): Household {
  const networks = providers.slice(0, random.whole(1, 4));
  const isHome = shape === "household" || shape === "binge";
  const apps = ["8.14.0", "8.14.2", "8.15.1"];
  const own = shuffled(models, random)
    .slice(0, random.whole(1, 5))
    .map((model, index) => ({
      ...{ name: model.name, system: model.system, browser: model.browser },
      clientId: `client.${index}`,
      app: random.pick(apps),
      networks: isHome && model.isAtHome ? networks.slice(0, 1) : networks,
    }));
  const [first] = own;
  const hasTwin = shape === "binge" && first !== undefined && random.chance(0.5);
  return {
    shape,
    devices: hasTwin ? [...own.slice(0, 4), { ...first, clientId: "client.twin" }] : own,
    cdns: shuffled(cdns, random).slice(0, random.whole(2, 5)),
    titles: Array.from(
      { length: Math.max(2, Math.round(viewings * random.between(0.2, 0.8))) },
      (_, index) => `Title ${index + 1}`,
    ),
    steepness: shape === "even" ? 0 : 1.2,
    retry: shape === "even" ? 0 : 0.6,
    twoCdns: shape === "household" ? 0.3 : 0,
  };
}

/** The items in random order. */
function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
