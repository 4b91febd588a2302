import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";
import { placeIn, placeWith } from "@/lib/server/viewer-zone/place-texts.fixture";
import { zoneOfPlace } from "@/lib/server/viewer-zone/zone-of-place";

const now = Date.UTC(2026, 10, 16, 12);

/** "city Knoxville: America/New_York", and " or …" for each alternative. */
function described(place: PlaceTexts): string | null {
  const found = zoneOfPlace(place, now);
  if (found === null) return null;
  const { decidedBy, zone, alternatives } = found;
  return `${decidedBy.part} ${decidedBy.name}: ${[zone, ...alternatives].join(" or ")}`;
}

describe("a place as Conviva sends it", () => {
  test.each([
    ["Chicago, Illinois, United States", ["IL", "US"], "state Illinois: America/Chicago"],
    ["Phoenix, Arizona, United States", ["AZ", "US"], "state Arizona: America/Phoenix"],
    ["Honolulu, Hawaii, United States", ["HI", "US"], "state Hawaii: Pacific/Honolulu"],
    ["Washington, District of Columbia, United States", ["DC", "US"], "state District of Columbia: America/New_York"],
    ["San Juan, Puerto Rico, United States", ["PR", "US"], "state Puerto Rico: America/Puerto_Rico"],
    ["Toronto, Ontario, Canada", ["ON", "CA"], "city Toronto: America/Toronto"],
    ["Moncton, New Brunswick, Canada", ["NB", "CA"], "state New Brunswick: America/Moncton"],
    ["London, England, United Kingdom", ["ENG", "GB"], "country United Kingdom: Europe/London"],
    ["Berlin, Land Berlin, Germany", ["BE", "DE"], "country Germany: Europe/Berlin"],
    ["Sydney, New South Wales, Australia", ["NSW", "AU"], "state New South Wales: Australia/Sydney"],
    ["Broken Hill, New South Wales, Australia", ["NSW", "AU"], "city Broken Hill: Australia/Broken_Hill"],
    ["São Paulo, São Paulo, Brazil", ["SP", "BR"], "state São Paulo: America/Sao_Paulo"],
    ["Manaus, Amazonas, Brazil", ["AM", "BR"], "city Manaus: America/Manaus"],
    ["Cancún, Quintana Roo, Mexico", ["ROO", "MX"], "state Quintana Roo: America/Cancun"],
    ["Guadalajara, Jalisco, Mexico", ["JAL", "MX"], "state Jalisco: America/Mexico_City"],
    ["Tomsk, Tomsk Oblast, Russia", ["TOM", "RU"], "state Tomsk: Asia/Tomsk"],
    ["Denpasar, Bali, Indonesia", ["BA", "ID"], "state Bali: Asia/Makassar"],
    ["Las Palmas, Canary Islands, Spain", ["CN", "ES"], "state Canary Islands: Atlantic/Canary"],
  ] as const)("%s", (city, codes, expected) => {
    expect(described(placeIn(city, codes))).toBe(expected);
  });
});

describe("a city of a state with several zones", () => {
  test.each([
    ["Knoxville, Tennessee, United States", ["TN", "US"], "city Knoxville: America/New_York"],
    ["Nashville, Tennessee, United States", ["TN", "US"], "city Nashville: America/Chicago"],
    ["Erwin, Tennessee, United States", ["TN", "US"], "state Tennessee: America/Chicago or America/New_York"],
    ["Pensacola, Florida, United States", ["FL", "US"], "city Pensacola: America/Chicago"],
    ["El Paso, Texas, United States", ["TX", "US"], "city El Paso: America/Denver"],
    ["Gary, Indiana, United States", ["IN", "US"], "city Gary: America/Chicago"],
    ["Indianapolis, Indiana, United States", ["IN", "US"], "city Indianapolis: America/Indiana/Indianapolis"],
    ["Coeur d’Alene, Idaho, United States", ["ID", "US"], "city Coeur d’Alene: America/Los_Angeles"],
    ["Window Rock, Arizona, United States", ["AZ", "US"], "city Window Rock: America/Denver"],
    ["Saint Petersburg, Florida, United States", ["FL", "US"], "city Saint Petersburg: America/New_York"],
    ["Ciudad Juarez, Chihuahua, Mexico", ["CHH", "MX"], "city Ciudad Juarez: America/Ciudad_Juarez"],
  ] as const)("%s", (city, codes, expected) => {
    expect(described(placeIn(city, codes))).toBe(expected);
  });
});

