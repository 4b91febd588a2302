import type { Random } from "../../random.ts";
import type { City, Country, Net } from "./countries.ts";
import { address, clamp, lognormal } from "./draws.ts";
import type { Geo, Line } from "./types.ts";

/** Typical figures of each sort: Ookla's medians, less what Wi-Fi and shared cells leave of them. */
const sorts = {
  home: { mbps: 45, spread: 0.7, least: 12, most: 300, flaky: [0.04, 0.16] },
  carrier: { mbps: 18, spread: 0.6, least: 5, most: 90, flaky: [0.08, 0.2] },
  public: { mbps: 9, spread: 0.5, least: 4, most: 40, flaky: [0.1, 0.22] },
} as const;

export function geoOf(country: Country, city: City): Geo {
  const [name, state, stateCode, postal, dma] = city;
  const { name: countryName, code, continent } = country;
  return { city: name, state, stateCode, postal, dma, country: countryName, countryCode: code, continent };
}

export function drawLine(random: Random, id: number, kind: Line["kind"], country: Country, geo: Geo): Line {
  const net: Net = random.pick(
    kind === "home" ? country.homes : kind === "carrier" ? country.carriers : country.publics,
  );
  const sort = sorts[kind];
  return {
    id,
    kind,
    isp: net[0],
    asn: net[1],
    asnName: net[2],
    ip: address(random),
    geo,
    mbps: clamp(lognormal(random, sort.mbps, sort.spread), sort.least, sort.most),
    flaky: random.between(sort.flaky[0], sort.flaky[1]),
  };
}
