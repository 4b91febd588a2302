import { describe, expect, test } from "vitest";
import { findViewerZone } from "@/lib/server/viewer-zone/find-viewer-zone";
import { placeIn, placeWith } from "@/lib/server/viewer-zone/place-texts.fixture";

const now = Date.UTC(2026, 10, 16, 12);

const chicago = placeIn("Chicago, Illinois, United States", ["IL", "US"]);
const denver = placeIn("Denver, Colorado, United States", ["CO", "US"]);
const detroit = placeIn("Detroit, Michigan, United States", ["MI", "US"]);
const toronto = placeIn("Toronto, Ontario, Canada", ["ON", "CA"]);
const erwin = placeIn("Erwin, Tennessee, United States", ["TN", "US"]);
const berlin = placeIn("Berlin, Land Berlin, Germany", ["BE", "DE"]);
const somewhere = placeWith({ countryCode: "US" });
const nowhere = placeWith({ city: "" });

describe("the zone of a viewer", () => {
  test("is that of their only place, with the country's other zones to choose from", () => {
    expect(findViewerZone([chicago, chicago], now)).toEqual({
      zone: "America/Chicago",
      place: "Chicago, Illinois, United States",
      decidedBy: { part: "state", name: "Illinois" },
      alternatives: [],
      elsewhere: [],
      ofCountry: [
        "America/New_York",
        "America/Denver",
        "America/Los_Angeles",
        "America/Phoenix",
        "America/Anchorage",
        "America/Adak",
        "Pacific/Honolulu",
      ],
    });
  });

  test("leaves nothing to choose in a country with one zone", () => {
    expect(findViewerZone([berlin], now)).toMatchObject({ zone: "Europe/Berlin", alternatives: [], ofCountry: [] });
  });

  test("is that of the latest place after a move, with the earlier ones listed", () => {
    expect(findViewerZone([denver, chicago, denver, berlin], now)).toMatchObject({
      zone: "America/Denver",
      elsewhere: [
        { zone: "America/Chicago", place: "Chicago, Illinois, United States" },
        { zone: "Europe/Berlin", place: "Berlin, Land Berlin, Germany" },
      ],
    });
  });

  test("has no elsewhere in places with the same local time", () => {
    expect(findViewerZone([toronto, detroit], now)).toMatchObject({ zone: "America/Toronto", elsewhere: [] });
  });

  test("is a guess in a state with several zones, and places elsewhere reuse the names of its alternatives", () => {
    const found = findViewerZone([erwin, detroit], now);

    expect(found).toMatchObject({
      zone: "America/Chicago",
      alternatives: ["America/New_York"],
      elsewhere: [{ zone: "America/New_York", place: "Detroit, Michigan, United States" }],
    });
    expect(found?.ofCountry).not.toContain("America/New_York");
  });

  test("uses the latest session that names a place", () => {
    expect(findViewerZone([nowhere, denver, chicago], now)).toMatchObject({ zone: "America/Denver" });
  });

  test("uses an earlier, more precise place in the same country", () => {
    expect(findViewerZone([somewhere, berlin, denver], now)).toMatchObject({
      zone: "America/Denver",
      elsewhere: [{ zone: "Europe/Berlin" }],
    });
    expect(findViewerZone([somewhere, berlin], now)).toMatchObject({ zone: "America/New_York" });
  });

  test.each([{ places: [] }, { places: [nowhere, placeWith({ city: "Springfield" })] }])(
    "is null for $places.length places without a zone",
    ({ places }) => {
      expect(findViewerZone(places, now)).toBeNull();
    },
  );

  test("lists at most three other places", () => {
    const places = ["AZ", "CO", "CA", "HI", "AK"].map((stateCode) => placeWith({ countryCode: "US", stateCode }));

    expect(findViewerZone([chicago, ...places], now)?.elsewhere).toHaveLength(3);
  });
});
