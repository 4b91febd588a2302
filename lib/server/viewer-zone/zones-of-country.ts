import "server-only";
import { getTimezonesForCountry } from "countries-and-timezones";
import { canada, mexico, unitedStates } from "@/lib/server/viewer-zone/north-american-states";
import { otherStates } from "@/lib/server/viewer-zone/other-states";
import type { StateTable } from "@/lib/server/viewer-zone/state-table";
import { distinctZones } from "@/lib/server/viewer-zone/zone-behaviour";

const stateTables: Readonly<Record<string, StateTable>> = {
  US: unitedStates,
  CA: canada,
  MX: mexico,
  ...otherStates,
};

/** The zone of most people, in countries of several zones without a table of states. */
const mainZones: Readonly<Record<string, string>> = {
  CD: "Africa/Kinshasa",
  FM: "Pacific/Pohnpei",
  GL: "America/Nuuk",
  KI: "Pacific/Tarawa",
  MN: "Asia/Ulaanbaatar",
  PF: "Pacific/Tahiti",
  PG: "Pacific/Port_Moresby",
};

/** The states of a country, where they tell its zones apart. */
export function statesOf(country: string): StateTable | null {
  return stateTables[country] ?? null;
}

/**
 * The zones of a country that differ, the one of most people first. Where there is a table of states it names them,
 * since the package also lists zones of other countries that share a history. None for a country it does not know.
 */
export function zonesOfCountry(country: string, now: number): readonly string[] {
  const table = statesOf(country);
  if (table) return distinctZones([table.main, ...table.rows.flatMap(([, , ...zones]) => zones)], now);
  const listed = getTimezonesForCountry(country)?.map(({ name }) => name) ?? [];
  const main = mainZones[country];
  return distinctZones(main === undefined ? listed : [main, ...listed], now);
}
