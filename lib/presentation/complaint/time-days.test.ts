import { describe, expect, test } from "vitest";
import { epochMs } from "@/lib/domain/units";
import { berlin, chicago, newYork, timesIn, tuesday } from "@/lib/presentation/complaint/complaint.fixture";
import { readComplaint } from "@/lib/presentation/complaint/read-complaint";

describe("around midnight", () => {
  test.each([
    { said: "last night", at: "2026-11-17T00:30:00Z", is: ["2026-11-16T18:00 – 2026-11-17T04:00"] },
    { said: "last night at nine", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T21:00"] },
    { said: "last night", at: "2026-11-17T23:30:00Z", is: ["2026-11-16T18:00 – 2026-11-17T04:00"] },
    { said: "tonight", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T18:00 – 2026-11-17T04:00"] },
    { said: "this evening about ten", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T22:00"] },
    { said: "esta noche a las diez", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T22:00"] },
    { said: "at nine", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T21:00", "2026-11-16T09:00"] },
    { said: "20 minutes ago", at: "2026-11-17T00:10:00Z", is: ["2026-11-16T23:50"] },
    { said: "midnight", at: "2026-11-17T00:10:00Z", is: ["2026-11-17T00:00"] },
    { said: "at midnight on Sunday", at: "2026-11-17T12:00:00Z", is: ["2026-11-16T00:00", "2026-11-15T00:00"] },
    { said: "twelve last night", at: "2026-11-17T12:00:00Z", is: ["2026-11-17T00:00"] },
  ])("“$said”, said at $at in UTC", ({ said, at, is }) => {
    expect(timesIn(said, epochMs(Date.parse(at)), "UTC")).toEqual(is);
  });
});

describe("when the clocks change", () => {
  test.each([
    {
      name: "at nine, the day before",
      said: "yesterday at 21:00",
      zone: berlin,
      at: "2026-03-29T12:00:00Z",
      is: "2026-03-28T20:00:00Z",
    },
    {
      name: "at nine, the day after",
      said: "last night at nine",
      zone: berlin,
      at: "2026-03-30T12:00:00Z",
      is: "2026-03-29T19:00:00Z",
    },
    {
      name: "in the hour that is skipped",
      said: "last night at 2:30",
      zone: berlin,
      at: "2026-03-29T12:00:00Z",
      is: "2026-03-29T01:30:00Z",
    },
    {
      name: "in New York, the day before",
      said: "yesterday at 9pm",
      zone: newYork,
      at: "2026-03-08T16:00:00Z",
      is: "2026-03-08T02:00:00Z",
    },
    {
      name: "in New York, the day after",
      said: "last night at nine",
      zone: newYork,
      at: "2026-03-09T16:00:00Z",
      is: "2026-03-09T01:00:00Z",
    },
    {
      name: "in November's longer night",
      said: "last night at nine",
      zone: newYork,
      at: "2026-11-02T16:00:00Z",
      is: "2026-11-02T02:00:00Z",
    },
    {
      name: "back over a change",
      said: "an hour ago",
      zone: newYork,
      at: "2026-11-01T06:30:00Z",
      is: "2026-11-01T05:30:00Z",
    },
  ])("$name ($zone): “$said”", ({ said, zone, at, is }) => {
    const { windows } = readComplaint(said, { now: epochMs(Date.parse(at)), zone });

    expect(windows.map(({ from }) => new Date(from).toISOString().replace(".000", ""))).toEqual([is]);
  });

  test("an hour that comes twice is looked for both times", () => {
    const at = epochMs(Date.parse("2026-11-01T16:00:00Z"));
    const [window] = readComplaint("last night at half past one", { now: at, zone: newYork }).windows;

    expect([window?.from, window?.to]).toEqual([Date.UTC(2026, 10, 1, 5, 30), Date.UTC(2026, 10, 1, 6, 30)]);
  });

  test.each([
    { said: "yesterday", zone: berlin, at: "2026-03-30T12:00:00Z", hours: 23 },
    { said: "yesterday", zone: berlin, at: "2026-10-26T12:00:00Z", hours: 25 },
    { said: "yesterday", zone: newYork, at: "2026-11-02T16:00:00Z", hours: 25 },
  ])("$said has $hours hours in $zone, at $at", ({ said, zone, at, hours }) => {
    const [window] = readComplaint(said, { now: epochMs(Date.parse(at)), zone }).windows;

    expect(((window?.to ?? 0) - (window?.from ?? 0)) / 3_600_000).toBe(hours);
  });
});

describe("a date of two figures", () => {
  test.each([
    { said: "16/11", zone: chicago, is: "2026-11-16", note: "16/11 is read day first." },
    { said: "11/16", zone: chicago, is: "2026-11-16", note: "11/16 is read month first." },
    { said: "11/16", zone: berlin, is: "2026-11-16", note: "11/16 is read month first." },
    { said: "10/11", zone: chicago, is: "2026-11-10", note: "10/11 is read day first." },
    { said: "11/10", zone: chicago, is: "2026-11-10", note: "11/10 is read month first." },
    { said: "3/4", zone: chicago, is: "2026-03-04", note: "3/4 is read month first." },
    { said: "3/4", zone: berlin, is: "2026-04-03", note: "3/4 is read day first." },
    { said: "3/11", zone: berlin, is: "2026-11-03", note: "3/11 is read day first." },
    { said: "3.11.2026", zone: berlin, is: "2026-11-03", note: "3/11 is read day first." },
  ])("$said in $zone is $is, and is said to be", ({ said, zone, is, note }) => {
    const { notes } = readComplaint(said, { now: tuesday, zone });

    expect(timesIn(said, tuesday, zone)[0]?.slice(0, 10)).toBe(is);
    expect(notes).toEqual([note]);
  });

  test("that no calendar has is said", () => {
    expect(readComplaint("31 Feb", { now: tuesday, zone: "UTC" })).toMatchObject({
      windows: [],
      notes: ["No calendar has the day “31 Feb”."],
    });
  });
});

test("a time that has not come yet is said to be", () => {
  expect(readComplaint("tonight at nine", { now: tuesday, zone: chicago }).notes).toEqual([
    "That time has not come yet.",
  ]);
});
