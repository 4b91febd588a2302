import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { placeParts } from "@/lib/domain/place-parts";
import { zoneOfCity } from "@/lib/server/viewer-zone/cities-of-split-states";
import { countryCodeOf, countryNameOf } from "@/lib/server/viewer-zone/country-code";
import { distinctZones } from "@/lib/server/viewer-zone/distinct-zones";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";
import { findState, nameOfState } from "@/lib/server/viewer-zone/state-table";
import { statesOf, zonesOfCountry } from "@/lib/server/viewer-zone/zones-of-country";

/** The zone of one place, what decided it, and the other zones it could have. */
export type PlaceZone = Pick<ViewerZone, "zone" | "place" | "decidedBy" | "alternatives"> &
  Readonly<{
    /** The ISO 3166-1 alpha-2 code. */
    country: string;
  }>;

/**
 * The zone of a place, by its city, state or country; `null` if it names no country.
 *
 * @param now - Epoch milliseconds.
 */
export function zoneOfPlace(place: PlaceTexts, now: number): PlaceZone | null {
  const country = countryCodeOf(place);
  const zones = country === null ? [] : zonesOfCountry(country, now);
  const [main] = zones;
  if (country === null || main === undefined) return null;
  const name = placeName(place, country);
  const guess = zones.length > 1 ? zoneWithinCountry(place, country, now) : null;
  if (guess) return { country, place: name, ...guess };
  const decidedBy = { part: "country", name: countryNameOf(country) } as const;
  return { country, place: name, zone: main, decidedBy, alternatives: zones.slice(1) };
}

/** By city or state; `null` if the country has no table of states, or the place has no state that is in it. */
function zoneWithinCountry(
  place: PlaceTexts,
  country: string,
  now: number,
): Pick<PlaceZone, "zone" | "decidedBy" | "alternatives"> | null {
  const table = statesOf(country);
  const code = stateCode(place, country);
  const name = stateName(place);
  if (table === null || (code === null && name === null)) return null;

  const row = findState(table, code, name);
  if (row === null) {
    const decidedBy = { part: "state", name: name ?? code ?? "" } as const;
    return table.isRestMain ? { zone: table.main, decidedBy, alternatives: [] } : null;
  }
  const [codes, , zone, ...others] = row;
  const city = placeParts(place.city)[0] || null;
  const ofCity = city === null ? null : zoneOfCity(`${country}-${codes.split(" ")[0]}`, city);
  if (ofCity !== null && city !== null) {
    return { zone: ofCity, decidedBy: { part: "city", name: city }, alternatives: [] };
  }
  const alternatives = distinctZones([zone, ...others], now).slice(1);
  return { zone, decidedBy: { part: "state", name: nameOfState(row) }, alternatives };
}

/** The state's code without the country's: "IL" for "US-IL". */
function stateCode({ stateCode }: PlaceTexts, country: string): string | null {
  const code = stateCode?.trim().toUpperCase() ?? "";
  return (code.startsWith(`${country}-`) ? code.slice(country.length + 1) : code) || null;
}

/** The state's name: its own field, otherwise the part between city and country in the city's full name. */
function stateName({ stateName, city }: PlaceTexts): string | null {
  const parts = placeParts(city);
  return placeParts(stateName)[0] || (parts.length > 2 ? parts.at(-2) || null : null);
}

/** The most complete name that Conviva sent; the city's is like "Chicago, Illinois, United States". */
function placeName({ city, stateName, countryName }: PlaceTexts, country: string): string {
  const sent = [city, stateName, countryName].find((name) => placeParts(name).some((part) => part !== ""));
  return sent ?? countryNameOf(country);
}
