import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "@/lib/domain/property-runs.fixture";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { sampleWindow } from "@/lib/server/others/sample-window";

const at = (iso: string) => epochMs(Date.parse(`2026-03-${iso}:00.000Z`));
const now = epochMs(Date.parse("2026-03-15T12:00:20.500Z"));

describe("the window around an attempt", () => {
  test.each([
    { name: "on the half hour", started: "14T21:30", start: "14T20:00", end: "14T23:00" },
    { name: "in the first half of an hour", started: "14T21:29", start: "14T19:30", end: "14T22:30" },
    { name: "in the second half of an hour", started: "14T21:59", start: "14T20:00", end: "14T23:00" },
    { name: "just after midnight", started: "14T00:10", start: "13T22:30", end: "14T01:30" },
    { name: "in time for a full window", started: "15T10:30", start: "15T09:00", end: "15T12:00" },
  ])("$name is three hours long, in steps of half an hour", ({ started, start, end }) => {
    expect(sampleWindow(at(started), now)).toEqual({
      range: { start: at(start), end: at(end) },
      isTooOld: false,
    });
  });

  test.each([
    { name: "an hour ago", started: "15T11:00", start: "15T09:30" },
    { name: "right now", started: "15T12:00", start: "15T10:30" },
  ])("$name ends at the last five-minute mark", ({ started, start }) => {
    expect(sampleWindow(at(started), now)).toMatchObject({
      range: { start: at(start), end: at("15T12:00") },
    });
  });

  test("is never empty, even for a start in the future", () => {
    const later = epochMs(now + 5 * dayMs);
    const { range } = sampleWindow(later, now);

    expect(range.end - range.start).toBe(minuteMs);
  });

  test.each([
    { name: "30 days ago", ago: 30 * dayMs, isTooOld: false },
    // This window begins half an hour inside Conviva's 31 days; a minute earlier, it begins right at their edge.
    { name: "2 hours less than 31 days ago", ago: 31 * dayMs - 120 * minuteMs, isTooOld: false },
    { name: "a minute before that", ago: 31 * dayMs - 119 * minuteMs, isTooOld: true },
    { name: "31 days ago", ago: 31 * dayMs, isTooOld: true },
    { name: "in 1970", ago: now, isTooOld: true },
  ])("of an attempt $name is too old: $isTooOld", ({ ago, isTooOld }) => {
    const whole = epochMs(Math.floor(now / minuteMs) * minuteMs);

    expect(sampleWindow(epochMs(whole - ago), whole).isTooOld).toBe(isTooOld);
  });
});

test("attempts in one half hour share a window, so one sample serves them all", () => {
  const windows = [0, 1, 10, 29.9].map((minutes) => sampleWindow(epochMs(at("14T21:30") + minutes * minuteMs), now));

  expect(new Set(windows.map(({ range }) => `${range.start} ${range.end}`)).size).toBe(1);
});

test("every window is valid for Conviva and contains its attempt", () => {
  const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
  const ages = fc.integer({ min: 0, max: 32 * dayMs });
  fc.assert(
    fc.property(instants, ages, (instant, age) => {
      const startedAt = epochMs(instant - age);
      const { range, isTooOld } = sampleWindow(startedAt, epochMs(instant));
      const isLegal = range.end > range.start && range.end - range.start <= 3 * hourMs && range.end <= instant;
      // An attempt in the last minutes may come after the last five-minute mark.
      const isHeld = range.start <= startedAt && (range.end > startedAt || instant - startedAt < 5 * minuteMs);
      const isCut = range.end > instant - 5 * minuteMs;
      const isInside = isTooOld || range.start >= instant - 31 * dayMs + 2 * minuteMs;
      return isLegal && isHeld && isInside && (isCut || range.end - range.start === 3 * hourMs);
    }),
    runs(5_000),
  );
});
