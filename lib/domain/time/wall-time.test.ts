import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { hourOf, instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import { epochMs, hourMs, minuteMs } from "@/lib/domain/units";

const at = (iso: string) => epochMs(Date.parse(iso));

describe("the wall time of an instant", () => {
  test.each([
    { zone: "UTC", instant: "2026-11-16T19:06:59Z", wall: "2026-11-16T19:06" },
    { zone: "Europe/London", instant: "2026-07-16T19:06:00Z", wall: "2026-07-16T20:06" },
    { zone: "America/New_York", instant: "2026-03-08T06:59:00Z", wall: "2026-03-08T01:59" },
    { zone: "America/New_York", instant: "2026-03-08T07:00:00Z", wall: "2026-03-08T03:00" },
    { zone: "Australia/Lord_Howe", instant: "2026-04-04T15:00:00Z", wall: "2026-04-05T01:30" },
    { zone: "Asia/Kolkata", instant: "2026-12-31T18:30:00Z", wall: "2027-01-01T00:00" },
  ])("$zone: $instant is $wall", ({ zone, instant, wall }) => {
    expect(wallTimeOf(at(instant), zone)).toBe(wall);
    expect(hourOf(at(instant), zone)).toBe(Number(wall.slice(11, 13)));
  });
});

describe("the instant of a wall time", () => {
  test.each([
    {
      name: "skipped in spring moves on",
      zone: "Europe/London",
      wall: "2026-03-29T01:30",
      is: "2026-03-29T01:30:00Z",
    },
    {
      name: "the same in New York",
      zone: "America/New_York",
      wall: "2026-03-08T02:30",
      is: "2026-03-08T07:30:00Z",
    },
    {
      name: "that occurs twice in autumn is the first",
      zone: "Europe/London",
      wall: "2026-10-25T01:30",
      is: "2026-10-25T00:30:00Z",
    },
    {
      name: "the same in New York",
      zone: "America/New_York",
      wall: "2026-11-01T01:30",
      is: "2026-11-01T05:30:00Z",
    },
    {
      name: "where only half an hour occurs twice",
      zone: "Australia/Lord_Howe",
      wall: "2026-04-05T01:45",
      is: "2026-04-04T14:45:00Z",
    },
    { name: "ignores seconds", zone: "UTC", wall: "2026-11-16T19:06:59", is: "2026-11-16T19:06:00Z" },
  ])("$name ($zone)", ({ zone, wall, is }) => {
    expect(instantOfWallTime(wall, zone)).toBe(at(is));
  });

  test.each(["", "2026-11-16", "2026-11-16T", "19:06", "16.11.2026 19:06", "2026-11-16 19:06", "now"])(
    "%j is incomplete",
    (text) => {
      expect(instantOfWallTime(text, "UTC")).toBeNull();
    },
  );
});

const zones = ["UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe"];
const pairs = zones.flatMap((zone) => zones.map((machine) => ({ zone, machine })));

describe.each(pairs)("in $zone, on a machine in $machine", ({ zone, machine }) => {
  beforeEach(() => {
    vi.stubEnv("TZ", machine);
    return () => vi.unstubAllEnvs();
  });

  test("every minute survives a round trip, or becomes the first of its two occurrences", () => {
    const minute = fc.integer({ min: Date.UTC(2025, 0) / minuteMs, max: Date.UTC(2028, 0) / minuteMs });
    fc.assert(fc.property(minute, (count) => expectRoundTrip(count * minuteMs, zone)));
  });

  test("so does every quarter of an hour around the clock changes of 2026 (fault 54)", () => {
    for (const day of ["2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01"]) {
      const noon = Date.parse(`${day}T12:00:00Z`);
      for (let instant = noon - 30 * hourMs; instant < noon + 6 * hourMs; instant += 15 * minuteMs) {
        expectRoundTrip(instant, zone);
      }
    }
  });
});

function expectRoundTrip(instant: number, zone: string): void {
  const wall = wallTimeOf(epochMs(instant), zone);
  const read = instantOfWallTime(wall, zone) ?? 0;
  expect(wallTimeOf(epochMs(read), zone)).toBe(wall);
  expect([0, hourMs / 2, hourMs]).toContain(instant - read);
}
