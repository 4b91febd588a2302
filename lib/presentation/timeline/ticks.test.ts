import { describe, expect, test } from "vitest";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { formatDay } from "@/lib/presentation/format/format-time";
import {
  clockLabel,
  clockStep,
  dayLabel,
  dayStarts,
  labelWidths,
  localAt,
  timeTicks,
} from "@/lib/presentation/timeline/ticks";
import { utcOffsets } from "@/lib/presentation/timeline/utc-offsets";

const instant = (iso: string) => epochMs(Date.parse(iso));
const rangeOf = (from: string, to: string) => ({ start: instant(from), end: instant(to) });
const ticksOf = (zone: string, from: string, to: string, width = 1000) => {
  const range = rangeOf(from, to);
  return timeTicks(range, utcOffsets(range, zone), width);
};

describe("days", () => {
  test.each([
    ["UTC", "2026-11-16T00:00Z", 24],
    ["America/Chicago", "2026-11-16T06:00Z", 24],
    ["Asia/Kolkata", "2026-11-15T18:30Z", 24],
    ["Europe/London", "2026-03-29T00:00Z", 23],
    ["Europe/London", "2026-10-24T23:00Z", 25],
    ["America/New_York", "2026-03-08T05:00Z", 23],
    ["America/New_York", "2026-11-01T04:00Z", 25],
    ["Australia/Lord_Howe", "2026-10-03T13:30Z", 23.5],
    ["Australia/Lord_Howe", "2026-04-04T13:00Z", 24.5],
    ["Africa/Cairo", "2026-04-23T22:00Z", 23],
    ["Asia/Kathmandu", "2026-11-15T18:15Z", 24],
  ])("in %s, one begins at %s and has %d hours", (zone, start, hours) => {
    const range = { start: epochMs(Date.parse(start) - 2 * dayMs), end: epochMs(Date.parse(start) + 2 * dayMs) };
    const days = dayStarts(utcOffsets(range, zone)).map(({ at }) => at);
    const found = days.indexOf(instant(start));
    expect(found).toBeGreaterThan(0);
    expect(((days[found + 1] ?? 0) - (days[found] ?? 0)) / hourMs).toBe(hours);
  });

  test("begin at the change if the clocks skip midnight", () => {
    const days = dayStarts(utcOffsets(rangeOf("2026-04-23T12:00Z", "2026-04-24T12:00Z"), "Africa/Cairo"));
    const day = days.find(({ at }) => at === instant("2026-04-23T22:00Z"));
    expect(new Date(day?.local ?? 0).toISOString()).toBe("2026-04-24T01:00:00.000Z");
  });
});

describe("hours", () => {
  const clocks = (zone: string, from: string, to: string) =>
    ticksOf(zone, from, to, 2000).map(({ local }) => clockLabel(local, hourMs));

  test.each([
    ["skip the hour that does not exist", "2026-03-29T00:00Z", ["00:00", "02:00", "03:00"]],
    ["repeat the hour that occurs twice", "2026-10-24T23:00Z", ["00:00", "01:00", "01:00", "02:00"]],
  ])("in London %s", (_, from, expected) => {
    const to = new Date(Date.parse(from) + (expected.length - 1) * hourMs).toISOString();
    const whole = clocks("Europe/London", from, to).filter((label) => label.endsWith(":00"));
    expect(whole).toEqual(expected);
  });

  test("are whole local hours in a zone with a half-hour offset", () => {
    const ticks = ticksOf("Asia/Kolkata", "2026-11-16T00:00Z", "2026-11-16T12:00Z");
    expect(ticks.every(({ at }) => at % hourMs === 30 * minuteMs)).toBe(true);
    expect(ticks.every(({ local }) => local % hourMs === 0)).toBe(true);
  });

  test("are whole local hours after a half-hour change", () => {
    const ticks = ticksOf("Australia/Lord_Howe", "2026-10-03T06:00Z", "2026-10-04T06:00Z");
    expect(ticks.every(({ local }) => local % hourMs === 0)).toBe(true);
  });

  test("are in time order among the days, without duplicates", () => {
    const ticks = ticksOf("Europe/London", "2026-03-28T12:00Z", "2026-03-30T12:00Z");
    const instants = ticks.map(({ at }) => at);
    expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
    expect(ticks.filter(({ isDay }) => isDay)).toHaveLength(2);
  });
});

test.each([
  [minuteMs, 5_000],
  [10 * minuteMs, minuteMs],
  [2 * hourMs, 10 * minuteMs],
  [dayMs, 2 * hourMs],
  [7 * dayMs, 12 * hourMs],
  [30 * dayMs, null],
])("over %d ms a thousand pixels wide the step is %d ms", (span, step) => {
  expect(clockStep({ start: epochMs(0), end: epochMs(span) }, 1000)).toBe(step);
});

test("the labels of days never overlap, nor do those of times, at any zoom, in any zone, across clock changes", () => {
  const changes = [
    ["UTC", "2026-11-04T00:00Z"],
    ["Asia/Kathmandu", "2026-11-04T00:00Z"],
    ["Europe/London", "2026-10-25T02:00Z"],
    ["Europe/London", "2026-03-29T03:00Z"],
    ["America/New_York", "2026-11-01T08:00Z"],
    ["America/New_York", "2026-03-08T08:00Z"],
    ["Australia/Lord_Howe", "2026-10-03T16:00Z"],
    ["Australia/Lord_Howe", "2026-04-04T16:00Z"],
    ["Africa/Cairo", "2026-04-23T23:00Z"],
  ] as const;
  for (const [zone, to] of changes) {
    const range = { start: epochMs(Date.parse(to) - 30 * dayMs), end: instant(to) };
    const offsets = utcOffsets(range, zone);
    for (let span = 30 * dayMs; span > minuteMs; span *= 0.7) {
      const viewport = { start: epochMs(range.end - span), end: range.end };
      const step = clockStep(viewport, 900);
      const clockWidth = step !== null && step < minuteMs ? labelWidths.seconds : labelWidths.clock;
      const labels = timeTicks(viewport, offsets, 900).filter(({ isLabelled }) => isLabelled);
      for (const [isDay, labelWidth] of [[true, labelWidths.day] as const, [false, clockWidth] as const]) {
        const instants = labels.filter((label) => label.isDay === isDay).map(({ at }) => at);
        instants.slice(1).forEach((at, place) => {
          const distance = ((at - (instants[place] ?? at)) / span) * 900;
          expect(distance).toBeGreaterThanOrEqual(labelWidth - 0.01);
        });
      }
    }
  }
});

test("a day label matches the rest of the page", () => {
  for (let day = 0; day < 366; day++) {
    const local = epochMs(Date.UTC(2026, 0, 1) + day * dayMs);
    expect(dayLabel(local)).toBe(formatDay(local, "UTC"));
  }
});

test("local time is known at any instant of the range", () => {
  const range = rangeOf("2026-10-24T00:00Z", "2026-10-26T00:00Z");
  const offsets = utcOffsets(range, "Europe/London");
  expect(localAt(instant("2026-10-25T00:59Z"), offsets)).toBe(instant("2026-10-25T01:59Z"));
  expect(localAt(instant("2026-10-25T01:00Z"), offsets)).toBe(instant("2026-10-25T01:00Z"));
});
