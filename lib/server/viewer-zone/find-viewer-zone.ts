import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { distinctZones } from "@/lib/server/viewer-zone/distinct-zones";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";
import { type PlaceZone, zoneOfPlace } from "@/lib/server/viewer-zone/zone-of-place";
import { zonesOfCountry } from "@/lib/server/viewer-zone/zones-of-country";

/** More places than this wouldn't help to choose. */
const elsewhereMax = 3;

/**
 * The time zone of a viewer, derived from the places of their sessions. The latest place counts. If that is only a
 * country with several zones, the latest more precise place in the same country counts instead.
 *
 * @param places - Latest first.
 * @param now - Epoch milliseconds; the rules of zones around this time are compared.
 * @returns `null` if no place names a country.
 */
export function findViewerZone(places: readonly PlaceTexts[], now: number): ViewerZone | null {
  const found = distinctPlaces(places)
    .map((place) => zoneOfPlace(place, now))
    .filter((place) => place !== null);
  const [latest] = found;
  if (latest === undefined) return null;
  const { country, ...best } = found.find(isMorePreciseThan(latest)) ?? latest;

  const here = [best.zone, ...best.alternatives];
  const elsewhere = elsewhereOf(best, found, now);
  const zones = distinctZones([...here, ...elsewhere.map(({ zone }) => zone)], now);
  return {
    ...best,
    elsewhere,
    ofCountry: distinctZones([...zones, ...zonesOfCountry(country, now)], now).slice(zones.length),
  };
}

/** The other places where the viewer had a different local time. Zones already known keep the name used for them. */
function elsewhereOf(
  { zone, alternatives }: Pick<PlaceZone, "zone" | "alternatives">,
  found: readonly PlaceZone[],
  now: number,
): ViewerZone["elsewhere"] {
  const byZone = new Map<string, string>();
  for (const other of found) {
    if (isGuessOfCountry(other)) continue;
    const known = [zone, ...alternatives, ...byZone.keys()].find((name) => isSame(name, other.zone, now));
    const name = known ?? other.zone;
    if (name !== zone && !byZone.has(name)) byZone.set(name, other.place);
  }
  return [...byZone].slice(0, elsewhereMax).map(([zone, place]) => ({ zone, place }));
}

function isSame(zone: string, other: string, now: number): boolean {
  return distinctZones([zone, other], now).length < 2;
}

function isMorePreciseThan(latest: PlaceZone) {
  return (place: PlaceZone) =>
    isGuessOfCountry(latest) && !isGuessOfCountry(place) && place.country === latest.country;
}

function isGuessOfCountry({ decidedBy, alternatives }: PlaceZone): boolean {
  return decidedBy.part === "country" && alternatives.length > 0;
}

/** Removes duplicates: most viewers watch in two or three places. */
export function distinctPlaces(places: readonly PlaceTexts[]): readonly PlaceTexts[] {
  const byName = new Map<string, PlaceTexts>();
  for (const place of places) {
    const name = [place.countryCode, place.countryName, place.stateCode, place.stateName, place.city].join("\n");
    if (!byName.has(name)) byName.set(name, place);
  }
  return [...byName.values()];
}