describe("a place with few texts", () => {
  test.each([
    { texts: { countryCode: "us", stateCode: "il" }, expected: "state Illinois: America/Chicago" },
    { texts: { countryCode: "US", stateCode: "US-CO" }, expected: "state Colorado: America/Denver" },
    { texts: { countryName: "United States", stateName: "Ohio" }, expected: "state Ohio: America/New_York" },
    { texts: { stateName: "Illinois, United States" }, expected: "state Illinois: America/Chicago" },
    { texts: { city: "Knoxville, Tennessee, United States" }, expected: "city Knoxville: America/New_York" },
    { texts: { countryCode: "XX", countryName: "Germany" }, expected: "country Germany: Europe/Berlin" },
    { texts: { countryCode: "USA", stateCode: "WA" }, expected: "state Washington: America/Los_Angeles" },
    { texts: { countryName: "Türkiye" }, expected: "country Türkiye: Europe/Istanbul" },
    { texts: { countryCode: "UK" }, expected: "country United Kingdom: Europe/London" },
    { texts: { city: "Tallinn, Estonia" }, expected: "country Estonia: Europe/Tallinn" },
    { texts: { city: "Atlanta, Georgia, United States" }, expected: "state Georgia: America/New_York" },
    { texts: { city: "Tbilisi, Tbilisi, Georgia" }, expected: "country Georgia: Asia/Tbilisi" },
    { texts: { countryCode: "ES" }, expected: "country Spain: Europe/Madrid or Atlantic/Canary" },
    { texts: { countryCode: "MN" }, expected: "country Mongolia: Asia/Ulaanbaatar or Asia/Hovd" },
  ])("$texts", ({ texts, expected }) => {
    expect(described(placeWith(texts))).toBe(expected);
  });

  test("a country with several zones and nothing else is a guess among all of them", () => {
    const { zone, alternatives } = zoneOfPlace(placeWith({ countryCode: "US", stateCode: "??" }), now) ?? {};

    expect(zone).toBe("America/New_York");
    expect(alternatives).toEqual([
      "America/Chicago",
      "America/Denver",
      "America/Los_Angeles",
      "America/Phoenix",
      "America/Anchorage",
      "America/Adak",
      "Pacific/Honolulu",
    ]);
  });

  test.each([
    { texts: {} },
    { texts: { city: "" } },
    { texts: { city: " , ," } },
    { texts: { city: "Springfield" } },
    { texts: { city: "Atlanta, Georgia" } },
    { texts: { stateCode: "IL" } },
    { texts: { countryCode: "A1" } },
    { texts: { countryCode: "EU", countryName: "Europe" } },
    { texts: { countryCode: "__proto__", countryName: "constructor" } },
    { texts: { countryCode: "-", countryName: "unknown", continent: "North America" } },
  ])("$texts has no zone", ({ texts }) => {
    expect(described(placeWith(texts))).toBeNull();
  });
});

test("whatever Conviva sends, every zone found is valid", () => {
  const text = fc.option(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("US", "CA", "RU", "TN", "Tennessee, United States", "México"),
    ),
  );
  const keys = { city: text, stateName: text, stateCode: text, countryName: text, countryCode: text };
  fc.assert(
    fc.property(fc.record(keys), (texts) => {
      const found = zoneOfPlace(placeWith(texts), now);
      for (const zone of found ? [found.zone, ...found.alternatives] : []) {
        expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
      }
    }),
  );
});
