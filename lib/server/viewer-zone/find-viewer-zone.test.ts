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
  test("is that of the one place, with the country's others to choose from", () => {
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

  test("leaves nothing to choose where a country has one", () => {
    expect(findViewerZone([berlin], now)).toMatchObject({ zone: "Europe/Berlin", alternatives: [], ofCountry: [] });
  });

  test("is the latest place's when the viewer moved, and tells the others", () => {
    expect(findViewerZone([denver, chicago, denver, berlin], now)).toMatchObject({
      zone: "America/Denver",
      elsewhere: [
        { zone: "America/Chicago", place: "Chicago, Illinois, United States" },
        { zone: "Europe/Berlin", place: "Berlin, Land Berlin, Germany" },
      ],
    });
  });

  test("has no elsewhere where the clocks are the same", () => {
    expect(findViewerZone([toronto, detroit], now)).toMatchObject({ zone: "America/Toronto", elsewhere: [] });
  });

  test("is a guess where a state has several, and a place in the other one keeps the other's name", () => {
    const found = findViewerZone([erwin, detroit], now);

    expect(found).toMatchObject({
      zone: "America/Chicago",
      alternatives: ["America/New_York"],
      elsewhere: [{ zone: "America/New_York", place: "Detroit, Michigan, United States" }],
    });
    expect(found?.ofCountry).not.toContain("America/New_York");
  });

  test("goes by the latest session that names a place", () => {
    expect(findViewerZone([nowhere, denver, chicago], now)).toMatchObject({ zone: "America/Denver" });
  });

  test("goes by an earlier place that says more than the country alone, in that country", () => {
    expect(findViewerZone([somewhere, berlin, denver], now)).toMatchObject({
      zone: "America/Denver",
      elsewhere: [{ zone: "Europe/Berlin" }],
    });
    expect(findViewerZone([somewhere, berlin], now)).toMatchObject({ zone: "America/New_York" });
  });

  test.each([{ places: [] }, { places: [nowhere, placeWith({ city: "Springfield" })] }])(
    "is not known of $places.length places that tell none",
    ({ places }) => {
      expect(findViewerZone(places, now)).toBeNull();
    },
  );

  test("tells three other places at most", () => {
    const places = ["AZ", "CO", "CA", "HI", "AK"].map((stateCode) => placeWith({ countryCode: "US", stateCode }));

    expect(findViewerZone([chicago, ...places], now)?.elsewhere).toHaveLength(3);
  });
});
