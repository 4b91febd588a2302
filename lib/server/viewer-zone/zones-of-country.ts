import "server-only";
import { getTimezonesForCountry } from "countries-and-timezones";
import { distinctZones } from "@/lib/server/viewer-zone/distinct-zones";
import { canada, mexico, unitedStates } from "@/lib/server/viewer-zone/north-american-states";
import { otherStates } from "@/lib/server/viewer-zone/other-states";
import type { StateTable } from "@/lib/server/viewer-zone/state-table";

const stateTables: Readonly<Record<string, StateTable>> = {
  US: unitedStates,
  CA: canada,
  MX: mexico,
  ...otherStates,
};

/** The zone where most people live, for countries with several zones but no table of states. */
const mainZones: Readonly<Record<string, string>> = {
  CD: "Africa/Kinshasa",
  FM: "Pacific/Pohnpei",
  GL: "America/Nuuk",
  KI: "Pacific/Tarawa",
  MN: "Asia/Ulaanbaatar",
  PF: "Pacific/Tahiti",
  PG: "Pacific/Port_Moresby",
};

/** The states of a country and their zones; `null` for countries without a table. */
export function statesOf(country: string): StateTable | null {
  return stateTables[country] ?? null;
}

/**
 * The distinct zones of a country, the one where most people live first; empty for an unknown country. They come from
 * the table of states if there is one, because the package also lists historically shared zones of other countries.
 *
 * @param now - Epoch milliseconds.
 */
export function zonesOfCountry(country: string, now: number): readonly string[] {
  const table = statesOf(country);
  if (table) return distinctZones([table.main, ...table.rows.flatMap(([, , ...zones]) => zones)], now);
  const listed = getTimezonesForCountry(country)?.map(({ name }) => name) ?? [];
  const main = mainZones[country];
  return distinctZones(main === undefined ? listed : [main, ...listed], now);
}
