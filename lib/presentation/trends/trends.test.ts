import { describe, expect, test } from "vitest";
import type { Outcome } from "@/lib/domain/sessions/outcome";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { epochMs } from "@/lib/domain/units";
import { trendCellText, trendDays, trendsSource } from "@/lib/presentation/trends/trends";

const at = (iso: string) => epochMs(Date.parse(iso));

function rangeOf(start: string, end: string) {
  return { start: at(start), end: at(end) };
}

function playAt(iso: string, outcome: Outcome = "played-well") {
  return sessionWith({ startedAt: at(iso), outcome, numbers: { playingTime: 1 } });
}

describe("the days of the chart", () => {
  test("have plays and failures, and gaps on days without sessions", () => {
    const sessions = [
      playAt("2026-11-16T10:00:00Z"),
      playAt("2026-11-16T23:59:59Z", "playback-failure-technical"),
      sessionWith({ startedAt: at("2026-11-16T01:00:00Z"), outcome: "start-failure-business" }),
      sessionWith({ startedAt: at("2026-11-14T01:00:00Z"), outcome: "exit-before-start" }),
    ];

    expect(trendDays(sessions, rangeOf("2026-11-14T00:00:00Z", "2026-11-17T00:00:00Z"), "UTC")).toEqual([
      { day: "Sat 14 Nov", plays: 0, failures: 0 },
      { day: "Sun 15 Nov", plays: null, failures: null },
      { day: "Mon 16 Nov", plays: 2, failures: 2 },
    ]);
  });

  test("include the partial days at both ends of the range", () => {
    const range = rangeOf("2026-11-14T23:59:00Z", "2026-11-16T00:01:00Z");

    expect(trendDays([], range, "UTC").map(({ day }) => day)).toEqual(["Sat 14 Nov", "Sun 15 Nov", "Mon 16 Nov"]);
  });

  test.each([
    { name: "of 23 hours in spring", zone: "Europe/London", day: "2026-03-29", offset: "+00:00", next: "+01:00" },
    { name: "of 25 hours in autumn", zone: "Europe/London", day: "2026-10-25", offset: "+01:00", next: "+00:00" },
    {
      name: "of 23 hours in New York",
      zone: "America/New_York",
      day: "2026-03-08",
      offset: "-05:00",
      next: "-04:00",
    },
    {
      name: "of 23.5 hours on Lord Howe",
      zone: "Australia/Lord_Howe",
      day: "2026-10-04",
      offset: "+10:30",
      next: "+11:00",
    },
    {
      name: "of 24.5 hours on Lord Howe",
      zone: "Australia/Lord_Howe",
      day: "2026-04-05",
      offset: "+11:00",
      next: "+10:30",
    },
  ])("have a day $name once, from its first minute to its last", ({ zone, day, offset, next }) => {
    const sessions = [playAt(`${day}T00:00:00${offset}`), playAt(`${day}T23:59:59${next}`)];
    const noon = at(`${day}T12:00:00Z`);
    const days = trendDays(
      sessions,
      { start: epochMs(noon - 3 * 86_400_000), end: epochMs(noon + 3 * 86_400_000) },
      zone,
    );

    expect(days.filter(({ plays }) => plays !== null)).toEqual([{ day: expect.any(String), plays: 2, failures: 0 }]);
    expect(new Set(days.map((one) => one.day)).size).toBe(days.length);
    expect(days.length).toBeGreaterThanOrEqual(7);
  });

  test("are days in the zone", () => {
    const sessions = [playAt("2026-11-16T02:00:00Z")];
    const range = rangeOf("2026-11-15T12:00:00Z", "2026-11-16T12:00:00Z");

    expect(trendDays(sessions, range, "America/New_York")).toEqual([
      { day: "Sun 15 Nov", plays: 1, failures: 0 },
      { day: "Mon 16 Nov", plays: null, failures: null },
    ]);
  });

  test("of a 30-day range are at most 31", () => {
    const range = rangeOf("2026-10-17T12:02:00Z", "2026-11-16T12:00:00Z");

    expect(trendDays([], range, "UTC")).toHaveLength(31);
  });
});

test("the source says whether the list is filtered", () => {
  expect(trendsSource(false)).toBe("Plays and failures by day, from the session list");
  expect(trendsSource(true)).toBe("Plays and failures by day, from the session list, filtered");
});

test("a day without sessions is not a zero", () => {
  expect([trendCellText(null), trendCellText(0), trendCellText(12)]).toEqual(["no sessions", "0", "12"]);
});
