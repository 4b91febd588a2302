import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "@/lib/domain/property-runs.fixture";
import type { RangeFault } from "@/lib/domain/time/range-fault";
import {
  defaultRange,
  formatRangeQuery,
  longestRangeMs,
  parseRangeQuery,
  type RangeQuery,
  rangeDays,
  rangeFault,
  resolveRange,
  resolveRangeUntil,
  stillKept,
} from "@/lib/domain/time/time-range";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";

const now = epochMs(Date.parse("2026-11-16T12:00:30.500Z"));
const lastMinute = Date.parse("2026-11-16T12:00:00Z");
const oldest = lastMinute - longestRangeMs + 2 * minuteMs;

function between(from: number, to: number): RangeQuery {
  return { from: epochMs(from), to: epochMs(to) };
}

function refusal(fault: RangeFault) {
  return expect.objectContaining({ code: "invalid-range", occurrence: { fault } });
}

describe("a range in days ends at the last whole minute", () => {
  test.each(rangeDays.filter((days) => days < 30))("%i days", (days) => {
    expect(resolveRange({ days }, now)).toEqual({ start: lastMinute - days * dayMs, end: lastMinute });
  });

  test("30 days start two minutes inside Conviva's limit", () => {
    expect(resolveRange({ days: 30 }, now)).toEqual({ start: oldest, end: lastMinute });
  });
});

describe("a range of instants", () => {
  test.each([
    { name: "in whole minutes is kept", from: lastMinute - hourMs, to: lastMinute, start: lastMinute - hourMs },
    {
      name: "is widened to whole minutes",
      from: lastMinute - hourMs + 1,
      to: lastMinute - 1,
      start: lastMinute - hourMs,
    },
    {
      name: "that ends within the current minute ends at the last whole minute",
      from: lastMinute - hourMs,
      to: now,
      start: lastMinute - hourMs,
    },
    {
      name: "that ends up to a minute ahead is allowed, because clocks differ",
      from: lastMinute - hourMs,
      to: now + minuteMs,
      start: lastMinute - hourMs,
    },
    { name: "that starts more than 30 days ago is cut", from: oldest - minuteMs, to: lastMinute, start: oldest },
    { name: "of exactly 30 days is cut too", from: lastMinute - longestRangeMs, to: lastMinute, start: oldest },
  ])("$name", ({ from, to, start }) => {
    expect(resolveRange(between(from, to), now)).toEqual({ start, end: lastMinute });
  });

  test.each([
    { name: "reversed", from: lastMinute, to: lastMinute - 1, fault: "reversed" },
    { name: "empty", from: lastMinute, to: lastMinute, fault: "reversed" },
    { name: "in the future", from: now + hourMs, to: now + 2 * hourMs, fault: "in-future" },
    { name: "starting now", from: now, to: now + minuteMs, fault: "in-future" },
    { name: "ending in the future", from: lastMinute, to: now + minuteMs + 1, fault: "end-in-future" },
    { name: "too long", from: now - longestRangeMs - 1, to: now, fault: "too-long" },
    { name: "too old", from: oldest - dayMs, to: oldest, fault: "too-old" },
    { name: "within the current minute", from: lastMinute + 1, to: now, fault: "under-a-minute" },
  ] as const)("$name is refused", ({ from, to, fault }) => {
    expect(rangeFault(between(from, to), now)).toBe(fault);
    expect(() => resolveRange(between(from, to), now)).toThrow(refusal(fault));
  });
});

test("a resolved range is whole minutes, within the limit, not in the future, and resolves to itself", () => {
  const instant = fc.integer({ min: now - 40 * dayMs, max: now + hourMs });
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const query = between(Math.min(one, other), Math.max(one, other) + 1);
      const range = rangeOrNull(query);
      if (range === null) return;
      expect([range.start % minuteMs, range.end % minuteMs]).toEqual([0, 0]);
      expect(range.start).toBeGreaterThanOrEqual(oldest);
      expect(range.end).toBeLessThanOrEqual(lastMinute);
      expect(range.end).toBeGreaterThan(range.start);
      expect(resolveRange(between(range.start, range.end), now)).toEqual(range);
    }),
    runs(1_000),
  );
});

