import { getAllCountries } from "countries-and-timezones";
import { describe, expect, test } from "vitest";
import { citiesOf } from "@/lib/server/viewer-zone/cities-of-split-states";
import { distinctZones } from "@/lib/server/viewer-zone/distinct-zones";
import { statesOf, zonesOfCountry } from "@/lib/server/viewer-zone/zones-of-country";

const now = Date.UTC(2026, 10, 16);
const countries = Object.keys(getAllCountries());

function rowsOf(country: string) {
  const table = statesOf(country);
  return table === null ? [] : [...table.rows, ...(table.overseas ?? [])];
}

describe("the tables", () => {
  test("have only zones that this runtime knows", () => {
    const named = [
      ...countries.flatMap((country) => statesOf(country)?.main ?? []),
      ...countries.flatMap(rowsOf).flatMap(([, , ...zones]) => zones),
      ...Object.values(citiesOf).flatMap((cities) => Object.keys(cities)),
    ];

    expect(named.filter((zone) => distinctZones([zone], now).length === 0)).toEqual([]);
  });

  test("have each state once", () => {
    const keys = countries.flatMap((country) =>
      rowsOf(country).flatMap(([codes]) => codes.split(" ").map((code) => `${country}-${code}`)),
    );

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("have cities only in states that they have", () => {
    const states = countries.flatMap((country) =>
      rowsOf(country).map(([codes]) => `${country}-${codes.split(" ")[0]}`),
    );

    expect(Object.keys(citiesOf).filter((state) => !states.includes(state))).toEqual([]);
  });

  test("have every US state, D.C. and five territories, every Canadian province, and every Australian state", () => {
    expect(rowsOf("US")).toHaveLength(50 + 1 + 5);
    expect(rowsOf("CA")).toHaveLength(13);
    expect(rowsOf("AU")).toHaveLength(8);
  });

  test("give cities only zones of their state, except in corners that are found by city", () => {
    const corners = Object.entries(citiesOf).flatMap(([state, cities]) => {
      const [country = "", code = ""] = state.split("-");
      const row = rowsOf(country).find(([codes]) => codes.split(" ").includes(code));
      const zones: readonly string[] = row?.slice(2) ?? [];
      return Object.keys(cities)
        .filter((zone) => !zones.includes(zone))
        .map((zone) => `${state} ${zone}`);
    });

    expect(corners).toEqual([
      "US-AZ America/Denver",
      "US-NV America/Denver",
      "CA-BC America/Dawson_Creek",
      "CA-BC America/Fort_Nelson",
      "CA-QC America/Puerto_Rico",
      "CA-QC America/Halifax",
      "CA-SK America/Edmonton",
      "AU-NSW Australia/Broken_Hill",
      "AU-NSW Australia/Lord_Howe",
      "AU-WA Australia/Eucla",
      "BR-PE America/Noronha",
      "CL-VS Pacific/Easter",
      "MX-CHH America/Ojinaga",
    ]);
  });
});

test("every country in the package has zones, without duplicates", () => {
  for (const country of countries) {
    const zones = zonesOfCountry(country, now);

    expect(distinctZones(zones, now)).toEqual(zones);
    // Two uninhabited islands have no zone of their own in the tz database.
    if (!["BV", "HM"].includes(country)) expect(zones, country).not.toHaveLength(0);
  }
});

describe("zones", () => {
  test.each([
    { zones: ["America/Indiana/Indianapolis", "America/New_York"], distinct: ["America/Indiana/Indianapolis"] },
    { zones: ["America/Denver", "America/Phoenix"], distinct: ["America/Denver", "America/Phoenix"] },
    { zones: ["Europe/Berlin", "Europe/Zurich", "Europe/Oslo"], distinct: ["Europe/Berlin"] },
    { zones: ["Middle/Earth", "", "UTC"], distinct: ["UTC"] },
  ])("$zones are $distinct", ({ zones, distinct }) => {
    expect(distinctZones(zones, now)).toEqual(distinct);
  });
});
