import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Session } from "@/lib/domain/sessions/session";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import type { TimeRange } from "@/lib/domain/time/time-range";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";
import { formatDay } from "@/lib/presentation/format/format-time";
import { dayAt, daysOf, middleOf, trendDays } from "@/lib/presentation/trends/trend-days";

const at = (iso: string) => epochMs(Date.parse(iso));
const rangeOf = (start: string, end: string) => ({ start: at(start), end: at(end) });
const threeDays = rangeOf("2026-11-14T00:00:00Z", "2026-11-17T00:00:00Z");

function figuresOf(sessions: readonly Session[], range: TimeRange = threeDays, zone = "UTC") {
  return trendDays(sessions, { range, zone, missing: [] }).map(({ label, figures }) => [label, figures] as const);
}

/** A session on the Monday. */
function played(numbers: Partial<Session["numbers"]> | Record<string, number | null>) {
  return sessionWith({ startedAt: at("2026-11-16T10:00:00Z"), numbers });
}

const monday = (sessions: readonly Session[]) => figuresOf(sessions).at(-1)?.[1];

describe("a day", () => {
  test("has its attempts and failures, blocked ones too, and is a gap without sessions", () => {
    const sessions = [
      sessionWith({ startedAt: at("2026-11-16T10:00:00Z") }),
      sessionWith({ startedAt: at("2026-11-16T23:59:59Z"), outcome: "playback-failure-technical" }),
      sessionWith({ startedAt: at("2026-11-16T00:00:00Z"), outcome: "start-failure-business" }),
      sessionWith({ startedAt: at("2026-11-14T01:00:00Z"), outcome: "exit-before-start" }),
    ];

    expect(figuresOf(sessions)).toEqual([
      ["Sat 14 Nov", expect.objectContaining({ attempts: 1, failures: 0 })],
      ["Sun 15 Nov", null],
      ["Mon 16 Nov", expect.objectContaining({ attempts: 3, failures: 2 })],
    ]);
  });

  test("has the sum of the minutes that were measured, which may be 0 and isn't if none was", () => {
    expect(monday([played({ playingTime: 90_000 }), played({ playingTime: 30_000 }), played({})])).toMatchObject({
      minutesWatched: 2,
    });
    expect(monday([played({ playingTime: 0 })])).toMatchObject({ minutesWatched: 0 });
    expect(monday([played({ playingTime: null })])).toMatchObject({ attempts: 1, minutesWatched: null });
  });

  test("has the rebuffering ratio of its whole viewing time, not the mean of percentages", () => {
    const long = played({ playingTime: 99 * minuteMs, rebufferingTime: minuteMs, rebufferingRatio: 1 });
    const short = played({ playingTime: 0, rebufferingTime: minuteMs, rebufferingRatio: 100 });

    expect(monday([long, short])?.rebufferingRatio).toBeCloseTo((100 * 2) / 101);
    expect(monday([played({ playingTime: minuteMs, rebufferingTime: 0 })])).toMatchObject({ rebufferingRatio: 0 });
  });

  test("leaves out sessions in which either time wasn't measured", () => {
    const measured = played({ playingTime: 3 * minuteMs, rebufferingTime: minuteMs });
    const others = [
      played({ playingTime: 100 * minuteMs }),
      played({ rebufferingTime: 100 * minuteMs }),
      played({ rebufferingRatio: 50 }),
      played({ playingTime: 0, rebufferingTime: 0 }),
    ];

    expect(monday([measured, ...others])?.rebufferingRatio).toBe(25);
    expect(monday(others)?.rebufferingRatio).toBeNull();
  });

  test("has a bitrate that is weighted by playing time", () => {
    const long = played({ playingTime: 3 * minuteMs, averagePeakBitrate: 8_000_000 });
    const short = played({ playingTime: minuteMs, averagePeakBitrate: 4_000_000 });
    const others = [
      played({ playingTime: minuteMs, averagePeakBitrate: 0 }),
      played({ playingTime: minuteMs }),
      played({ averagePeakBitrate: 1 }),
    ];

    expect(monday([long, short, ...others])?.averagePeakBitrate).toBe(7_000_000);
    expect(monday(others)?.averagePeakBitrate).toBeNull();
  });
});

