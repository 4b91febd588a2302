import { describe, expect, test } from "vitest";
import type { ViewerZone } from "@/lib/contract/viewer-zone";
import { epochMs } from "@/lib/domain/units";
import { viewerZoneWords, zoneLabel, zonesIn } from "@/lib/presentation/viewer/viewer-zone-words";

const now = epochMs(Date.parse("2026-11-16T12:00:00Z"));

const illinois: ViewerZone = {
  zone: "America/Chicago",
  place: "Chicago, Illinois, United States",
  decidedBy: { part: "state", name: "Illinois" },
  alternatives: [],
  elsewhere: [],
  ofCountry: ["America/New_York", "America/Denver"],
};
const tennessee: ViewerZone = {
  ...illinois,
  place: "Erwin, Tennessee, United States",
  decidedBy: { part: "state", name: "Tennessee" },
  alternatives: ["America/New_York"],
  ofCountry: ["America/Denver"],
};
const moved: ViewerZone = {
  ...illinois,
  elsewhere: [
    { zone: "America/Denver", place: "Denver, Colorado, United States" },
    { zone: "Europe/Berlin", place: "Berlin, Land Berlin, Germany" },
  ],
};

function words(found: ViewerZone, zone = found.zone) {
  return viewerZoneWords({ zone, found, isChosen: zone !== found.zone }, now);
}

describe("the viewer's zone", () => {
  test("that is certain has only its location", () => {
    expect(words(illinois)).toEqual({
      name: "Central Time",
      place: "Chicago, Illinois, United States",
      count: null,
      reasons: [],
      title: "Central Time, from Chicago, Illinois, United States.",
    });
  });

  test("of a location with several is a guess", () => {
    expect(words(tennessee)).toMatchObject({
      count: "1 of 2",
      reasons: ["Tennessee has 2 time zones. Most people there use Central Time."],
    });
  });

  test("of a viewer who moved is that of the latest location", () => {
    expect(words(moved)).toMatchObject({
      count: "1 of 3",
      reasons: [
        "Based on the latest location. In this range, the viewer was also in Denver, Colorado, United States (Mountain Time) and in Berlin, Land Berlin, Germany (Central European Time).",
      ],
    });
  });

  test("that the agent chose says so", () => {
    expect(words(tennessee, "America/New_York")).toMatchObject({
      name: "Eastern Time",
      count: null,
      reasons: [
        "You chose Eastern Time. The location suggests Central Time.",
        "Tennessee has 2 time zones. Most people there use Central Time.",
      ],
    });
  });

  test("that the agent confirmed is no longer a guess", () => {
    expect(viewerZoneWords({ zone: tennessee.zone, found: tennessee, isChosen: true }, now)).toMatchObject({
      count: null,
      reasons: ["You chose Central Time.", "Tennessee has 2 time zones. Most people there use Central Time."],
    });
  });

  test("is safe to show whatever the location is called", () => {
    const found = {
      ...moved,
      place: `\u202e${"x".repeat(10_000)}`,
      elsewhere: [{ zone: "Asia/Tokyo", place: "\u2066" }],
    };
    const { place, reasons } = words(found);

    expect(place).toBe(`${"x".repeat(79)}…`);
    expect(reasons.join()).not.toMatch(/\p{Cf}/u);
  });
});

describe("the zones to choose from", () => {
  test("are the likeliest first, without duplicates", () => {
    expect(zonesIn(tennessee)).toEqual(["America/Chicago", "America/New_York", "America/Denver"]);
    expect(zonesIn({ ...tennessee, elsewhere: moved.elsewhere })).toEqual([
      "America/Chicago",
      "America/New_York",
      "America/Denver",
      "Europe/Berlin",
    ]);
  });

  test.each([
    { zone: "America/Chicago", label: "Central Time · Chicago · CST" },
    { zone: "America/Indiana/Indianapolis", label: "Eastern Time · Indianapolis · EST" },
    { zone: "America/St_Johns", label: "Newfoundland Time · St Johns · NST" },
    { zone: "Pacific/Honolulu", label: "Hawaii-Aleutian Standard Time · Honolulu · HST" },
    { zone: "Europe/Madrid", label: "Central European Time · Madrid · CET" },
  ])("have a label: $label", ({ zone, label }) => {
    expect(zoneLabel(zone, now)).toBe(label);
  });
});
