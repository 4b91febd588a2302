import type { WirePlace } from "../wire.ts";

type Row = readonly [city: string, state: string, stateCode: string, postalCode: string, dma: string];

function inUnitedStates([city, state, stateCode, postalCode, dma]: Row): WirePlace {
  return placeIn("United States", "US", "North America", [city, state, stateCode, postalCode, dma]);
}

function placeIn(country: string, code: string, continent: string, row: Row): WirePlace {
  const [city, state, stateCode, postalCode, dma] = row;
  return {
    city: `${city}, ${state}, ${country}`,
    state: { name: `${state}, ${country}`, code: stateCode },
    country: { name: country, code },
    continent,
    postal_code: postalCode,
    dma,
  };
}

/** Where the simulated viewers live. The documented sample's `geo_info` sets the format. */
export const places = {
  chicago: inUnitedStates(["Chicago", "Illinois", "IL", "60609", "Chicago"]),
  losAngeles: inUnitedStates(["Los Angeles", "California", "CA", "90026", "Los Angeles"]),
  newYork: inUnitedStates(["New York", "New York", "NY", "10027", "New York"]),
  houston: inUnitedStates(["Houston", "Texas", "TX", "77008", "Houston"]),
  phoenix: inUnitedStates(["Phoenix", "Arizona", "AZ", "85016", "Phoenix (Prescott)"]),
  seattle: inUnitedStates(["Seattle", "Washington", "WA", "98103", "Seattle-Tacoma"]),
  atlanta: inUnitedStates(["Atlanta", "Georgia", "GA", "30307", "Atlanta"]),
  denver: inUnitedStates(["Denver", "Colorado", "CO", "80205", "Denver"]),
  detroit: inUnitedStates(["Detroit", "Michigan", "MI", "48201", "Detroit"]),
  indianapolis: inUnitedStates(["Indianapolis", "Indiana", "IN", "46204", "Indianapolis"]),
  toronto: placeIn("Canada", "CA", "North America", ["Toronto", "Ontario", "ON", "M5V", ""]),
  london: placeIn("United Kingdom", "GB", "Europe", ["London", "England", "ENG", "E1", ""]),
  berlin: placeIn("Germany", "DE", "Europe", ["Berlin", "Land Berlin", "BE", "10115", ""]),
} as const satisfies Record<string, WirePlace>;

/** Where the newer half of the population lives. */
export const newerPlaces: readonly WirePlace[] = [
  ...Object.values(places),
  placeIn("Canada", "CA", "North America", ["Montréal", "Québec", "QC", "H2X", ""]),
  placeIn("Germany", "DE", "Europe", ["Köln", "Nordrhein-Westfalen", "NW", "50667", ""]),
];

/** A key of `places`. */
export type PlaceKey = keyof typeof places;
