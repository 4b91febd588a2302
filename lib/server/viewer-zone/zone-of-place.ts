import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { placeParts } from "@/lib/domain/place-parts";
import { zoneOfCity } from "@/lib/server/viewer-zone/cities-of-split-states";
import { countryCodeOf, countryNameOf } from "@/lib/server/viewer-zone/country-code";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";
import { findState, nameOfState } from "@/lib/server/viewer-zone/state-table";
import { distinctZones } from "@/lib/server/viewer-zone/zone-behaviour";
import { statesOf, zonesOfCountry } from "@/lib/server/viewer-zone/zones-of-country";

/** The zone of one place: what decided, and what else that could mean. */
export type PlaceZone = Pick<ViewerZone, "zone" | "place" | "decidedBy" | "alternatives"> &
  Readonly<{
    /** As ISO 3166-1 writes it. */
    country: string;
  }>;

/** The zone of a place, by its city, its state or its country; `null` when it names no country. */
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

/** By city or state; `null` when the country has no table of states, or the place names none that stands in it. */
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

/** The code of a state without its country's: "IL" of "US-IL". */
function stateCode({ stateCode }: PlaceTexts, country: string): string | null {
  const code = stateCode?.trim().toUpperCase() ?? "";
  return (code.startsWith(`${country}-`) ? code.slice(country.length + 1) : code) || null;
}

/** The name of a state: by itself, else between city and country. */
function stateName({ stateName, city }: PlaceTexts): string | null {
  const parts = placeParts(city);
  return placeParts(stateName)[0] || (parts.length > 2 ? parts.at(-2) || null : null);
}

/** The fullest name that was sent: the city's is "Chicago, Illinois, United States". */
function placeName({ city, stateName, countryName }: PlaceTexts, country: string): string {
  const sent = [city, stateName, countryName].find((name) => placeParts(name).some((part) => part !== ""));
  return sent ?? countryNameOf(country);
}