describe("the days", () => {
  test("include the partial days at both ends of the range, with the sessions before its first minute", () => {
    const range = rangeOf("2026-11-14T23:59:00Z", "2026-11-16T00:01:00Z");
    const sessions = [sessionWith({ startedAt: at("2026-11-14T23:00:00Z") })];

    expect(figuresOf(sessions, range)).toEqual([
      ["Sat 14 Nov", expect.objectContaining({ attempts: 1 })],
      ["Sun 15 Nov", null],
      ["Mon 16 Nov", null],
    ]);
  });

  test("don't include sessions that began on another day", () => {
    const sessions = ["2026-11-13T23:59:59Z", "2026-11-17T00:00:00Z"].map((iso) =>
      sessionWith({ startedAt: at(iso) }),
    );

    expect(figuresOf(sessions).every(([, figures]) => figures === null)).toBe(true);
  });

  test.each([
    {
      name: "23 hours in spring",
      zone: "Europe/London",
      day: "2026-03-29",
      offset: "+00:00",
      next: "+01:00",
      hours: 23,
    },
    {
      name: "25 hours in autumn",
      zone: "Europe/London",
      day: "2026-10-25",
      offset: "+01:00",
      next: "+00:00",
      hours: 25,
    },
    { name: "23 hours", zone: "America/New_York", day: "2026-03-08", offset: "-05:00", next: "-04:00", hours: 23 },
    {
      name: "23.5 hours",
      zone: "Australia/Lord_Howe",
      day: "2026-10-04",
      offset: "+10:30",
      next: "+11:00",
      hours: 23.5,
    },
    {
      name: "24.5 hours",
      zone: "Australia/Lord_Howe",
      day: "2026-04-05",
      offset: "+11:00",
      next: "+10:30",
      hours: 24.5,
    },
  ])("have a day of $name once in $zone, from its first minute to its last", ({ zone, day, offset, next, hours }) => {
    const sessions = [`${day}T00:00:00${offset}`, `${day}T23:59:59${next}`].map((iso) =>
      sessionWith({ startedAt: at(iso) }),
    );
    const noon = at(`${day}T12:00:00Z`);
    const range = { start: epochMs(noon - 3 * dayMs), end: epochMs(noon + 3 * dayMs) };

    const days = trendDays(sessions, { range, zone, missing: [] });

    const [only, ...others] = days.filter(({ figures }) => figures !== null);
    expect(others).toEqual([]);
    expect(only?.figures?.attempts).toBe(2);
    expect(((only?.end ?? 0) - (only?.start ?? 0)) / hourMs).toBe(hours);
    expect(new Set(days.map(({ label }) => label)).size).toBe(days.length);
  });

  test("of a 30-day range are at most 31, and follow each other", () => {
    const zones = ["UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut"];
    const minute = fc.integer({ min: Date.UTC(2025, 0) / minuteMs, max: Date.UTC(2027, 0) / minuteMs });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, fc.integer({ min: 1, max: 30 * 24 }), (zone, end, hours) => {
        const range = { start: epochMs(end * minuteMs - hours * hourMs), end: epochMs(end * minuteMs) };
        const days = daysOf(range, zone);
        expect(days.length).toBeLessThanOrEqual(32);
        expect(days[0]?.start).toBeLessThanOrEqual(range.start);
        expect(days.at(-1)?.end).toBeGreaterThanOrEqual(range.end);
        for (const [index, day] of days.entries()) {
          expect(day.end).toBe(days[index + 1]?.start ?? day.end);
          expect(formatDay(day.start, zone)).toBe(day.label);
          expect(formatDay(epochMs(day.end - 1), zone)).toBe(day.label);
        }
      }),
    );
  });

  test("are found again by their middle, in another zone too", () => {
    const day = dayAt(at("2026-11-15T03:00:00Z"), threeDays, "UTC");

    expect(day?.label).toBe("Sun 15 Nov");
    expect(dayAt(middleOf(day ?? threeDays), threeDays, "America/New_York")?.label).toBe("Sun 15 Nov");
    expect(dayAt(at("2026-11-20T00:00:00Z"), threeDays, "UTC")).toBeNull();
  });
});

describe("of a list that isn't all loaded", () => {
  const sessions = [sessionWith({ startedAt: at("2026-11-16T10:00:00Z") })];
  const loaded = (...missing: readonly TimeRange[]) =>
    trendDays(sessions, { range: threeDays, zone: "UTC", missing }).map((day) => day.loaded);

  test("days are loaded, partly loaded or not loaded", () => {
    expect(loaded()).toEqual(["all", "all", "all"]);
    expect(loaded(rangeOf("2026-11-14T00:00:00Z", "2026-11-15T10:00:00Z"))).toEqual(["none", "partly", "all"]);
    expect(
      loaded(
        rangeOf("2026-11-14T12:00:00Z", "2026-11-15T00:00:00Z"),
        rangeOf("2026-11-14T00:00:00Z", "2026-11-14T12:00:00Z"),
      ),
    ).toEqual(["none", "all", "all"]);
  });

  test("a day with sessions is partly loaded at least", () => {
    expect(loaded(threeDays)).toEqual(["none", "none", "partly"]);
  });

  test("what is missing counts as far as it's in the range", () => {
    const range = rangeOf("2026-11-15T12:00:00Z", "2026-11-16T12:00:00Z");
    const missing = [rangeOf("2026-11-15T12:00:00Z", "2026-11-16T00:00:00Z")];

    expect(trendDays([], { range, zone: "UTC", missing }).map((day) => day.loaded)).toEqual(["none", "all"]);
  });
});
