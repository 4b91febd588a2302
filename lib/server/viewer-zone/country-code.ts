import "server-only";
import { getAllCountries, getCountry } from "countries-and-timezones";
import { placeParts } from "@/lib/domain/place-parts";
import { normalizeName } from "@/lib/server/viewer-zone/normalize-name";
import { unitedStates } from "@/lib/server/viewer-zone/north-american-states";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";
import { findState } from "@/lib/server/viewer-zone/state-table";

/** Names in use that neither the package nor `Intl` has. */
const otherNames: Readonly<Record<string, string>> = {
  "czech republic": "CZ",
  "great britain": "GB",
  "korea republic of": "KR",
  macedonia: "MK",
  "republic of korea": "KR",
  "russian federation": "RU",
  turkey: "TR",
  uk: "GB",
  usa: "US",
  "viet nam": "VN",
};

let codesByName: ReadonlyMap<string, string> | undefined;

/**
 * The country of a place, as ISO 3166-1 writes it: by its code, else by its name, else by the end of the state's or
 * the city's full name. `null` when none of them names a country.
 */
export function countryCodeOf(place: PlaceTexts): string | null {
  const names = [place.countryCode, place.countryName, endOf(place.stateName, 2), endOf(place.city, 2)];
  for (const name of names) {
    const code = name === null ? null : codeOf(name);
    if (code !== null) return code;
  }
  return null;
}

/** A country's name, for reading. */
export function countryNameOf(code: string): string {
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
}

function codeOf(name: string): string | null {
  const code = name.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && getCountry(code) !== null) return code;
  codesByName ??= nameTable();
  return codesByName.get(normalizeName(name)) ?? null;
}

/**
 * The last part of a full name such as "Toronto, Ontario, Canada". Of two parts the last may be a state: Georgia is
 * both.
 */
function endOf(name: string | null, least: number): string | null {
  const parts = placeParts(name);
  const last = parts.at(-1) ?? "";
  if (parts.length < least || last === "") return null;
  return parts.length === 2 && findState(unitedStates, null, last) !== null ? null : last;
}

function nameTable(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames("en", { type: "region" });
  const countries = Object.values(getAllCountries());
  return new Map([
    ...countries.map(({ id }): [string, string] => [normalizeName(names.of(id) ?? ""), id]),
    ...countries.map(({ id, name }): [string, string] => [normalizeName(name), id]),
    ...Object.entries(otherNames),
  ]);
}
