import { describe, expect, test } from "vitest";
import { berlin, chicago, newYork, timesIn, tuesday } from "@/lib/domain/complaint/complaint.fixture";
import { parseComplaint } from "@/lib/domain/complaint/parse-complaint";
import { epochMs } from "@/lib/domain/units";

describe("around midnight", () => {
  test.each([
    { text: "last night", at: "2026-11-17T00:30:00Z", is: ["2026-11-16T18:00 – 2026-11-17T04:00"] },
    { text: "last night at nine", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T21:00"] },
    { text: "last night", at: "2026-11-17T23:30:00Z", is: ["2026-11-16T18:00 – 2026-11-17T04:00"] },
    { text: "tonight", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T18:00 – 2026-11-17T04:00"] },
    { text: "this evening about ten", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T22:00"] },
    { text: "esta noche a las diez", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T22:00"] },
    { text: "at nine", at: "2026-11-17T01:30:00Z", is: ["2026-11-16T21:00", "2026-11-16T09:00"] },
    { text: "20 minutes ago", at: "2026-11-17T00:10:00Z", is: ["2026-11-16T23:50"] },
    { text: "midnight", at: "2026-11-17T00:10:00Z", is: ["2026-11-17T00:00"] },
    { text: "at midnight on Sunday", at: "2026-11-17T12:00:00Z", is: ["2026-11-16T00:00", "2026-11-15T00:00"] },
    { text: "twelve last night", at: "2026-11-17T12:00:00Z", is: ["2026-11-17T00:00"] },
  ])("“$text” at $at UTC", ({ text, at, is }) => {
    expect(timesIn(text, epochMs(Date.parse(at)), "UTC")).toEqual(is);
  });
});

describe("when clocks change", () => {
  test.each([
    {
      name: "at nine, the day before",
      text: "yesterday at 21:00",
      zone: berlin,
      at: "2026-03-29T12:00:00Z",
      is: "2026-03-28T20:00:00Z",
    },
    {
      name: "at nine, the day after",
      text: "last night at nine",
      zone: berlin,
      at: "2026-03-30T12:00:00Z",
      is: "2026-03-29T19:00:00Z",
    },
    {
      name: "in the skipped hour",
      text: "last night at 2:30",
      zone: berlin,
      at: "2026-03-29T12:00:00Z",
      is: "2026-03-29T01:30:00Z",
    },
    {
      name: "in New York, the day before",
      text: "yesterday at 9pm",
      zone: newYork,
      at: "2026-03-08T16:00:00Z",
      is: "2026-03-08T02:00:00Z",
    },
    {
      name: "in New York, the day after",
      text: "last night at nine",
      zone: newYork,
      at: "2026-03-09T16:00:00Z",
      is: "2026-03-09T01:00:00Z",
    },
    {
      name: "on the longer night in November",
      text: "last night at nine",
      zone: newYork,
      at: "2026-11-02T16:00:00Z",
      is: "2026-11-02T02:00:00Z",
    },
    {
      name: "back across a change",
      text: "an hour ago",
      zone: newYork,
      at: "2026-11-01T06:30:00Z",
      is: "2026-11-01T05:30:00Z",
    },
  ])("$name ($zone): “$text”", ({ text, zone, at, is }) => {
    const { windows } = parseComplaint(text, { now: epochMs(Date.parse(at)), zone });

    expect(windows.map(({ from }) => new Date(from).toISOString().replace(".000", ""))).toEqual([is]);
  });

  test("an hour that occurs twice includes both occurrences", () => {
    const at = epochMs(Date.parse("2026-11-01T16:00:00Z"));
    const [window] = parseComplaint("last night at half past one", { now: at, zone: newYork }).windows;

    expect([window?.from, window?.to]).toEqual([Date.UTC(2026, 10, 1, 5, 30), Date.UTC(2026, 10, 1, 6, 30)]);
  });

  test.each([
    { text: "yesterday", zone: berlin, at: "2026-03-30T12:00:00Z", hours: 23 },
    { text: "yesterday", zone: berlin, at: "2026-10-26T12:00:00Z", hours: 25 },
    { text: "yesterday", zone: newYork, at: "2026-11-02T16:00:00Z", hours: 25 },
  ])("$text has $hours hours in $zone, at $at", ({ text, zone, at, hours }) => {
    const [window] = parseComplaint(text, { now: epochMs(Date.parse(at)), zone }).windows;

    expect(((window?.to ?? 0) - (window?.from ?? 0)) / 3_600_000).toBe(hours);
  });
});

describe("a date of two numbers", () => {
  test.each([
    { text: "16/11", zone: chicago, is: "2026-11-16", note: { first: 16, second: 11, isDayFirst: true } },
    { text: "11/16", zone: chicago, is: "2026-11-16", note: { first: 11, second: 16, isDayFirst: false } },
    { text: "11/16", zone: berlin, is: "2026-11-16", note: { first: 11, second: 16, isDayFirst: false } },
    { text: "10/11", zone: chicago, is: "2026-11-10", note: { first: 10, second: 11, isDayFirst: true } },
    { text: "11/10", zone: chicago, is: "2026-11-10", note: { first: 11, second: 10, isDayFirst: false } },
    { text: "3/4", zone: chicago, is: "2026-03-04", note: { first: 3, second: 4, isDayFirst: false } },
    { text: "3/4", zone: berlin, is: "2026-04-03", note: { first: 3, second: 4, isDayFirst: true } },
    { text: "3/11", zone: berlin, is: "2026-11-03", note: { first: 3, second: 11, isDayFirst: true } },
    { text: "3.11.2026", zone: berlin, is: "2026-11-03", note: { first: 3, second: 11, isDayFirst: true } },
  ])("$text in $zone is $is, with a note", ({ text, zone, is, note }) => {
    const { notes } = parseComplaint(text, { now: tuesday, zone });

    expect(timesIn(text, tuesday, zone)[0]?.slice(0, 10)).toBe(is);
    expect(notes).toEqual([{ kind: "date-order", ...note }]);
  });

  test("that doesn't exist gets a note", () => {
    expect(parseComplaint("31 Feb", { now: tuesday, zone: "UTC" })).toMatchObject({
      windows: [],
      notes: [{ kind: "unknown-date", text: "31 Feb" }],
    });
  });
});

test("a time in the future gets a note", () => {
  expect(parseComplaint("tonight at nine", { now: tuesday, zone: chicago }).notes).toEqual([{ kind: "future-time" }]);
});