function rangeOrNull(query: RangeQuery) {
  try {
    return resolveRange(query, now);
  } catch {
    return null;
  }
}

describe("a range as it was when it ended", () => {
  const until = epochMs(lastMinute - 3 * hourMs);
  const fixed = between(lastMinute - 5 * hourMs, lastMinute - hourMs);

  test.each<{ name: string; query: RangeQuery; until: number; start: number; end: number }>([
    { name: "in days ends then", query: { days: 7 }, until, start: until - 7 * dayMs, end: until },
    {
      name: "in the future ends now",
      query: { days: 7 },
      until: now + dayMs,
      start: lastMinute - 7 * dayMs,
      end: lastMinute,
    },
    {
      name: "of instants that had ended is what it is",
      query: fixed,
      until: now,
      start: lastMinute - 5 * hourMs,
      end: lastMinute - hourMs,
    },
    {
      name: "of instants that hadn't ended does then",
      query: fixed,
      until,
      start: lastMinute - 5 * hourMs,
      end: until,
    },
    {
      name: "of 30 days keeps its start, which Conviva no longer has",
      query: { days: 30 },
      until,
      start: until - longestRangeMs + 2 * minuteMs,
      end: until,
    },
  ])("$name", ({ query, until: asOf, start, end }) => {
    expect(resolveRangeUntil(query, epochMs(asOf), now)).toEqual({ start, end });
  });

  test("is asked for from what Conviva still has", () => {
    const range = resolveRangeUntil({ days: 30 }, until, now);

    expect(stillKept(range, now)).toEqual({ start: oldest, end: until });
    expect(stillKept({ start: epochMs(oldest - dayMs), end: epochMs(oldest) }, now)).toBeNull();
  });

  test("is refused if it hadn't begun, or if Conviva has nothing of it any more", () => {
    expect(() => resolveRangeUntil(fixed, epochMs(lastMinute - 6 * hourMs), now)).toThrow();
    expect(() => resolveRangeUntil({ days: 1 }, epochMs(oldest - minuteMs), now)).toThrow(refusal("too-old"));
  });
});

describe("a URL's range", () => {
  test.each(rangeDays)("of %i days survives a round trip", (days) => {
    expect(parse(formatRangeQuery({ days }))).toEqual({ days });
  });

  test("of instants survives a round trip", () => {
    const instant = fc.integer({ min: 0, max: 999_999_999_999_999 }).map(epochMs);
    fc.assert(
      fc.property(instant, instant, (from, to) => {
        expect(parse(formatRangeQuery({ from, to }))).toEqual({ from, to });
      }),
    );
  });

  test.each([{}, { days: null, from: null, to: null }, { days: "", from: "", to: "" }])(
    "of %j is the last 24 hours",
    (given) => {
      expect(parseRangeQuery(given)).toBe(defaultRange);
    },
  );

  test.each([
    { given: { days: "1", from: "1", to: "2" }, fault: "days-and-instants" },
    { given: { days: "1", to: "2" }, fault: "days-and-instants" },
    { given: { from: "1" }, fault: "missing-instant" },
    { given: { to: "1" }, fault: "missing-instant" },
    { given: { days: "2" }, fault: "unknown-days" },
    { given: { days: "07" }, fault: "unknown-days" },
    { given: { days: "7.0" }, fault: "unknown-days" },
    { given: { days: "31" }, fault: "unknown-days" },
    { given: { days: "toString" }, fault: "unknown-days" },
    { given: { from: "-1", to: "2" }, fault: "malformed-instant" },
    { given: { from: "1.5", to: "2" }, fault: "malformed-instant" },
    { given: { from: "1e3", to: "2" }, fault: "malformed-instant" },
    { given: { from: "1", to: "1234567890123456" }, fault: "malformed-instant" },
    { given: { from: "2026-11-16", to: "2026-11-17" }, fault: "malformed-instant" },
  ] as const)("of $given is refused", ({ given, fault }) => {
    expect(() => parseRangeQuery(given)).toThrow(refusal(fault));
  });
});

function parse(query: string): RangeQuery {
  return parseRangeQuery(Object.fromEntries(new URLSearchParams(query)));
}
