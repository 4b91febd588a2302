import "server-only";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";
import { distinctZones } from "@/lib/server/viewer-zone/zone-behaviour";
import { type PlaceZone, zoneOfPlace } from "@/lib/server/viewer-zone/zone-of-place";
import { zonesOfCountry } from "@/lib/server/viewer-zone/zones-of-country";

/** Other places that are told; more would help nobody to choose. */
const mostElsewhere = 3;

/**
 * The zone of a viewer by the places of their sessions. The latest place counts; one that names a country of several
 * zones and no more gives way to the latest in that country that says more.
 *
 * @param places - The latest first.
 * @returns `null` when no place names a country.
 */
export function findViewerZone(places: readonly PlaceTexts[], now: number): ViewerZone | null {
  const found = distinctPlaces(places)
    .map((place) => zoneOfPlace(place, now))
    .filter((place) => place !== null);
  const [latest] = found;
  if (latest === undefined) return null;
  const { country, ...taken } = found.find(saysMoreThan(latest)) ?? latest;

  const here = [taken.zone, ...taken.alternatives];
  const elsewhere = elsewhereOf(taken, found, now);
  const zones = distinctZones([...here, ...elsewhere.map(({ zone }) => zone)], now);
  return {
    ...taken,
    elsewhere,
    ofCountry: distinctZones([...zones, ...zonesOfCountry(country, now)], now).slice(zones.length),
  };
}

/** Where else the clocks of the viewer showed another time; a zone that the place gone by may have keeps its name. */
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
  return [...byZone].slice(0, mostElsewhere).map(([zone, place]) => ({ zone, place }));
}

function isSame(zone: string, other: string, now: number): boolean {
  return distinctZones([zone, other], now).length < 2;
}

function saysMoreThan(latest: PlaceZone) {
  return (place: PlaceZone) =>
    isGuessOfCountry(latest) && !isGuessOfCountry(place) && place.country === latest.country;
}

function isGuessOfCountry({ decidedBy, alternatives }: PlaceZone): boolean {
  return decidedBy.part === "country" && alternatives.length > 0;
}

/** Most viewers watch in two or three places; each is looked up once. */
function distinctPlaces(places: readonly PlaceTexts[]): readonly PlaceTexts[] {
  const byName = new Map<string, PlaceTexts>();
  for (const place of places) {
    const name = [place.countryCode, place.countryName, place.stateCode, place.stateName, place.city].join("\n");
    if (!byName.has(name)) byName.set(name, place);
  }
  return [...byName.values()];
}
