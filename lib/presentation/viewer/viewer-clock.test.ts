import { describe, expect, test } from "vitest";
import { instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import { epochMs, hourMs } from "@/lib/domain/units";
import { formatDay, zoneName } from "@/lib/presentation/format/format-time";
import {
  type Clock,
  clockOfWords,
  clockOptions,
  shownClock,
  zoneOfClock,
} from "@/lib/presentation/viewer/viewer-clock";

const now = epochMs(Date.parse("2026-11-16T12:00:00Z"));
const own = "America/New_York";

describe("the zone of a clock", () => {
  test.each([
    { clock: "mine", viewer: "America/Chicago", zone: own },
    { clock: "mine", viewer: null, zone: own },
    { clock: "viewer", viewer: "America/Chicago", zone: "America/Chicago" },
    { clock: "viewer", viewer: null, zone: own },
    { clock: "utc", viewer: "America/Chicago", zone: "UTC" },
    { clock: "utc", viewer: null, zone: "UTC" },
  ] as const)("$clock, with the viewer in $viewer, is $zone", ({ clock, viewer, zone }) => {
    expect(zoneOfClock(clock, { own, viewer })).toBe(zone);
  });
});

describe("the switch", () => {
  const texts = (clock: Clock, viewer?: string | null) =>
    clockOptions(clock, viewer === undefined ? { own } : { own, viewer }, now).map(
      ({ label, short }) => `${label} (${short})`,
    );

  test("has two clocks without a viewer", () => {
    expect(texts("mine")).toEqual(["Mine, EST (Mine · EST)", "UTC (UTC)"]);
    expect(shownClock("viewer", false)).toBe("mine");
    expect(shownClock("utc", false)).toBe("utc");
  });

  test("names the viewer's zone", () => {
    expect(texts("mine", "America/Chicago")[1]).toBe("Viewer, CST (Viewer · CST)");
    expect(texts("mine", "Europe/Berlin")[1]).toBe("Viewer, CET (Viewer · CET)");
    expect(shownClock("viewer", true)).toBe("viewer");
  });

  test("says if the viewer's zone is unknown, and whose time is shown instead", () => {
    expect(texts("mine", null)[1]).toBe("Viewer, zone unknown (Viewer · ?)");
    expect(texts("viewer", null)[1]).toBe("Viewer, zone unknown: showing your time, EST (Viewer · ?)");
  });
});

test("a caller's times are read in the caller's zone, if it is known", () => {
  expect(clockOfWords({ own, viewer: "America/Chicago" }, now)).toEqual({
    short: "viewer's CST",
    sentence: "Times are in the viewer's zone, CST.",
  });
  expect(clockOfWords({ own, viewer: null }, now)).toEqual({
    short: "EST",
    sentence: "Times are in EST. The viewer's zone is unknown.",
  });
});

describe("a day in the viewer's zone", () => {
  const hoursOf = (day: string, zone: string) => {
    const noon = Date.parse(`2026-${day}T12:00:00Z`);
    const hours = Array.from({ length: 72 }, (_, hour) => epochMs(noon + (hour - 36) * hourMs));
    const name = formatDay(epochMs(noon), zone);
    return hours.filter((instant) => formatDay(instant, zone) === name);
  };

  test.each([
    { zone: "America/Chicago", day: "03-08", hours: 23, names: ["CST", "CDT"] },
    { zone: "America/Chicago", day: "11-01", hours: 25, names: ["CDT", "CST"] },
    { zone: "America/Chicago", day: "11-16", hours: 24, names: ["CST"] },
    { zone: "Europe/Berlin", day: "03-29", hours: 23, names: ["CET", "CEST"] },
    { zone: "Europe/Berlin", day: "10-25", hours: 25, names: ["CEST", "CET"] },
    { zone: "Australia/Sydney", day: "10-03", hours: 24, names: ["AEST"] },
    { zone: "America/Phoenix", day: "03-08", hours: 24, names: ["MST"] },
  ])("$day in $zone has $hours hours", ({ zone, day, hours, names }) => {
    const shown = zoneOfClock("viewer", { own, viewer: zone });
    const instants = hoursOf(day, shown);

    expect(instants).toHaveLength(hours);
    expect([...new Set(instants.map((instant) => zoneName(instant, shown)))]).toEqual(names);
  });

  test("starts at its own midnight, before and after a clock change", () => {
    for (const text of ["2026-11-01T00:00", "2026-11-02T00:00", "2026-03-08T00:00", "2026-03-09T00:00"]) {
      const midnight = instantOfWallTime(text, "America/Chicago") ?? now;

      expect(wallTimeOf(midnight, "America/Chicago")).toBe(text);
    }
  });
});
